// SPDX-License-Identifier: EUPL-1.2
import type { PersonDetails } from './person';

/** What an operator says of a contact, before any rule has looked at it. */
export interface ContactDraft {
  readonly accessPoint: string;
  readonly occurredAt: Date;
  readonly channel: string;
  /** Spontaneous, sent by, summoned, decree. */
  readonly motive: string;
  /** Why somebody was summoned, or which decree. */
  readonly motiveDetail: string | null;
  /** Who sent the person: asked when the motive is *sent by*. */
  readonly sender: string | null;
  readonly interlocutor: InterlocutorDraft;
  /** Minutes of conversation. */
  readonly minutes: number | null;
  /** `YYYY-MM-DD`: when to come back to it. */
  readonly followUpOn: string | null;
  /** Opens only to its author, to those named, and to the head. */
  readonly isProtected: boolean;
  /** The persons concerned; the first is the one the contact is filed under. At least one. */
  readonly people: readonly ContactPersonDraft[];
  readonly requests: readonly RequestDraft[];
  readonly notes: readonly NoteDraft[];
  readonly notices: readonly NoticeDraft[];
}

/** Who talks. The person concerned, or somebody for them: then who it is, in which relation, and whether the person knows. */
export interface InterlocutorDraft {
  readonly kind: string;
  /** Code of the list `relation`. */
  readonly relation: string | null;
  readonly name: string | null;
  /** The organisation, when it is one that talks. */
  readonly body: string | null;
  readonly phone: string | null;
  /** Whether the person concerned is present or informed; asked when somebody else talks. */
  readonly informed: 'present' | 'informed' | 'not-informed' | null;
  /** Asked when the person talks. */
  readonly accompaniedBy: string | null;
}

export interface ContactPersonDraft {
  /** Made by the counter for somebody new; the file's own for somebody known. */
  readonly id: string;
  /** The version of the file that the operator saw; null for somebody new. */
  readonly version: number | null;
  /** What the file shall say; null = leave it as it is. */
  readonly details: PersonDetails | null;
}

/** One thing asked for, with the answer it got. */
export interface RequestDraft {
  /** Made by the counter: it stays the same when the contact is amended, and referrals hang on it. */
  readonly id: string;
  /** Whom it concerns: ids from `people`. At least one. */
  readonly people: readonly string[];
  readonly need: string;
  /** In the person's own words; must be there for a minor. */
  readonly detail: string | null;
  readonly area: string;
  readonly economic: boolean;
  readonly urgency: string;
  readonly outcome: string;
  readonly gapReason: string | null;
  /** The card of the databank that the person was oriented to. */
  readonly resource: string | null;
  readonly followUpOn: string | null;
  readonly isProtected: boolean;
}

/** A private note is its author's, the head's, and nobody else's. */
export interface NoteDraft {
  readonly id: string;
  readonly visibility: 'service' | 'private';
  readonly text: string;
}

/** The information notice that somebody was given (GDPR art. 13 and 14). */
export interface NoticeDraft {
  readonly person: string;
  readonly version: string;
  readonly language: string;
  readonly channel: 'paper' | 'voice' | 'digital';
}

/** The code lists in force, as the territory publishes them. */
export type CodeList =
  | 'need'
  | 'area'
  | 'channel'
  | 'motive'
  | 'interlocutor'
  | 'relation'
  | 'urgency'
  | 'outcome'
  | 'gap-reason'
  | 'citizenship'
  | 'kinship';

export interface CodesInForce {
  has(list: CodeList, code: string): boolean;
}
