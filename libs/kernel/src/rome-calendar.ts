// SPDX-License-Identifier: EUPL-1.2
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
