// SPDX-License-Identifier: EUPL-1.2
import type { PersonDetails } from '@soglia/intake-domain';

/** A code with its words in both languages; the code itself where the list has forgotten it. */
export interface Worded {
  readonly code: string;
  readonly it: string;
  readonly fr: string;
}

export interface SubjectRequest {
  readonly need: Worded;
  readonly detail: string | null;
  readonly area: Worded;
  readonly urgency: Worded;
  readonly outcome: Worded;
  readonly gapReason: Worded | null;
  readonly resource: string | null;
  readonly followUpOn: string | null;
}

/** What was told to another agency about a request: the copy that left, as far as it was opened there. */
export interface SubjectReferral {
  readonly number: string;
  readonly sentAt: string;
  readonly to: string;
  readonly state: string;
  readonly answer: string | null;
  readonly disclosed: readonly { readonly label: string; readonly value: string }[];
}

export interface SubjectContact {
  readonly occurredAt: string;
  readonly accessPoint: string;
  readonly channel: Worded;
  readonly motive: Worded;
  readonly motiveDetail: string | null;
  /** Whether the person talked; who else did is never said. */
  readonly spokeThemselves: boolean;
  readonly minutes: number | null;
  readonly followUpOn: string | null;
  readonly requests: readonly SubjectRequest[];
  readonly notes: readonly { readonly writtenAt: string; readonly text: string }[];
  readonly referrals: readonly SubjectReferral[];
  readonly attachments: readonly { readonly receivedAt: string; readonly type: string; readonly bytes: number }[];
}

/** What is handed to the person: built field by field from what may leave, never by taking out of what is there. */
export interface SubjectData {
  readonly format: 'soglia.subject-data/1';
  readonly madeAt: string;
  readonly agency: string;
  readonly requestedBy: { readonly kind: 'self' | 'holder' | 'other'; readonly name: string };
  /** Where the person may be found is null in what is handed to others, when the person has asked for safe contact. */
  readonly person: PersonDetails;
  readonly contacts: readonly SubjectContact[];
  readonly notices: readonly { readonly version: string; readonly language: string; readonly channel: string; readonly givenAt: string }[];
  readonly households: readonly { readonly kinship: Worded; readonly since: string; readonly until: string | null }[];
  readonly responsibilities: readonly { readonly kind: string; readonly since: string; readonly until: string | null }[];
  readonly merges: readonly { readonly mergedAt: string; readonly undoneAt: string | null }[];
}
