// SPDX-License-Identifier: EUPL-1.2
import type { HouseholdDto, HouseholdMemberDto, HouseholdsOfPersonDto, PersonLineDto } from '@soglia/api-client';
import type { ResponsibilityKind } from '@soglia/intake-domain';

/** Enough to know who it is. */
type PersonLine = PersonLineDto;
export type Member = HouseholdMemberDto;
export type Household = HouseholdDto;
export type Households = HouseholdsOfPersonDto;

export interface MemberBody {
  readonly person: string;
  readonly kinship: string;
  readonly since: string;
  readonly until: string | null;
}

export interface HolderBody {
  readonly person: string | null;
  readonly name: string | null;
  readonly relation: string;
  readonly suspended: boolean;
}

export interface ResponsibilityBody {
  readonly minor: string;
  readonly kind: ResponsibilityKind;
  readonly holders: readonly HolderBody[];
  readonly since: string;
  readonly until: string | null;
  readonly decree: string | null;
}

export interface Responsibility {
  readonly id: string;
  readonly version: number;
  readonly kind: ResponsibilityKind;
  readonly holders: readonly {
    readonly person: PersonLine | null;
    readonly name: string | null;
    readonly relation: string;
    readonly suspended: boolean;
  }[];
  readonly since: string;
  readonly until: string | null;
  readonly decree: string | null;
  readonly isInForce: boolean;
}
