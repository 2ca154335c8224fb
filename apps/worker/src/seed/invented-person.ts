// SPDX-License-Identifier: EUPL-1.2
import { codeLetters, NOBODY, type PersonDetails } from '@soglia/intake-domain';
import { checkCharacter } from '@soglia/kernel';
import * as mix from './mix';
import { inventName } from './invented-name';
import { Random, uuidFrom } from './random';

export interface InventedPerson {
  readonly id: string;
  readonly details: PersonDetails;
}

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

const two = (n: number) => String(n).padStart(2, '0');

/** Nobody: names that are made of syllables, and a codice fiscale that is right for them. */
export function inventPerson(seed: number, index: number, now: Date, comuni: readonly (readonly [string, number])[]): InventedPerson {
  const random = new Random('person', seed, index);
  const age = random.chance(mix.AGE_65_PLUS_SHARE) ? 65 + random.below(30) : random.below(65);
  const birthYear = now.getUTCFullYear() - age - 1;
  const sex = random.chance(0.58) ? 'F' : 'M';
  const { familyName, givenName } = inventName(random, sex);
  const [month, day, birthplace] = [random.below(12), 1 + random.below(28), random.pick(BIRTHPLACES)];
  const first15 = `${codeLetters(familyName, givenName)}${two(birthYear % 100)}${MONTHS[month]}${two(day + (sex === 'F' ? 40 : 0))}${birthplace}`;
  const isForeign = birthplace.startsWith('Z') && random.chance(0.7);
  return {
    id: uuidFrom('person', seed, index),
    details: {
      ...NOBODY,
      identification: 'codice-fiscale',
      codiceFiscale: first15 + checkCharacter(first15),
      ...{ familyName, givenName, sex, birthYear, birthplace },
      birthDate: `${birthYear}-${two(month + 1)}-${two(day)}`,
      citizenship: isForeign ? (birthplace === 'Z129' ? 'EU' : 'NON_EU') : 'IT',
      language: isForeign ? random.pick(mix.LANGUAGES) : 'it',
      comune: random.pick(comuni),
      address: random.chance(0.8) ? `via ${inventName(random, 'M').familyName} ${1 + random.below(60)}` : null,
      phones: random.chance(0.85) ? [{ number: inventPhone(random), note: null }] : [],
    },
  };
}

/** Somebody who gives no name, and sometimes one to be called by. */
export function inventAnonymous(random: Random, id: string, { details }: InventedPerson): InventedPerson {
  return {
    id,
    details: {
      ...NOBODY,
      identification: 'anonymous',
      alias: random.chance(0.3) ? details.givenName : null,
      sex: random.chance(0.7) ? details.sex : null,
      comune: random.chance(0.6) ? details.comune : null,
    },
  };
}

/** Numbers that read like those of a film: 555 after the prefix. */
function inventPhone(random: Random): string {
  const isMobile = random.chance(0.75);
  return isMobile ? `347 555${String(random.below(10_000)).padStart(4, '0')}` : `0165 555${String(random.below(1000)).padStart(3, '0')}`;
}
