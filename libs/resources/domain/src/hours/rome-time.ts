// SPDX-License-Identifier: EUPL-1.2
/** Days are counted from 1 January 1970; minutes from midnight, on the clock of the wall in Italy. */
export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export function dayOf(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso.slice(0, 10));
  if (!match) return null;
  const ms = Date.parse(`${match[0]}T00:00:00Z`);
  // Date.parse takes 30 February for 2 March; a calendar does not.
  return Number.isNaN(ms) || isoOf(ms / DAY_MS) !== match[0] ? null : ms / DAY_MS;
}

export const isoOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Monday is 0. 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly date: number;
  readonly daysInMonth: number;
}

export function calendarDay(day: number): CalendarDay {
  const at = new Date(day * DAY_MS);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
  return { year, month, date: at.getUTCDate(), daysInMonth: new Date(Date.UTC(year, month, 0)).getUTCDate() };
}

/** The last Sunday of a month at 01:00 UTC, when the whole Union moves its clocks (directive 2000/84/EC). */
function change(year: number, month: number): number {
  const last = Date.UTC(year, month, 0) / DAY_MS;
  return (last - ((weekdayOf(last) + 1) % 7)) * DAY_MS + HOUR_MS;
}

const offsetOf = (instant: number): number => {
  const year = new Date(instant).getUTCFullYear();
  return instant >= change(year, 3) && instant < change(year, 10) ? 2 * HOUR_MS : HOUR_MS;
};

/** The instant of a time on the wall. In the hour that comes twice, the first or the last; in the hour that does not come, the one after. */
export function instantOf(day: number, minutes: number, which: 'first' | 'last'): number {
  const wall = day * DAY_MS + minutes * 60_000;
  const [early, late] = [wall - 2 * HOUR_MS, wall - HOUR_MS];
  const [earlyFits, lateFits] = [offsetOf(early) === 2 * HOUR_MS, offsetOf(late) === HOUR_MS];
  if (earlyFits && lateFits) return which === 'first' ? early : late;
  return earlyFits ? early : late;
}

export const romeDayOf = (instant: number): number => Math.floor((instant + offsetOf(instant)) / DAY_MS);

/** RFC 3339, with the offset in force in Italy. */
export function romeTime(instant: number): string {
  const offset = offsetOf(instant);
  return `${new Date(instant + offset).toISOString().slice(0, 19)}+0${offset / HOUR_MS}:00`;
}
