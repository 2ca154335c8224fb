// SPDX-License-Identifier: EUPL-1.2
interface AccessLine {
  readonly at: string;
  readonly account: { readonly displayName: string } | null;
  readonly agency: string | null;
  readonly verb: string;
  readonly reason: string | null;
}

export interface AccessLog {
  readonly items: readonly AccessLine[];
  readonly next: string | null;
}

export interface EmergencyClue {
  readonly codiceFiscale: string | null;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly birthDate: string | null;
  readonly contact: string | null;
  readonly reason: string;
}

export interface EmergencyOpened {
  readonly items: readonly { readonly kind: string; readonly id: string; readonly name: string | null }[];
  readonly until: string;
}

export interface EmergencyLine {
  readonly id: string;
  readonly openedAt: string;
  readonly until: string;
  readonly displayName: string | null;
  readonly agency: string | null;
  readonly reason: string;
  readonly subjects: number;
}
