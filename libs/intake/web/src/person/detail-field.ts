// SPDX-License-Identifier: EUPL-1.2
import { NOBODY, type PersonDetails } from '@soglia/intake-domain';

export type DetailField = keyof PersonDetails;

export const DETAIL_FIELDS = Object.keys(NOBODY) as DetailField[];

export function differingFields(one: PersonDetails, other: PersonDetails): DetailField[] {
  return DETAIL_FIELDS.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
}

/** Every field of a file is chosen by itself. */
export const DETAIL_PARTS: Readonly<Record<string, readonly DetailField[]>> = Object.fromEntries(
  DETAIL_FIELDS.map((field) => [field, [field]]),
);
