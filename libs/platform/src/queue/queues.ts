// SPDX-License-Identifier: EUPL-1.2
import type { Topic } from '@soglia/kernel';

export interface QueueSettings {
  readonly name: string;
  /** Jobs at once in one worker process. */
  readonly concurrency: number;
  /** Tries before the queue gives up; the outbox then makes the letter due again by itself. */
  readonly attempts: number;
  readonly backoffMs: number;
}

/** Every queue of the house, one for each topic. Boot fails unless each has exactly one handler. */
export const QUEUES = {
  'intake.contact-changed': { name: 'need-facts', concurrency: 8, attempts: 5, backoffMs: 500 },
  'intake.orientation-recorded': { name: 'orientations', concurrency: 4, attempts: 5, backoffMs: 500 },
  'intake.attachment-received': { name: 'attachment-scans', concurrency: 2, attempts: 5, backoffMs: 2_000 },
  'intake.register-import-commanded': { name: 'register-imports', concurrency: 1, attempts: 5, backoffMs: 2_000 },
  'planning.release-commanded': { name: 'releases', concurrency: 1, attempts: 5, backoffMs: 1_000 },
  'platform.mail-posted': { name: 'mail', concurrency: 4, attempts: 8, backoffMs: 5_000 },
  'referrals.leg-moved': { name: 'referral-notices', concurrency: 4, attempts: 5, backoffMs: 1_000 },
  'referrals.clock-armed': { name: 'referral-clocks', concurrency: 2, attempts: 3, backoffMs: 500 },
  'referrals.need-answered': { name: 'need-answers', concurrency: 4, attempts: 5, backoffMs: 500 },
  'referrals.attachment-received': { name: 'leg-attachment-scans', concurrency: 2, attempts: 5, backoffMs: 2_000 },
  'referrals.webhook-posted': { name: 'webhooks', concurrency: 4, attempts: 1, backoffMs: 1_000 },
  'resources.import-commanded': { name: 'imports', concurrency: 1, attempts: 5, backoffMs: 2_000 },
} as const satisfies Record<Topic, QueueSettings>;
