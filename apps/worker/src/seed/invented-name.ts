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
