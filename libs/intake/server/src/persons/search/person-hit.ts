// SPDX-License-Identifier: EUPL-1.2
import { type Identification, type Match, type Phone, phoneDigits } from '@soglia/intake-domain';

export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/** A person as a search sees one. */
export interface SearchedRow {
  readonly id: string;
  readonly version: number;
  readonly identification: Identification;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly alias: string | null;
  readonly sex: 'F' | 'M' | null;
  readonly birthDate: string | null;
  readonly birthYear: number | null;
  readonly comune: string | null;
  readonly address: string | null;
  readonly codiceFiscale: string | null;
  readonly healthCode: string | null;
  readonly temporaryCode: string | null;
  readonly phones: readonly Phone[];
  readonly protected: boolean;
}

export interface PersonHit {
  readonly id: string;
  readonly version: number | null;
  readonly identification: Identification | null;
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

/** What a hit shows besides the row: the name of the comune, the last contact with the actor's agency. */
export interface HitFacts {
  readonly comuneName: string | null;
  readonly lastContactOn: string | null;
}

/** A protected file, to those who may know of it, is a name: the rest is for whoever opens it, with a reason. */
export function hitOf(row: SearchedRow, match: Match, facts: HitFacts | undefined): PersonHit {
  const { id, familyName, givenName } = row;
  if (row.protected) {
    const nothing = { version: null, identification: null, alias: null, sex: null, birthDate: null, birthYear: null, comune: null };
    return { ...nothing, id, familyName, givenName, codiceFiscale: null, phoneEnd: null, isProtected: true, lastContactOn: null, match };
  }
  const { version, identification, alias, sex, birthDate, birthYear, codiceFiscale } = row;
  const digits = phoneDigits(row.phones[0]?.number ?? '');
  return {
    ...{ id, version, identification, familyName, givenName, alias, sex, birthDate, birthYear, codiceFiscale, match },
    comune: row.comune === null ? null : { code: row.comune, name: facts?.comuneName ?? row.comune },
    phoneEnd: digits.slice(-3) || null,
    isProtected: false,
    lastContactOn: facts?.lastContactOn ?? null,
  };
}
