// SPDX-License-Identifier: EUPL-1.2
import type { AttachmentState } from '@soglia/kernel';
import type { ClockKind, LegState, MoveName, NeedAnswer, Part, ReferralState, Urgency } from '@soglia/referrals-domain';

export const BOXES = ['to-me', 'from-me', 'team-in', 'team-out'] as const;
export type Box = (typeof BOXES)[number];
export const SHOWN = ['undecided', 'all', 'ended'] as const;
export type Shown = (typeof SHOWN)[number];
export const SORTS = ['due', 'newest'] as const;
export type Sort = (typeof SORTS)[number];

export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

export interface UnitLine {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string;
  readonly agencyName: string;
}

export interface BoxCount {
  readonly box: Box;
  readonly total: number;
  readonly late: number;
  readonly today: number;
  readonly undecided: number;
}

export interface Boxes {
  readonly items: readonly BoxCount[];
  readonly nextSteps: number;
}

export interface LegLine {
  readonly id: string;
  readonly version: number;
  readonly referralId: string;
  readonly number: string;
  readonly hop: number;
  readonly state: LegState;
  readonly urgency: Urgency;
  readonly need: NamedCode;
  readonly area: NamedCode;
  readonly card: string | null;
  readonly protocolTitle: string;
  readonly fromAgency: string;
  readonly fromName: string | null;
  readonly unit: UnitLine;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly dueAt: string | null;
  readonly dueClock: ClockKind | null;
  readonly clockState: 'running' | 'paused' | 'warned' | 'breached' | 'escalated';
  readonly stateSince: string;
  readonly createdAt: string;
  readonly releaseAt: string | null;
  readonly reason: string | null;
  readonly outcome: string | null;
}

export interface DisclosedCard {
  readonly level: number;
  readonly frozenAt: string;
  readonly fields: readonly { readonly field: string; readonly label: string; readonly value: string }[];
}

export interface PathEvent {
  readonly at: string;
  readonly name: string;
  readonly part: Part;
  readonly who: string | null;
  readonly fromState: LegState | null;
  readonly toState: LegState;
  readonly reason: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface LegClock {
  readonly kind: ClockKind;
  readonly state: 'running' | 'paused' | 'stopped';
  readonly startedAt: string;
  readonly warnAt: string | null;
  readonly dueAt: string;
  readonly escalateAt: string | null;
  readonly warnedAt: string | null;
  readonly breachedAt: string | null;
}

export interface LegMessage {
  readonly id: string;
  readonly kind: 'message' | 'note' | 'hand-over' | 'delivered';
  readonly at: string;
  readonly agencyName: string | null;
  readonly who: string | null;
  readonly text: string;
  readonly mine: boolean;
}

export interface LegAttachment {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly state: AttachmentState;
  readonly level: number;
  readonly at: string;
  readonly mine: boolean;
}

export interface ContactAttempt {
  readonly at: string;
  readonly channel: string;
  readonly reached: boolean;
  readonly who: string | null;
}

export interface Colleague {
  readonly id: string;
  readonly displayName: string;
  readonly isHead: boolean;
}

export interface LegLink {
  readonly purpose: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
}

export interface LegView extends LegLine {
  readonly parts: readonly Part[];
  readonly moves: readonly MoveName[];
  readonly reasons: readonly { readonly move: MoveName; readonly codes: readonly string[] }[];
  readonly outcomes: readonly string[];
  readonly protocol: {
    readonly versionId: string;
    readonly code: string;
    readonly title: string;
    readonly number: number;
    readonly loop: string;
    readonly duties: string | null;
  };
  readonly sender: { readonly agencyId: string; readonly agencyName: string; readonly displayName: string | null };
  readonly level: number;
  readonly legalBasis: 'valid' | 'limited' | 'expired' | 'withdrawn';
  readonly transport: string;
  readonly contested: boolean;
  readonly resumesTo: LegState | null;
  readonly cards: readonly DisclosedCard[];
  readonly opensNext: readonly { readonly level: number; readonly labels: readonly string[] }[];
  readonly path: readonly PathEvent[];
  readonly clocks: readonly LegClock[];
  readonly messages: readonly LegMessage[];
  readonly attachments: readonly LegAttachment[];
  readonly attempts: readonly ContactAttempt[];
  readonly legs: readonly LegLine[];
  readonly colleagues: readonly Colleague[];
  readonly capacity: { readonly freePlaces: number | null; readonly waiting: number | null; readonly at: string } | null;
  readonly links: readonly LegLink[];
}

export interface NextStep {
  readonly id: string;
  readonly kind: string;
  readonly createdAt: string;
  readonly dueOn: string | null;
  readonly tries: number;
  readonly ownerName: string | null;
  readonly referral: {
    readonly id: string;
    readonly number: string;
    readonly need: NamedCode;
    readonly contactId: string | null;
    readonly state: ReferralState;
  };
  readonly lastLeg: LegLine | null;
}

export type { NeedAnswer };

export const CHANNELS = ['phone', 'email', 'letter', 'visit', 'message'] as const;
export type Channel = (typeof CHANNELS)[number];
export const BASES = ['valid', 'limited', 'expired', 'withdrawn'] as const;
/** So short is no reason. */
export const LEAST_REASON = 10;
