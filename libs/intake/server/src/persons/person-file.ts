// SPDX-License-Identifier: EUPL-1.2
import type { PersonDetails } from '@soglia/intake-domain';
import type { NamedCode } from './search/person-hit';
import type { Person } from './person.entities';
import type { ReferralOfRequest } from '../windows/referrals-window';

export interface HistoryItem {
  readonly contactId: string;
  readonly occurredAt: Date;
  readonly operatorName: string | null;
  readonly accessPoint: NamedCode;
  readonly requests: readonly { readonly need: string; readonly outcome: string; readonly referral: ReferralOfRequest | null }[];
}

export interface ProtectionOfFile {
  readonly id: string;
  readonly ground: string;
  readonly since: Date;
  readonly version: number;
  readonly workers: readonly { readonly id: string; readonly displayName: string | null }[];
}

export interface PersonFile {
  readonly id: string;
  readonly version: number;
  readonly details: PersonDetails;
  readonly comune: NamedCode | null;
  readonly birthplace: NamedCode | null;
  readonly isProtected: boolean;
  readonly protection: ProtectionOfFile | null;
  readonly mergedInto: string | null;
  readonly notice: { readonly version: string; readonly language: string; readonly givenOn: Date } | null;
  readonly history: { readonly contactsIn12Months: number; readonly openRequests: number; readonly items: readonly HistoryItem[] };
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** What a row says of the person, field by field. */
export function detailsOf(row: Person): PersonDetails {
  const { identification, codiceFiscale, healthCode, temporaryCode, familyName, givenName, alias, sex, birthDate, birthYear } = row;
  const { birthplace, citizenship, language, comune, address, homeless, phones, email, safeContact } = row;
  return {
    ...{ identification, codiceFiscale, healthCode, temporaryCode, familyName, givenName, alias, sex, birthDate, birthYear },
    ...{ birthplace, citizenship, language, comune, address, homeless, phones, email, safeContact },
  };
}

/** Whether two files say the same, whatever order jsonb keeps. */
export function sayTheSame(a: PersonDetails, b: PersonDetails): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

const inOrder = ({ phones, safeContact: safe, ...rest }: PersonDetails) => [
  Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
  phones.map(({ number, note }) => [number, note]),
  safe && [safe.phone, safe.post, safe.email, safe.when, safe.words],
];
