// SPDX-License-Identifier: EUPL-1.2
import { fieldViolation, type RuleViolation } from '@soglia/kernel';
import { ageOn, isMinorOn } from './age-on';
import type { CodesInForce } from './contact-draft';
import { EARLIEST_DAY } from './household';

/**
 * Who answers for a minor: both parents (Civil Code, art. 316), one of them (art. 316, 317), one or both suspended or forfeited
 * by decree (art. 330, 333), a guardian (art. 343).
 */
export const RESPONSIBILITY_KINDS = ['both', 'one', 'suspended', 'guardian'] as const;
export type ResponsibilityKind = (typeof RESPONSIBILITY_KINDS)[number];

export interface Holder {
  /** The file of the holder; null for somebody who has none. */
  readonly person: string | null;
  /** The name of somebody who has no file. */
  readonly name: string | null;
  /** Code of the list `relation`. */
  readonly relation: string;
  readonly suspended: boolean;
}

export interface Responsibility {
  readonly minor: string;
  readonly kind: ResponsibilityKind;
  readonly holders: readonly Holder[];
  /** `YYYY-MM-DD`, the first day. */
  readonly since: string;
  /** `YYYY-MM-DD`, the first day no longer; null = until somebody says otherwise, at the longest until the age of 18. */
  readonly until: string | null;
  /** Court, number and date of the decree. */
  readonly decree: string | null;
}

interface Minor {
  readonly birthDate: string | null;
  readonly birthYear: number | null;
}

/** Throws the first rule that a statement about a minor's responsibility breaks, with its field. */
export function checkResponsibility(said: Responsibility, minor: Minor, codes: CodesInForce, today: string): void {
  said.holders.forEach((holder, i) => checkHolder(holder, said, codes, i));
  const problem = KIND_RULES[said.kind](said.holders);
  if (problem) throw impossible('/holders', problem);
  const { since, until } = said;
  if (ageOn(minor, since) === null) throw impossible('/minor', 'age-unknown');
  const born = minor.birthDate ?? `${minor.birthYear ?? 0}-01-01`;
  if (since < EARLIEST_DAY || since > today || since < born || !isMinorOn(minor, since)) throw fieldViolation('dates-impossible', '/since');
  if (until !== null && until <= since) throw fieldViolation('dates-impossible', '/until');
}

function checkHolder({ person, name, relation }: Holder, { minor, holders }: Responsibility, codes: CodesInForce, i: number): void {
  const at = `/holders/${i}`;
  if ((person === null) === (name === null)) throw impossible(at, 'person-or-name');
  if (person === minor) throw impossible(`${at}/person`, 'minor-as-holder');
  if (person !== null && holders.slice(0, i).some((other) => other.person === person)) throw impossible(`${at}/person`, 'twice');
  if (!codes.has('relation', relation)) throw fieldViolation('unknown-code', `${at}/relation`, { list: 'relation' });
}

const acting = (holders: readonly Holder[]) => holders.filter(({ suspended }) => !suspended);

/** What each kind asks of its holders: the rule broken, or null. A parent who is not named, or not for these eyes, is no error. */
const KIND_RULES: Readonly<Record<ResponsibilityKind, (holders: readonly Holder[]) => string | null>> = {
  both: (holders) => (holders.length > 2 || acting(holders).length !== holders.length ? 'both-act' : null),
  one: (holders) => (holders.length !== 1 || acting(holders).length !== 1 ? 'one-acts' : null),
  suspended: (holders) => (acting(holders).length === holders.length ? 'nobody-suspended' : null),
  guardian: (holders) => (acting(holders).some(({ relation }) => relation === 'GUARDIAN') ? null : 'no-guardian'),
};

function impossible(pointer: string, reason: string): RuleViolation {
  return fieldViolation('responsibility-impossible', pointer, { reason });
}

/** In force on a day. */
export function inForce({ since, until }: Pick<Responsibility, 'since' | 'until'>, day: string): boolean {
  return since <= day && (until === null || day < until);
}

export type MayReceive = 'yes' | 'suspended' | 'not-holder';

/**
 * Whether somebody may see and receive a minor's data on a day: the minor; whoever holds responsibility and is suspended by none of what is
 * in force. Whoever is not named does not: that somebody is a parent is not enough (Civil Code, art. 316, 330, 333, 343).
 */
export function mayReceive(said: readonly Responsibility[], minor: string, recipient: string | null, day: string): MayReceive {
  if (recipient === minor) return 'yes';
  const named = said
    .filter((each) => inForce(each, day))
    .flatMap(({ holders }) => holders.filter(({ person }) => person !== null && person === recipient));
  if (named.some(({ suspended }) => suspended)) return 'suspended';
  return named.length > 0 ? 'yes' : 'not-holder';
}
