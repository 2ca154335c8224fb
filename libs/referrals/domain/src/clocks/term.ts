// SPDX-License-Identifier: EUPL-1.2
import { romeDay, romeInstant } from '@soglia/kernel';

export const TERM_UNITS = ['seconds', 'hours', 'days', 'working-days'] as const;

/** How long something may take. Seconds and hours are elapsed time; days end at the close of offices. */
export interface Term {
  readonly value: number;
  readonly unit: (typeof TERM_UNITS)[number];
}

/** Which days (`YYYY-MM-DD`) an agency works. */
export interface WorkingCalendar {
  isWorkingDay(day: string): boolean;
}

/** When offices close, and when they read what came: local time in Italy. The hours are ours. */
export const CLOSE = '18:00';
export const OPEN = '09:00';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** No calendar is closed for so long. */
const FURTHEST_DAYS = 366;

export const nextDay = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
export const at = (day: string, time: string): Date => new Date(romeInstant(day, time));

/**
 * When a term that starts now ends. The first day is not counted (art. 155 c.p.c., art. 2963 c.c.); a last day on which nobody works
 * moves to the next working day.
 */
export function termEnd(from: Date, term: Term, calendar: WorkingCalendar): Date {
  if (term.unit === 'seconds') return new Date(from.getTime() + term.value * 1000);
  if (term.unit === 'hours') return new Date(from.getTime() + term.value * HOUR_MS);
  const start = romeDay(from);
  const last = term.unit === 'working-days' ? afterWorkingDays(start, term.value, calendar) : nextDay(start, term.value);
  return at(workingFrom(last, calendar), CLOSE);
}

/** The day itself, or the first working day after it. */
export function workingFrom(day: string, calendar: WorkingCalendar): string {
  for (let far = 0; far < FURTHEST_DAYS; far++) {
    const candidate = nextDay(day, far);
    if (calendar.isWorkingDay(candidate)) return candidate;
  }
  return day;
}

function afterWorkingDays(day: string, count: number, calendar: WorkingCalendar): string {
  let last = day;
  for (let left = count; left > 0; left--) last = workingFrom(nextDay(last), calendar);
  return last;
}
