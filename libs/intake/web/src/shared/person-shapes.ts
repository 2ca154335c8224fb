// SPDX-License-Identifier: EUPL-1.2
import type { PersonDetails } from '@soglia/intake-domain';

export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/** How a search found somebody. */
export type Match = 'codice-fiscale' | 'code' | 'phone' | 'birth-date' | 'name' | 'alias' | 'similar-name';

/** A line of a search: what tells one person from another, and no more. */
export interface PersonHit {
  readonly id: string;
  readonly version: number | null;
  readonly identification: PersonDetails['identification'] | null;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly alias: string | null;
  readonly sex: 'F' | 'M' | null;
  readonly birthDate: string | null;
  readonly birthYear: number | null;
  readonly comune: NamedCode | null;
  readonly codiceFiscale: string | null;
  readonly phoneEnd: string | null;
  readonly isProtected: boolean;
  readonly lastContactOn: string | null;
  readonly match: Match;
}

export type DuplicateReason = 'same-codice-fiscale' | 'same-birth-date' | 'same-name' | 'similar-name' | 'same-phone' | 'same-address';

export interface Duplicate {
  readonly person: PersonHit;
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

export interface HistoryItem {
  readonly contactId: string;
  readonly occurredAt: string;
  readonly operator: { readonly displayName: string | null };
  readonly accessPoint: NamedCode;
  readonly requests: readonly { readonly need: string; readonly outcome: string }[];
}

/** A person's file as it is read at the counter. */
export interface PersonFile {
  readonly id: string;
  readonly version: number;
  readonly details: PersonDetails;
  readonly comune: NamedCode | null;
  readonly birthplace: NamedCode | null;
  readonly isProtected: boolean;
  readonly mergedInto: string | null;
  readonly notice: { readonly version: string; readonly language: string; readonly givenOn: string } | null;
  readonly history: { readonly contactsIn12Months: number; readonly openRequests: number; readonly items: readonly HistoryItem[] };
}

export interface HouseholdMember {
  readonly person: {
    readonly id: string;
    readonly familyName: string | null;
    readonly givenName: string | null;
    readonly alias: string | null;
    readonly birthYear: number | null;
  };
  readonly kinship: string;
  readonly since: string;
  readonly until: string | null;
}

export interface Household {
  readonly id: string;
  readonly version: number;
  readonly members: readonly HouseholdMember[];
}
