// SPDX-License-Identifier: EUPL-1.2
import { ALIKE, foldName, wordLikeness, wordsOf } from './name-likeness';
import type { PersonDetails } from './person';
import { phoneDigits } from './person-text';

export const DUPLICATE_REASONS = [
  'same-codice-fiscale',
  'same-birth-date',
  'same-name',
  'similar-name',
  'same-phone',
  'same-address',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export interface Likeness {
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

/** From this on somebody is told that two files may be of one person. */
export const LIKELY = 0.45;

const WEIGHTS: Readonly<Record<DuplicateReason, number>> = {
  'same-codice-fiscale': 1,
  'same-name': 0.45,
  'similar-name': 0.3,
  'same-birth-date': 0.4,
  'same-phone': 0.2,
  'same-address': 0.15,
};

type Compared = Pick<
  PersonDetails,
  'codiceFiscale' | 'familyName' | 'givenName' | 'alias' | 'sex' | 'birthDate' | 'birthYear' | 'phones' | 'comune' | 'address'
>;

/**
 * How likely two files are of one person, with the reasons. Without the codice fiscale it takes a name that is the same or alike:
 * phone, address and a birth date are shared by families and twins. What contradicts weighs against it.
 */
export function duplicateScore(a: Compared, b: Compared): Likeness {
  if (a.codiceFiscale !== null && a.codiceFiscale === b.codiceFiscale) return { score: 1, reasons: ['same-codice-fiscale'] };
  const name = nameReason(a, b);
  if (!name) return { score: 0, reasons: [] };
  const reasons: DuplicateReason[] = [
    ...(a.birthDate !== null && a.birthDate === b.birthDate ? (['same-birth-date'] as const) : []),
    name,
    ...(sharePhone(a, b) ? (['same-phone'] as const) : []),
    ...(shareAddress(a, b) ? (['same-address'] as const) : []),
  ];
  const likeness = reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0) - contradiction(a, b);
  return { score: Math.round(Math.min(0.99, Math.max(0, likeness)) * 100) / 100, reasons };
}

function nameReason(a: Compared, b: Compared): 'same-name' | 'similar-name' | null {
  const [one, other] = [nameOf(a), nameOf(b)];
  if (one.length === 0 || other.length === 0) return null;
  const joined = [one, other].map((words) => [...words].sort().join(''));
  if (joined[0] === joined[1] || glued(a) === glued(b)) return one.length > 1 || other.length > 1 ? 'same-name' : 'similar-name';
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  return fewer.length > 1 && alikeOneToOne(fewer, more) ? 'similar-name' : null;
}

const nameOf = ({ familyName, givenName, alias }: Compared) => wordsOf([familyName, givenName].filter(Boolean).join(' ') || (alias ?? ''));
const glued = ({ familyName, givenName }: Compared) => foldName(`${familyName ?? ''} ${givenName ?? ''}`).replace(/ /g, '');

/** Each word of the shorter name has one of its own in the longer. */
function alikeOneToOne(fewer: readonly string[], more: readonly string[]): boolean {
  const left = [...more];
  return fewer.every((word) => {
    const found = left.findIndex((each) => wordLikeness(word, each) >= ALIKE && Math.min(word.length, each.length) > 1);
    if (found >= 0) left.splice(found, 1);
    return found >= 0;
  });
}

const digitsOf = ({ phones }: Compared) => phones.map(({ number }) => phoneDigits(number)).filter((digits) => digits.length >= 6);
const sharePhone = (a: Compared, b: Compared) => digitsOf(a).some((digits) => digitsOf(b).includes(digits));

function shareAddress(a: Compared, b: Compared): boolean {
  const [one, other] = [a, b].map(({ address }) => (address ?? '').toLowerCase().replace(/[^\p{L}\d]+/gu, ''));
  return Boolean(one) && one === other && a.comune === b.comune;
}

/** Another sex, another code, another birth: each speaks against one person. Day and month swapped is a slip. */
function contradiction(a: Compared, b: Compared): number {
  const codes = a.codiceFiscale !== null && b.codiceFiscale !== null ? 0.5 : 0;
  const sex = a.sex !== null && b.sex !== null && a.sex !== b.sex ? 0.3 : 0;
  return codes + sex + birthContradiction(a, b);
}

function birthContradiction(a: Compared, b: Compared): number {
  if (a.birthDate !== null && b.birthDate !== null && a.birthDate !== b.birthDate) {
    const [year = '', month = '', day = ''] = a.birthDate.split('-');
    return b.birthDate === `${year}-${day}-${month}` ? 0 : 0.3;
  }
  return a.birthYear !== null && b.birthYear !== null && Math.abs(a.birthYear - b.birthYear) > 1 ? 0.3 : 0;
}
