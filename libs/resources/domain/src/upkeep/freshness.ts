// SPDX-License-Identifier: EUPL-1.2
/** How sure we are of a card: confirmed within 6 months, within 12, longer ago, or by nobody yet. */
export const FRESHNESS_STATES = ['fresh', 'ageing', 'stale', 'never'] as const;
export type FreshnessState = (typeof FRESHNESS_STATES)[number];

export const FRESH_MONTHS = 6;
export const AGEING_MONTHS = 12;

/** Freshness on a day, both days as `YYYY-MM-DD`. The anniversary itself still belongs to the better state. */
export function freshnessOn(today: string, assuredOn: string | null): FreshnessState {
  if (assuredOn === null) return 'never';
  if (today <= addMonths(assuredOn, FRESH_MONTHS)) return 'fresh';
  return today <= addMonths(assuredOn, AGEING_MONTHS) ? 'ageing' : 'stale';
}

/** The first day on which a confirmation still counts today for so many months: `freshnessOn` seen from the other end. */
export function assuredSince(today: string, months: number): string {
  const day = addMonths(today, -months);
  // 28 February and six months is 28 August: on the 31st it counts no longer, though six months before the 31st is that same day.
  return today <= addMonths(day, months) ? day : addDays(day, 1);
}

/** The same day so many months later; where the month is shorter, its last day (29 February → 28 February). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Calendar days, free of clocks and of daylight saving. */
export function addDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
