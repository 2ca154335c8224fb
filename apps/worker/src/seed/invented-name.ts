// SPDX-License-Identifier: EUPL-1.2
import type { Random } from './random';

const CONSONANTS = 'BCDFGLMNPRSTVZ';
const VOWELS = 'AEIO';
const ENDINGS = ['lli', 'ni', 'tti', 'sso', 'ri', 'ndo'];
const GIVEN = {
  F: [
    'Adele',
    'Bianca',
    'Cloe',
    'Dafne',
    'Elide',
    'Flora',
    'Gilda',
    'Ines',
    'Livia',
    'Mafalda',
    'Nives',
    'Olga',
    'Petra',
    'Rosalba',
    'Selene',
  ],
  M: ['Aldo', 'Bruno', 'Cesare', 'Dario', 'Elio', 'Fausto', 'Gino', 'Ivo', 'Lauro', 'Mirko', 'Nevio', 'Orfeo', 'Piero', 'Rocco', 'Silvano'],
} as const;

/** A family name of three syllables that nobody has to bear, and a given name that many do. */
export function inventName(random: Random, sex: 'F' | 'M'): { readonly familyName: string; readonly givenName: string } {
  const letter = (of: string) => of.charAt(random.below(of.length));
  const syllables = Array.from({ length: 3 }, () => letter(CONSONANTS) + letter(VOWELS)).join('');
  const name = syllables.charAt(0) + syllables.slice(1).toLowerCase() + (ENDINGS[random.below(ENDINGS.length)] ?? 'ni');
  const given = GIVEN[sex];
  return { familyName: name, givenName: given[random.below(given.length)] ?? given[0] };
}

/** The six letters that a codice fiscale takes from these names, which have no accents (DM 23/12/1976, art. 2 and 3). */
export function codeLettersOf(familyName: string, givenName: string): string {
  const [family, given] = [parted(familyName), parted(givenName)];
  const ofGiven = given.consonants.length > 3 ? [...given.consonants].filter((_, i) => i !== 1).join('') : given.consonants + given.vowels;
  return `${family.consonants}${family.vowels}XXX`.slice(0, 3) + `${ofGiven}XXX`.slice(0, 3);
}

function parted(name: string) {
  const letters = name.toUpperCase();
  return { consonants: letters.replace(/[AEIOU]/g, ''), vowels: letters.replace(/[^AEIOU]/g, '') };
}
