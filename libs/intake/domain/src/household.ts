// SPDX-License-Identifier: EUPL-1.2
import { fieldViolation } from '@soglia/kernel';
import type { CodesInForce } from './contact-draft';
import { isReference } from './kinship';

/** Somebody lives with others, from a day on. */
export interface Membership {
  readonly person: string;
  /** ANPR code: what the person is to the reference person. */
  readonly kinship: string;
  /** `YYYY-MM-DD`, the first day. */
  readonly since: string;
  /** `YYYY-MM-DD`, the first day no longer; null = still. */
  readonly until: string | null;
}

export type HouseholdChangeKind = 'move' | 'split';

export interface MembershipOf extends Membership {
  readonly household: string;
}

/** The birth date, or what is known of it, as the first day on which the person may have lived; null = not known. */
export type Births = ReadonlyMap<string, string | null>;

/** A household is told from the days of people who are alive: an older one is a typing error. */
export const EARLIEST_DAY = '1900-01-01';
const ALWAYS = '9999-12-31';

interface Span {
  readonly since: string;
  readonly until: string | null;
}

/** Two spans of days have a day in common; the last day of each is not in it. */
export function overlaps(one: Span, other: Span): boolean {
  return one.since < (other.until ?? ALWAYS) && other.since < (one.until ?? ALWAYS);
}

/**
 * Members have a kinship that is in force and days that can be, nobody is in it twice on a day, and no two are its reference person on
 * a day; a new one has a reference person. One that is known may lack theirs: they moved away, or are not for these eyes. Throws the first rule broken.
 */
export function checkMembers(members: readonly Membership[], births: Births, codes: CodesInForce, today: string, isNew: boolean): void {
  members.forEach((member, i) => {
    const at = `/members/${i}`;
    if (!codes.has('kinship', member.kinship)) throw fieldViolation('unknown-code', `${at}/kinship`, { list: 'kinship' });
    checkSpan(member, births.get(member.person) ?? null, today, `${at}/since`, `${at}/until`);
    members.slice(0, i).forEach((other) => {
      if (!overlaps(member, other)) return;
      if (other.person === member.person) throw fieldViolation('dates-impossible', `${at}/since`, { reason: 'twice' });
      if (isReference(member.kinship) && isReference(other.kinship)) {
        throw fieldViolation('kinship-impossible', `${at}/kinship`, { reason: 'two-references' });
      }
    });
  });
  if (isNew && !members.some(({ kinship }) => isReference(kinship))) {
    throw fieldViolation('kinship-impossible', '/members', { reason: 'no-reference' });
  }
}

/** Nobody has lived anywhere before birth, nor in the future; whoever left did so after the first day. Throws `dates-impossible` at `from` or `to`. */
export function checkSpan({ since, until }: Span, born: string | null, today: string, from: string, to: string): void {
  const earliest = born !== null && born > EARLIEST_DAY ? born : EARLIEST_DAY;
  if (since < earliest || since > today) throw fieldViolation('dates-impossible', from);
  if (until !== null && (until <= since || until > today)) throw fieldViolation('dates-impossible', to);
}

/**
 * What a household is after it was written anew. What is written of somebody's days stands instead of what stood of those days; whoever
 * is left out ends today if still there, and is taken out if they only came today; what was over stays, left out or not.
 */
export function rewritten(before: readonly Membership[], written: readonly Membership[], today: string): Membership[] {
  const kept = before
    .filter((old) => !written.some((row) => row.person === old.person && overlaps(row, old)))
    .flatMap((old) => {
      if (old.until !== null) return [old];
      return old.since < today ? [{ ...old, until: today }] : [];
    });
  return [...kept, ...written];
}

/** The days in a household that end by a move: none when they would end as they begin. Throws when the move is before them. */
export function leftOn<T extends Membership>(current: T, on: string, pointer: string): T | null {
  if (on < current.since) throw fieldViolation('dates-impossible', pointer, { reason: 'before-arrival' });
  return on === current.since ? null : { ...current, until: on };
}

/** Same days, same kinship, same person. */
export function sameMembership(one: Membership, other: Membership): boolean {
  return one.person === other.person && one.kinship === other.kinship && one.since === other.since && one.until === other.until;
}
