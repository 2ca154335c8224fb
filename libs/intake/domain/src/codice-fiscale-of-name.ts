// SPDX-License-Identifier: EUPL-1.2
import { normaliseCodiceFiscale } from '@soglia/kernel';
import { foldName } from './name-likeness';

/**
 * Whether a family and a given name can be those of a codice fiscale: three consonants, then vowels, then X; of a given name with four
 * consonants the first, third and fourth. A mismatch is advice: names change, and codes are given under the name of that day.
 * Source: DM 23/12/1976, art. 2 and 3. What was not given matches.
 */
export function nameMatches(codiceFiscale: string, familyName: string | null, givenName: string | null): boolean {
  const code = normaliseCodiceFiscale(codiceFiscale);
  const family = familyName === null ? null : lettersOf(familyName);
  const given = givenName === null ? null : lettersOf(givenName);
  return (!family || code.slice(0, 3) === threeLetters(family)) && (!given || code.slice(3, 6) === threeLettersOfGivenName(given));
}

/** The six letters that a codice fiscale takes from two names (DM 23/12/1976, art. 2 and 3); `XXX` for a name without letters. */
export const codeLetters = (familyName: string, givenName: string): string =>
  threeLetters(lettersOf(familyName)) + threeLettersOfGivenName(lettersOf(givenName));

const CONSONANT = /[^AEIOU]/g;
const VOWEL = /[AEIOU]/g;

const lettersOf = (name: string) =>
  foldName(name)
    .replace(/[^a-z]/g, '')
    .toUpperCase();
const consonants = (letters: string) => letters.match(CONSONANT)?.join('') ?? '';
const vowels = (letters: string) => letters.match(VOWEL)?.join('') ?? '';

const threeLetters = (letters: string) => `${consonants(letters)}${vowels(letters)}XXX`.slice(0, 3);

function threeLettersOfGivenName(letters: string): string {
  const all = consonants(letters);
  return all.length > 3 ? `${all.charAt(0)}${all.charAt(2)}${all.charAt(3)}` : threeLetters(letters);
}
