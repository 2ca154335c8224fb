// SPDX-License-Identifier: EUPL-1.2
const offset = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Rome', timeZoneName: 'longOffset' });
const romeParts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day (`YYYY-MM-DD`) that an instant falls on in Italy, daylight saving included. */
export function romeDay(instant: Date): string {
  return romeParts.format(instant);
}

/** A day as it is written in Italy and in France: `2026-10-02` is 02/10/2026. */
export function dayText(day: string): string {
  return day.slice(0, 10).split('-').reverse().join('/');
}

/** The last day (`YYYY-MM-DD`) on which something that ends at an instant is still good: at midnight, the day before. */
export function lastDayOf(expiresAt: Date): string {
  return romeDay(new Date(expiresAt.getTime() - 1));
}

/** The calendar month (`YYYY-MM`) that an instant falls in, in Italy. */
export function romeMonth(instant: Date): string {
  return romeDay(instant).slice(0, 7);
}

/** RFC 3339 instant of a day and time on Italian clocks. */
export function romeInstant(calendarDay: string, clockTime: string): string {
  const asIfUtc = new Date(`${calendarDay}T${clockTime}:00Z`);
  // The offset in force is asked at the local wall time, one step back, so that both sides of a change are right.
  const near = offsetAt(new Date(asIfUtc.getTime() - 3_600_000));
  return `${calendarDay}T${clockTime}:00${near}`;
}

function offsetAt(instant: Date): string {
  const name = offset.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return name.replace('GMT', '') || '+00:00';
}
