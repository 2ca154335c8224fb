// SPDX-License-Identifier: EUPL-1.2
import { NOBODY, type PersonDetails } from '@soglia/intake-domain';

export type DetailField = keyof PersonDetails;

export const DETAIL_FIELDS = Object.keys(NOBODY) as DetailField[];

/** One thing that was written twice: what stood there before, what I wrote, what somebody else wrote meanwhile. */
export interface Clash {
  readonly field: DetailField;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export function changedFields(before: PersonDetails, after: PersonDetails): DetailField[] {
  return DETAIL_FIELDS.filter((field) => !same(before[field], after[field]));
}

/** Only what both changed, each to something else, is a question; the rest answers itself. */
export function clashesOf(base: PersonDetails, mine: PersonDetails, theirs: PersonDetails): Clash[] {
  const touched = new Set(changedFields(base, mine));
  return changedFields(base, theirs)
    .filter((field) => touched.has(field) && !same(mine[field], theirs[field]))
    .map((field) => ({ field, base: base[field], mine: mine[field], theirs: theirs[field] }));
}

/** What stands after a conflict: theirs, with what I changed put on it, except where theirs was chosen. */
export function merged(
  base: PersonDetails,
  mine: PersonDetails,
  theirs: PersonDetails,
  keepTheirs: ReadonlySet<DetailField>,
): PersonDetails {
  const put = changedFields(base, mine).filter((field) => !keepTheirs.has(field));
  return { ...theirs, ...Object.fromEntries(put.map((field) => [field, mine[field]])) };
}
