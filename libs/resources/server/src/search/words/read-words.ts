// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { allTerms, nearestWords, plainWords, type SearchTerm } from '@soglia/resources-domain';
import type { Viewer } from '../ask';
import { SYNONYMS } from './known-synonyms';
import type { LexiconStore } from './lexicon.store';

export interface Corrected {
  readonly typed: string;
  readonly used: string;
}

/** The terms of a text, without the words that say nothing in either language («della», «avec»). */
export async function termsOf(tx: Tx, text: string): Promise<readonly SearchTerm[]> {
  const terms = SYNONYMS.terms(plainWords(text));
  const bare = terms.filter(({ typed, also }) => typed.length === 1 && also.length === 0).flatMap(({ typed }) => typed);
  if (bare.length === 0) return terms;
  const stops: { word: string }[] = await tx.query(
    `select word from unnest($1::text[]) word
      where ts_lexize('pg_catalog.italian_stem', word) = '{}' or ts_lexize('pg_catalog.french_stem', word) = '{}'`,
    [bare],
  );
  const idle = new Set(stops.map(({ word }) => word));
  return terms.filter(({ typed, also }) => also.length > 0 || typed.length > 1 || !idle.has(typed[0] ?? ''));
}

/** What was understood beside what was typed. */
export const alsoOf = (terms: readonly SearchTerm[]): readonly string[] => [
  ...new Set(terms.flatMap(({ also }) => also.map(({ shown }) => shown))),
];

/** A text whose unknown words are replaced by the known ones that were probably meant; null when there is nothing to replace. */
export async function correctWords(
  tx: Tx,
  viewer: Viewer,
  lexicon: LexiconStore,
  terms: readonly SearchTerm[],
): Promise<{ readonly terms: readonly SearchTerm[]; readonly corrected: readonly Corrected[] } | null> {
  const unknown = await lexicon.unknown(
    tx,
    viewer,
    terms.map((term) => allTerms([term])),
  );
  const corrected: Corrected[] = [];
  const words: string[] = [];
  for (const [i, { typed }] of terms.entries()) {
    const [word = ''] = typed;
    const better = unknown[i] && typed.length === 1 ? await meant(tx, viewer, lexicon, word) : null;
    if (better) corrected.push({ typed: word, used: better.shown });
    words.push(...(better ? [better.word] : typed));
  }
  return corrected.length ? { terms: SYNONYMS.terms(words), corrected } : null;
}

async function meant(tx: Tx, viewer: Viewer, lexicon: LexiconStore, typed: string) {
  const alike = await lexicon.alike(tx, viewer, typed);
  const shown = new Map([
    ...[...SYNONYMS.words].map((word) => [word, word] as const),
    ...alike.map(({ word, shown: as }) => [word, as] as const),
  ]);
  const [word] = nearestWords(typed, shown.keys());
  return word === undefined ? null : { word, shown: shown.get(word) ?? word };
}
