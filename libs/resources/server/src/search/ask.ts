// SPDX-License-Identifier: EUPL-1.2
import type { DescribedPerson, Judgement, Language } from '@soglia/kernel';
import type { Reader, ReasonCode, When } from '@soglia/resources-domain';
import type { FreshnessState, GapReason } from '@soglia/resources-domain';

/** Whose eyes a search has. The public's go through the public's own database role. */
export interface Viewer {
  readonly ambitoId: string;
  readonly reader: Reader;
  readonly agencyId: string | null;
}

/** What is known of the person in front of us; nothing of it is kept. */
export type AskedPerson = DescribedPerson & { readonly comune?: string | undefined };

export interface SearchAsk {
  readonly q?: string | undefined;
  readonly need?: string | undefined;
  readonly area?: string | undefined;
  /** Belfiore code. */
  readonly comune?: string | undefined;
  readonly when?: When | undefined;
  readonly free?: boolean | undefined;
  /** ISO 639-1 */
  readonly language?: string | undefined;
  readonly freshOnly?: boolean | undefined;
  readonly withCapacity?: boolean | undefined;
  readonly person?: AskedPerson | undefined;
  /** Made by the page; a search that is refined keeps it, and stays one search. */
  readonly searchId?: string | undefined;
  readonly where?: 'contact' | 'desk' | 'portal' | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  /** The language of the answer's words. */
  readonly lang?: Language | undefined;
}

export interface CodedText {
  readonly code: string;
  readonly text: string;
}

export interface Hit {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
  readonly short: string | null;
  readonly phone: string | null;
  readonly visibility: string;
  /** The nearest place, or the first. */
  readonly place: {
    readonly name: string | null;
    readonly comune: string | null;
    readonly comuneName: string | null;
    readonly distanceKm: number | null;
    readonly accessible: boolean | null;
  } | null;
  readonly covers: boolean;
  readonly verified: { readonly on: string | null; readonly state: FreshnessState };
  readonly open: { readonly now: boolean | null; readonly until: string | null; readonly next: string | null };
  readonly cost: { readonly free: boolean | null; readonly text: string | null };
  readonly capacity: { readonly available: number | null; readonly maximum: number | null; readonly updated: string | null };
  readonly languages: readonly string[];
  readonly eligibility: {
    readonly answer: Judgement['answer'];
    readonly failing: readonly CodedText[];
    readonly ask: readonly CodedText[];
  } | null;
  readonly reasons: readonly { readonly code: ReasonCode; readonly weight: number; readonly text: string }[];
  readonly chosen: number;
}

export interface SearchAnswer {
  readonly items: readonly Hit[];
  /** As many as were looked at: `more` says that there are others still. */
  readonly total: number;
  readonly more: boolean;
  readonly next: string | null;
  readonly understood: {
    readonly corrected: readonly { readonly typed: string; readonly used: string }[];
    readonly also: readonly string[];
  };
  readonly gap: { readonly reason: GapReason } | null;
}
