// SPDX-License-Identifier: EUPL-1.2
import type { ReferableRequestRow } from '@soglia/kernel';

/** Lists of names that codes in a sender's record stand for. */
export type NamedList = 'need' | 'area' | 'urgency' | 'interlocutor' | 'citizenship' | 'language' | 'kinship' | 'comune';

/** Who lives with one of the persons, as the sender may see them. */
export interface HouseholdMember {
  readonly personId: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** ANPR code of the relationship to the reference person. */
  readonly kinship: string;
  readonly birthYear: number | null;
}

/** The sender's record at the moment of leaving: all that a copy can be made of. */
export interface RecordToDisclose {
  /** One row for each person whom the request concerns; the first is never missing. */
  readonly rows: readonly [ReferableRequestRow, ...ReferableRequestRow[]];
  /** By person id; without the person's own line. */
  readonly households: ReadonlyMap<string, readonly HouseholdMember[]>;
  /** What a code is called; the code itself where nobody knows. */
  readonly nameOf: (list: NamedList, code: string) => string;
  /** Counter and agency that send. */
  readonly point: string;
  readonly operator: string | null;
  /** Day (`YYYY-MM-DD`) at which ages are told. */
  readonly day: string;
}

export interface AskedField {
  /** As the protocol names it. */
  readonly field: string;
  readonly value: string;
}
