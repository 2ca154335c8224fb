// SPDX-License-Identifier: EUPL-1.2
/**
 * Letters: what one context tells another, through the outbox. A letter says *that* something happened to a subject,
 * never what: no state, no order, no person. Whoever receives it reads the sender's window as it is now.
 */
export const TOPICS = [
  'intake.contact-changed',
  'intake.orientation-recorded',
  'intake.attachment-received',
  'intake.register-import-commanded',
  'planning.release-commanded',
  'platform.mail-posted',
  /** A leg moved, or one of its clocks spoke: whoever must know is told. */
  'referrals.leg-moved',
  /** A clock is short: the sweeper is to wake for it. */
  'referrals.clock-armed',
  /** What came of a need has changed; the subject is its contact. */
  'referrals.need-answered',
  'referrals.webhook-posted',
  'referrals.attachment-received',
  'resources.import-commanded',
] as const;

export type Topic = (typeof TOPICS)[number];

/** All that a queue ever holds. */
export interface JobPayload {
  readonly messageId: string;
}

export interface Letter {
  readonly messageId: string;
  readonly ambitoId: string;
  readonly topic: Topic;
  readonly subjectId: string;
}
