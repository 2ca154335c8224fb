// SPDX-License-Identifier: EUPL-1.2
import type { SubjectReferral } from './subject-data';

export type Mask = (text: string | null) => string | null;

export interface ReferralRow extends Omit<SubjectReferral, 'disclosed'> {
  readonly disclosed: readonly { readonly field: string; readonly label: string; readonly value: string }[] | null;
}

/** Fields of a copy that say where somebody is to be found. */
const WHERE: readonly string[] = ['person.comune', 'person.address', 'person.phone', 'person.email', 'person.safeContact'];

/** What left, word for word but for the names of others; where the person is, only where the whole copy says so. */
export function referralOf({ number, sentAt, to, state, answer, disclosed }: ReferralRow, mask: Mask, isOpen: boolean): SubjectReferral {
  const told = (disclosed ?? []).filter(({ field }) => isOpen || !WHERE.includes(field));
  return {
    ...{ number, to, state, answer },
    sentAt: new Date(sentAt).toISOString(),
    disclosed: told.map(({ label, value }) => ({ label, value: mask(value) ?? '' })),
  };
}
