// SPDX-License-Identifier: EUPL-1.2
import type { EligibilityRule } from '@soglia/kernel';
import type { ClockKind } from '../clocks/clock-kinds';
import type { Term } from '../clocks/term';
import type { FieldKey } from '../disclosure/fields';

/** Kinds of agreement between agencies, as they are called in Italy. */
export const PROTOCOL_KINDS = [
  'protocollo-intesa',
  'protocollo-operativo',
  'convenzione',
  'accordo-programma',
  'regolamento-pua-uvm',
] as const;
export type ProtocolKind = (typeof PROTOCOL_KINDS)[number];

export const PARTY_ROLES = ['promotore', 'aderente', 'erogatore', 'titolare', 'responsabile'] as const;

export interface ProtocolParty {
  /** Null for one that is no agency of the ambito. */
  readonly agencyId: string | null;
  readonly name: string;
  /** Code in the Index of public administrations (IPA), or codice fiscale. */
  readonly code: string | null;
  readonly role: (typeof PARTY_ROLES)[number];
  readonly signatory: string | null;
  readonly joinedOn: string | null;
  readonly withdrawnOn: string | null;
}

/** What happens when the term of a phase has passed. */
export const ON_LAPSE = ['remind', 'escalate', 'reassign', 'expire'] as const;

export interface ProtocolPhase {
  readonly name: string;
  readonly responsible: string;
  readonly channel: string | null;
  readonly documents: readonly string[];
  /** What must be so before the next phase. */
  readonly condition: string | null;
  /** The clock of the journey that the phase's term sets; null = the term is told, and no clock of ours counts it. */
  readonly clock: ClockKind | null;
  readonly term: Term | null;
  readonly urgentTerm: Term | null;
  /** From what it is counted, in words. */
  readonly countedFrom: string | null;
  readonly onLapse: (typeof ON_LAPSE)[number] | null;
}

/** Ordinary data, special categories (GDPR art. 9), criminal convictions and offences (art. 10). */
export const DATA_CATEGORIES = ['ordinary', 'art9', 'art10'] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];

export type DisclosureLevel = 0 | 1 | 2 | 3;

/** A field that the agencies exchange, and from which level on. */
export interface ExchangedField {
  /** One that the house knows, or `asked:` and a name of the protocol's own that the sender fills. */
  readonly field: FieldKey | `asked:${string}`;
  readonly label: string;
  readonly direction: 'to-recipient' | 'to-sender';
  readonly required: boolean;
  readonly category: DataCategory;
  readonly basis: string;
  readonly level: 1 | 2 | 3;
}

export interface RequiredDocument {
  readonly code: string;
  readonly name: string;
  readonly required: boolean;
  readonly level: 1 | 2 | 3;
}

/** Where the loop ends: nothing comes back, a receipt, a decision, an outcome. */
export const LOOP_ENDS = ['none', 'receipt', 'decision', 'outcome'] as const;
export const RECIPIENTS = ['single', 'first-wins', 'parallel'] as const;

export interface LoopPolicy {
  readonly ends: (typeof LOOP_ENDS)[number];
  readonly recipients: (typeof RECIPIENTS)[number];
  /** The sender's supervisor releases what is sent. */
  readonly approval: boolean;
  /** A refusal waits for the Centrale. */
  readonly declineReview: boolean;
  /** Legs of a referral, the first included. */
  readonly maxHops: number;
  /** Days after the end within which it may be opened again. */
  readonly reopenDays: number;
  /** What may be told to whoever reported; null = nothing. */
  readonly reporterFeedback: string | null;
}

export interface Referent {
  readonly agencyId: string | null;
  readonly role: string;
  /** Of an office, not of a person's home. */
  readonly contact: string;
  readonly substitute: string | null;
}

/** Who is told, and in which cases nobody is. */
export const INFORMED = ['informed', 'consent', 'not-informed-by-law'] as const;

/** What a protocol says, as data. A version in force never changes. */
export interface ProtocolContent {
  readonly title: string;
  readonly kind: ProtocolKind;
  readonly purpose: string;
  readonly act: { readonly number: string | null; readonly date: string | null; readonly body: string | null };
  readonly references: readonly string[];
  readonly glossary: readonly { readonly term: string; readonly meaning: string }[];
  readonly parties: readonly ProtocolParty[];
  /** Services (unita) that may receive. */
  readonly recipients: readonly string[];
  /** Sub-ambiti and comuni (Belfiore); both empty = the whole ambito. */
  readonly territory: { readonly subAmbiti: readonly string[]; readonly comuni: readonly string[] };
  /** ISTAT user areas and needs; empty = any. */
  readonly target: { readonly areas: readonly string[]; readonly needs: readonly string[]; readonly words: string };
  readonly access: EligibilityRule | null;
  readonly exclusion: EligibilityRule | null;
  readonly phases: readonly ProtocolPhase[];
  readonly fields: readonly ExchangedField[];
  readonly documents: readonly RequiredDocument[];
  readonly loop: LoopPolicy;
  /** Codes of `REASONS`; empty = all that the move knows. */
  readonly reasons: readonly string[];
  /** Codes of `OUTCOMES`; empty = all. */
  readonly outcomes: readonly string[];
  /** The short way, where there is one. */
  readonly urgent: { readonly words: string; readonly phone: string | null; readonly onCall: string | null } | null;
  /** Duties that never wait for this protocol (reports to the Procura, art. 403 c.c.), in words; null = none. */
  readonly duties: string | null;
  readonly referents: readonly Referent[];
  readonly involvement: { readonly informed: (typeof INFORMED)[number]; readonly words: string };
  /** Roles under the GDPR, notice, retention, security. */
  readonly privacy: { readonly roles: string; readonly notice: string; readonly retention: string };
  readonly disputes: string | null;
  readonly monitoring: { readonly indicators: readonly string[]; readonly frequency: string };
  readonly duration: { readonly words: string; readonly renewal: 'tacit' | 'express' | 'none' };
}

export const VERSION_STATES = ['draft', 'in-force', 'ended'] as const;
