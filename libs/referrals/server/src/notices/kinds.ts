// SPDX-License-Identifier: EUPL-1.2

/** Of what one is told. Codes are ours; they say what happened to a referral, never to a person. */
export const NOTICE_KINDS = [
  'arrived',
  'approve',
  'sent-back',
  'asked',
  'answered',
  'handed-over',
  'accepted',
  'waiting',
  'declined',
  'to-review',
  'came-back',
  'person-declined',
  'outcome',
  'contested',
  'closed',
  'withdrawn',
  'rerouted',
  'progress',
  'basis',
  'reminder',
  'late',
  'escalated',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const MAIL_TIMES = ['now', 'digest', 'never'] as const;
export type MailTime = (typeof MAIL_TIMES)[number];

export interface NoticePreferenceLine {
  readonly kind: NoticeKind;
  readonly inApp: boolean;
  readonly mail: MailTime;
}

/** What waits on whoever is told: without a word of theirs the mail leaves at once. All else waits for the morning. */
const WAITS_ON_ME: readonly NoticeKind[] = [
  ...(['arrived', 'approve', 'sent-back', 'asked', 'answered', 'handed-over', 'declined', 'to-review', 'came-back'] as const),
  ...(['person-declined', 'outcome', 'contested', 'reminder', 'late', 'escalated'] as const),
];

/** How somebody is told who never said. */
export const usualPreference = (kind: NoticeKind): NoticePreferenceLine => ({
  kind,
  inApp: true,
  mail: WAITS_ON_ME.includes(kind) ? 'now' : 'digest',
});
