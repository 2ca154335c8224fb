// SPDX-License-Identifier: EUPL-1.2
const romeParts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day (`YYYY-MM-DD`) that an instant falls on in Italy, daylight saving included. */
export function romeDay(instant: Date): string {
  return romeParts.format(instant);
}

/** The calendar month (`YYYY-MM`) that an instant falls in, in Italy. */
export function romeMonth(instant: Date): string {
  return romeDay(instant).slice(0, 7);
}
