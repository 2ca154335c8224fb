// SPDX-License-Identifier: EUPL-1.2
import type { ResponsibilityKind } from '@soglia/intake-domain';

/** Enough to know who it is. */
export interface PersonLine {
  readonly id: string;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly alias: string | null;
  readonly birthYear: number | null;
  readonly isProtected: boolean;
}

export interface Member {
  readonly person: PersonLine;
  readonly kinship: string;
  readonly since: string;
  /** The first day no longer; null = still. */
  readonly until: string | null;
}

export interface Household {
  readonly id: string;
  readonly version: number;
  readonly members: readonly Member[];
}

export interface Households {
  readonly current: Household | null;
  readonly past: readonly Household[];
}

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
