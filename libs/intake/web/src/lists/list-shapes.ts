// SPDX-License-Identifier: EUPL-1.2
import type { SlotReferralState } from '@soglia/ui';

/** A contact in a list: what was asked and what came of it, never who. */
export interface ContactLine {
  readonly id: string;
  readonly occurredAt: string;
  readonly accessPoint: { readonly code: string; readonly name: string };
  readonly operator: { readonly displayName: string | null };
  readonly channel: string;
  /** Null when the person is not for whoever asks. */
  readonly person: { readonly identification: string; readonly sex: string | null; readonly birthYear: number | null } | null;
  readonly people: number;
  readonly requests: readonly RequestLine[];
  readonly followUpOn: string | null;
  readonly isProtected: boolean;
  readonly isImported: boolean;
  readonly isMine: boolean;
  readonly amended: boolean;
}

interface RequestLine {
  readonly need: string;
  readonly urgency: string;
  readonly outcome: string;
  readonly referral: SlotReferralState | null;
}

export interface ContactLines {
  readonly items: readonly ContactLine[];
  readonly next: string | null;
  /** With the first page only. */
  readonly total: number | null;
}

/** What a list is asked for; an absent filter does not filter. */
export interface ContactAsk {
  readonly day?: string;
  readonly from?: string;
  readonly to?: string;
  readonly accessPoint?: string;
  readonly operator?: string;
  readonly need?: string;
  readonly outcome?: string;
  readonly urgency?: string;
  readonly channel?: string;
  readonly followUps?: 'due';
}

export interface DraftLine {
  readonly id: string;
  readonly savedAt: string;
  readonly version: number;
  readonly openedAt: string;
  readonly accessPoint: string | null;
  readonly label: string | null;
}
