// SPDX-License-Identifier: EUPL-1.2
import { type MembershipOf, overlaps } from './household';
import { isReference } from './kinship';
import type { Identification, PersonDetails, Phone, SafeContact } from './person';

/** From how well somebody is known down to not at all. */
const STRENGTH: readonly Identification[] = ['codice-fiscale', 'stp', 'eni', 'temporary', 'declared', 'anonymous'];
/** What a codice fiscale says of a person goes with it. */
const SAID_BY_CODE = ['sex', 'birthDate', 'birthYear', 'birthplace'] as const;
const BLANKS = ['healthCode', 'familyName', 'givenName', 'alias', 'citizenship', 'language', 'email'] as const;

type Change = { -readonly [K in keyof PersonDetails]?: PersonDetails[K] };

/**
 * What the surviving file takes from the one that it takes in: only what it left blank, and never another code than its own. Phones are
 * added, and of two safe contacts nothing is safe that one of them forbids. A temporary code stays with the file it was given to.
 */
export function filledFrom(survivor: PersonDetails, merged: PersonDetails): Change {
  const change: Change = {};
  const fill = <K extends keyof PersonDetails>(key: K) => {
    if (survivor[key] === null && merged[key] !== null) change[key] = merged[key];
  };
  BLANKS.forEach(fill);
  if (survivor.codiceFiscale === null && merged.codiceFiscale !== null) {
    change.codiceFiscale = merged.codiceFiscale;
    for (const key of SAID_BY_CODE) if (merged[key] !== survivor[key]) Object.assign(change, { [key]: merged[key] });
  } else {
    fillBirth(survivor, merged, change);
  }
  if (survivor.comune === null && survivor.address === null && !survivor.homeless) {
    fill('comune');
    fill('address');
  } else if (survivor.address === null && survivor.comune === merged.comune) fill('address');
  if (STRENGTH.indexOf(merged.identification) < STRENGTH.indexOf(survivor.identification) && merged.identification !== 'temporary') {
    change.identification = merged.identification;
  }
  const phones = addedPhones(survivor.phones, merged.phones);
  if (phones.length) change.phones = [...survivor.phones, ...phones];
  const safe = safest(survivor.safeContact, merged.safeContact);
  if (!sameJson(safe, survivor.safeContact)) change.safeContact = safe;
  return change;
}

/** A birth date is taken only where it agrees with the year that the survivor has; of somebody with a code, nothing. */
function fillBirth(survivor: PersonDetails, merged: PersonDetails, change: Change): void {
  if (survivor.sex === null && merged.sex !== null) change.sex = merged.sex;
  if (survivor.birthplace === null && merged.birthplace !== null) change.birthplace = merged.birthplace;
  if (survivor.birthDate !== null) return;
  if (survivor.birthYear === null && merged.birthYear !== null) change.birthYear = merged.birthYear;
  const year = survivor.birthYear ?? merged.birthYear;
  if (merged.birthDate !== null && (year === null || year === Number(merged.birthDate.slice(0, 4)))) change.birthDate = merged.birthDate;
}

const digits = ({ number }: Phone) => number.replace(/\D/g, '');

/** The numbers of one file that the other does not have. */
export function addedPhones(mine: readonly Phone[], others: readonly Phone[]): Phone[] {
  return others.filter((other) => !mine.some((one) => digits(one) === digits(other)));
}

function safest(mine: SafeContact | null, other: SafeContact | null): SafeContact | null {
  if (!mine || !other) return mine ?? other;
  return {
    phone: mine.phone && other.phone,
    post: mine.post && other.post,
    email: mine.email && other.email,
    when: mine.when ?? other.when,
    words: mine.words ?? other.words,
  };
}

export interface JoinedMemberships {
  /** Days of the merged file on which the survivor's file says where the person lived: the survivor's word stands. */
  readonly taken: readonly MembershipOf[];
  /** The survivor becomes the reference person that the merged file was in the same household. */
  readonly kinships: readonly { readonly of: MembershipOf; readonly kinship: string }[];
}

/** Somebody lives in one place at a time, in one file as in two. */
export function joinMemberships(survivor: readonly MembershipOf[], merged: readonly MembershipOf[]): JoinedMemberships {
  const taken = merged.filter((theirs) => survivor.some((mine) => overlaps(mine, theirs)));
  const kinships = survivor.flatMap((mine) => {
    const reference = taken.find((theirs) => theirs.household === mine.household && overlaps(mine, theirs) && isReference(theirs.kinship));
    return reference && !isReference(mine.kinship) ? [{ of: mine, kinship: reference.kinship }] : [];
  });
  return { taken, kinships };
}

/** What the survivor took, with what it said before. */
export type Filled = { readonly [K in keyof PersonDetails]?: { readonly before: PersonDetails[K]; readonly after: PersonDetails[K] } };

const SAID_WITH_CODE: readonly string[] = [...SAID_BY_CODE, 'codiceFiscale', 'identification'];

/** Whatever the order of their fields: what went through the database comes back in another. */
function sameJson(one: unknown, other: unknown): boolean {
  const sorted = (value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)])
      : Array.isArray(value)
        ? value.map(sorted)
        : value;
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/**
 * The survivor without what it took: what somebody has changed since stays as it is, and with the codice fiscale all that it says. Phones are
 * taken out one by one.
 */
export function unfilled(now: PersonDetails, filled: Filled): PersonDetails {
  const ownCode = filled.codiceFiscale !== undefined && now.codiceFiscale !== filled.codiceFiscale.after;
  const entries = Object.entries(filled).filter(([key, { after }]) => {
    if (key === 'phones' || (ownCode && SAID_WITH_CODE.includes(key))) return false;
    return sameJson(now[key as keyof PersonDetails], after);
  });
  const before = Object.fromEntries(entries.map(([key, { before: was }]) => [key, was])) as Partial<PersonDetails>;
  const added = filled.phones
    ? filled.phones.after.filter((phone) => !filled.phones?.before.some((each) => digits(each) === digits(phone)))
    : [];
  return { ...now, ...before, phones: now.phones.filter((phone) => !added.some((each) => sameJson(each, phone))) };
}
