// SPDX-License-Identifier: EUPL-1.2
import { checkCharacter } from '@soglia/kernel';
import { AGE_65_PLUS_SHARE } from './mix';
import { Random } from './random';

export interface InventedPerson {
  readonly codiceFiscale: string;
  readonly sex: 'F' | 'M';
  readonly birthYear: number;
  readonly comune: string;
}

const CONSONANTS = 'BCDFGLMNPRSTVZ';
const MONTHS = 'ABCDEHLMPRST';
/** Belfiore codes of birthplaces: comuni of the valley, large cities, a few states. */
const BIRTHPLACES = [
  ['A326', 50],
  ['C294', 8],
  ['C282', 6],
  ['D338', 5],
  ['L219', 8],
  ['F205', 5],
  ['H501', 3],
  ['Z129', 4],
  ['Z330', 4],
  ['Z100', 3],
  ['Z138', 2],
  ['Z301', 2],
] as const;

/** Nobody: the letters of the name are consonants at random, and the check character is right. */
export function inventPerson(seed: number, index: number, now: Date, comuni: readonly (readonly [string, number])[]): InventedPerson {
  const random = new Random('person', seed, index);
  const age = random.chance(AGE_65_PLUS_SHARE) ? 65 + random.below(30) : random.below(65);
  const birthYear = now.getUTCFullYear() - age;
  const sex = random.chance(0.58) ? 'F' : 'M';
  const letters = Array.from({ length: 6 }, () => CONSONANTS[random.below(CONSONANTS.length)]).join('');
  const day = 1 + random.below(28) + (sex === 'F' ? 40 : 0);
  const two = (n: number) => String(n).padStart(2, '0');
  const first15 = `${letters}${two(birthYear % 100)}${MONTHS[random.below(12)]}${two(day)}${random.pick(BIRTHPLACES)}`;
  return { codiceFiscale: first15 + checkCharacter(first15), sex, birthYear, comune: random.pick(comuni) };
}
