// SPDX-License-Identifier: EUPL-1.2
export const STATES = ['proposed', 'approved', 'refused', 'executed'] as const;
export type State = (typeof STATES)[number];

export interface Policy {
  readonly code: string;
  readonly nameIt: string;
  readonly nameFr: string;
  readonly years: number | null;
  readonly days: number | null;
  readonly disposal: 'automatic' | 'proposal' | null;
  readonly basis: string;
  readonly source: string;
  readonly confidence: string;
}

export interface Policies {
  readonly version: string;
  readonly items: readonly Policy[];
}

export interface ProposalLine {
  readonly id: string;
  readonly version: number;
  readonly state: State;
  readonly policy: string;
  readonly agency: string | null;
  /** What lies before this day. */
  readonly before: string;
  readonly note: string | null;
  readonly proposedAt: string;
  readonly proposedBy: string | null;
  readonly isMine: boolean;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly executedAt: string | null;
  readonly contacts: number;
  readonly persons: number;
  readonly removedContacts: number | null;
  readonly removedPersons: number | null;
}

export interface Proposals {
  readonly items: readonly ProposalLine[];
  readonly next: string | null;
}

export interface Proposal extends ProposalLine {
  readonly items: readonly {
    readonly kind: 'contact' | 'person';
    readonly id: string;
    readonly occurredOn: string | null;
    readonly accessPoint: string | null;
  }[];
  readonly next: string | null;
}
