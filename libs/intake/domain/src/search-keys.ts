// SPDX-License-Identifier: EUPL-1.2
import { otherWordsOf, soundsOf, wordsOf } from './name-likeness';
import type { PersonDetails } from './person';
import { phoneDigits } from './person-text';

/** How many letters of a word, typed, find it as a beginning; more letters are compared when candidates are ranked. */
export const LONGEST_PREFIX = 6;
/** After the letters of the names; the year; the month; the day. */
export const CODE_PREFIXES = [6, 8, 9, 11] as const;
export const PHONE_END = 6;
const MAX_KEYS = 500;

/** What a search compares, each kind under a letter of its own, so that one index answers all of them. */
export const key = {
  codiceFiscale: (code: string) => `cf:${code.toLowerCase()}`,
  codeStart: (start: string) => `c:${start.toLowerCase()}`,
  otherCode: (code: string) => `k:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`,
  phoneEnd: (digits: string) => `t:${digits.slice(-PHONE_END)}`,
  birthDate: (day: string) => `d:${day}`,
  birthYear: (year: number) => `y:${year}`,
  word: (word: string) => `n:${word}`,
  start: (start: string) => `p:${start.slice(0, LONGEST_PREFIX)}`,
  sound: (sound: string) => `f:${sound}`,
  slip: (rest: string) => `x:${rest}`,
} as const;

type Searched = Pick<
  PersonDetails,
  'codiceFiscale' | 'healthCode' | 'temporaryCode' | 'familyName' | 'givenName' | 'alias' | 'birthDate' | 'birthYear' | 'phones'
>;

/** The keys under which a person is found. */
export function personKeys(person: Searched): string[] {
  const names = [person.familyName, person.givenName, person.alias].filter((name) => name !== null);
  const codice = person.codiceFiscale;
  const keys = [
    ...(codice ? [key.codiceFiscale(codice), ...CODE_PREFIXES.map((length) => key.codeStart(codice.slice(0, length)))] : []),
    ...[person.healthCode, person.temporaryCode].filter((code) => code !== null).map(key.otherCode),
    ...(person.birthDate ? [key.birthDate(person.birthDate)] : []),
    ...(person.birthYear === null ? [] : [key.birthYear(person.birthYear)]),
    ...person.phones
      .map(({ number }) => phoneDigits(number))
      .filter((digits) => digits.length >= PHONE_END)
      .map(key.phoneEnd),
    ...names.flatMap((name) => [
      ...wordsOf(name).flatMap((word) => [...wordKeys(word), ...slipKeys(word)]),
      ...otherWordsOf(name).flatMap(wordKeys),
    ]),
  ];
  return [...new Set(keys)].slice(0, MAX_KEYS);
}

function wordKeys(word: string): string[] {
  const starts = Array.from({ length: Math.max(0, Math.min(LONGEST_PREFIX, word.length) - 1) }, (_, i) => key.start(word.slice(0, i + 2)));
  return [key.word(word), ...starts, ...soundsOf(word).map(key.sound)];
}

/**
 * A word less each of its letters: two words that are one letter apart, or have two swapped, share one of these or are one of the other's
 * (symmetric deletion). Words of three letters would all be alike.
 */
export function slipKeys(word: string): string[] {
  if (word.length < 4) return [];
  return [...word].map((_, i) => key.slip(word.slice(0, i) + word.slice(i + 1)));
}
