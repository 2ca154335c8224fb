// SPDX-License-Identifier: EUPL-1.2

export interface ScheduleSettings {
  /** Its queue. */
  readonly name: string;
  /** Five fields, or six with seconds first. */
  readonly pattern: string;
  readonly tz: string;
}

/** Everything that runs by the clock. A tick carries nothing: its runner asks Postgres what is due, so a missed one is harmless. */
export const SCHEDULES = {
  'platform.housekeeping': { name: 'housekeeping', pattern: '40 3 * * *', tz: 'Europe/Rome' },
  'intake.retention': { name: 'intake-retention', pattern: '20 4 * * *', tz: 'Europe/Rome' },
  'referrals.clocks': { name: 'referral-sweep', pattern: '* * * * *', tz: 'Europe/Rome' },
  'referrals.digest': { name: 'referral-digest', pattern: '0 7 * * *', tz: 'Europe/Rome' },
  'referrals.files': { name: 'leg-files', pattern: '40 4 * * *', tz: 'Europe/Rome' },
  'referrals.webhooks': { name: 'webhook-retries', pattern: '* * * * *', tz: 'Europe/Rome' },
  'resources.verification': { name: 'card-verification', pattern: '0 6 * * *', tz: 'Europe/Rome' },
} as const satisfies Record<string, ScheduleSettings>;

export type Tick = keyof typeof SCHEDULES;
export type Schedules = Readonly<Record<Tick, ScheduleSettings>>;

/** The table that this process keeps: the one above, but in tests that cannot wait for the morning. */
export const SCHEDULES_IN_USE = Symbol('schedules');
