// SPDX-License-Identifier: EUPL-1.2
import {
  ALIKE,
  AS_TYPED,
  type AskPart,
  type Match,
  otherWordsOf,
  type PersonAsk,
  phoneDigits,
  soundsOf,
  wordLikeness,
  wordsOf,
} from '@soglia/intake-domain';
import { distance } from 'fastest-levenshtein';
import type { SearchedRow } from './person-hit';

export interface Ranked {
  readonly row: SearchedRow;
  readonly match: Match;
  /** 0 to 1 for each thing that was asked, on average. */
  readonly score: number;
}

/** The candidates that answer everything that was asked, best first. */
export function rankPersons(ask: PersonAsk, rows: readonly SearchedRow[]): Ranked[] {
  const heard = remembering(soundsOf);
  const ranked = rows.flatMap((row) => {
    const words = namesOf(row);
    const best = ask.readings
      .map((parts) => judge(parts, row, words, heard))
      .filter((each) => each !== null)
      .sort((a, b) => b.score - a.score)[0];
    return best ? [{ row, ...best }] : [];
  });
  return ranked.sort((a, b) => b.score - a.score || compare(a.row, b.row));
}

interface Names {
  readonly own: readonly string[];
  readonly alias: readonly string[];
  /** How many words the name has: what was not asked for counts a little against. */
  readonly length: number;
}

function namesOf({ familyName, givenName, alias }: SearchedRow): Names {
  const [family, given] = [familyName ?? '', givenName ?? ''];
  const [other, own] = [alias ?? '', [family, given].flatMap(wordsOf)];
  return {
    own: [...own, ...[family, given].flatMap(otherWordsOf)],
    alias: [...wordsOf(other), ...otherWordsOf(other)],
    length: own.length,
  };
}

interface Judged {
  readonly match: Match;
  readonly score: number;
}

/** Null as soon as one thing that was asked is not there. */
function judge(parts: readonly AskPart[], row: SearchedRow, names: Names, heard: (word: string) => readonly string[]): Judged | null {
  let [sum, words, least, ofAlias] = [0, 0, 1, false];
  let kind: Match | null = null;
  for (const part of parts) {
    const own = part.kind === 'word' ? nearest(part.text, names.own, heard) : 0;
    const other = part.kind === 'word' && own < AS_TYPED ? nearest(part.text, names.alias, heard) : 0;
    const code = part.kind !== 'word' || (own < ALIKE && other < ALIKE) ? answered(part, row) : null;
    if (code === null && own < ALIKE && other < ALIKE) return null;
    const likeness = code === null ? Math.max(own, other) : 1;
    sum += likeness;
    if (code !== null) kind ??= code === 'birth-year' ? null : code;
    else [words, least, ofAlias] = [words + 1, Math.min(least, likeness), ofAlias || other > own];
  }
  const asked = sum / parts.length;
  const unasked = words > 0 ? Math.max(0, names.length - words) * 0.01 : 0;
  const byName: Match = least < AS_TYPED ? 'similar-name' : ofAlias ? 'alias' : 'name';
  return { score: asked - unasked, match: kind === null || (kind === 'birth-date' && words > 0) ? byName : kind };
}

/** Of two words that only sound alike the nearer in writing comes first. */
function nearest(typed: string, words: readonly string[], heard: (word: string) => readonly string[]): number {
  return words.reduce((best, word) => {
    const likeness = wordLikeness(typed, word, heard);
    const nearness = likeness >= AS_TYPED || likeness === 0 ? 0 : 0.05 * (1 - distance(typed, word) / Math.max(typed.length, word.length));
    return Math.max(best, likeness + nearness);
  }, 0);
}

/** Keys find by the end of a number and the beginning of a code: here the whole of what was typed is compared. */
function answered({ kind, text }: AskPart, row: SearchedRow): Exclude<Match, 'name' | 'alias' | 'similar-name'> | 'birth-year' | null {
  const bare = (code: string | null) => code?.toLowerCase().replace(/[^a-z0-9]/g, '') ?? null;
  const begins = row.codiceFiscale?.startsWith(text.toUpperCase()) === true && text.length >= 6;
  if (kind === 'codice-fiscale' || kind === 'word') return begins ? 'codice-fiscale' : null;
  if (kind === 'code') return [row.healthCode, row.temporaryCode].some((code) => bare(code) === bare(text)) ? 'code' : null;
  if (kind === 'birth-date') return row.birthDate === text ? 'birth-date' : null;
  if (kind === 'birth-year') return String(row.birthYear) === text ? 'birth-year' : null;
  const numbers = row.phones.map(({ number }) => phoneDigits(number));
  return numbers.some((digits) => digits.length >= 6 && (digits.endsWith(text) || text.endsWith(digits))) ? 'phone' : null;
}

function compare(a: SearchedRow, b: SearchedRow): number {
  const line = ({ familyName, givenName, birthDate, birthYear, id }: SearchedRow) =>
    [familyName ?? '~', givenName ?? '~', birthDate ?? birthYear ?? '', id].join('\u0000').toLowerCase();
  return line(a) < line(b) ? -1 : 1;
}

/** Names come back: each sound is worked out once a search. */
function remembering(sounds: (word: string) => readonly string[]): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => known.get(word) ?? known.set(word, sounds(word)).get(word) ?? [];
}
