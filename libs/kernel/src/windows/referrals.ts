// SPDX-License-Identifier: EUPL-1.2

/** `referrals.need_answer`: what came of a request that was sent to other agencies. No person, no worker, no day. */
export interface NeedAnswerRow {
  readonly ambito_id: string;
  readonly request_id: string;
  readonly contact_id: string;
  readonly referrals: number;
  readonly state: 'open' | 'answered' | 'needs-decision' | 'closed';
  readonly answer: 'met' | 'partly-met' | 'unmet' | 'withdrawn' | null;
  /** Why it was not answered where it was: of a reason, its meaning; `no-answer` when nobody decided in time. */
  readonly unmet_meaning: string | null;
  /** The term of the whole referral has passed without an answer. */
  readonly no_answer: boolean;
}

/** `referrals.request_answer`: referrals of one's own agency, by the request that they hang on. */
export interface RequestAnswerRow {
  readonly ambito_id: string;
  readonly request_id: string;
  readonly contact_id: string;
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly answer: string | null;
  readonly created_at: Date;
  /** Of the leg that speaks for it. */
  readonly leg_state: string;
  readonly unit_name: string;
  readonly reason: string | null;
  readonly since: Date;
}

/** `referrals.contact_awaited`: contacts of one's own agency with a referral that came back and waits for somebody there. */
export interface ContactAwaitedRow {
  readonly ambito_id: string;
  readonly agency_id: string;
  readonly contact_id: string;
  readonly request_id: string;
  readonly kind: 'decide' | 'follow-up';
  /** `YYYY-MM-DD`; null = now. */
  readonly due_on: string | null;
}

/** `referrals.leg_of_contact`: legs that one's own agency sent, by the contact whose record they belong to; of all, for the reader of the audit. */
export interface LegOfContactRow {
  readonly ambito_id: string;
  readonly contact_id: string;
  readonly request_id: string;
  readonly referral_id: string;
  readonly leg_id: string;
}

/** `referrals.subject_disclosure`: what one's own agency disclosed to others, for the person whom it is about. */
export interface SubjectDisclosureRow {
  readonly ambito_id: string;
  readonly contact_id: string;
  readonly request_id: string;
  readonly leg_id: string;
  readonly number: string;
  readonly sent_at: Date;
  readonly unit_name: string;
  readonly agency_name: string;
  readonly state: string;
  readonly answer: string | null;
  readonly level: number;
  readonly fields: readonly { readonly field: string; readonly label: string; readonly value: string }[];
}
