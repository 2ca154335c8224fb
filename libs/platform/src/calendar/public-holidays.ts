// SPDX-License-Identifier: EUPL-1.2
import Holidays from 'date-holidays';

/** Patron saints' days (`MM-DD`) where they are known for certain: a comune's offices keep them as holidays (L. 260/1949, collective agreements). */
const PATRON_DAYS: Readonly<Record<string, string>> = {
  A326: '09-07',
  C282: '09-01',
  C294: '06-29',
  C821: '02-01',
  D012: '07-27',
  H676: '01-22',
};

const DAY_MS = 86_400_000;
const calendar = new Holidays('IT');
const years = new Map<number, ReadonlySet<number>>();

/** Italy's public holidays of a year (L. 260/1949 and later; 4 October again from 2026), as days counted from 1970. */
function holidaysOf(year: number): ReadonlySet<number> {
  const known = years.get(year);
  if (known) return known;
  const days = new Set(
    calendar
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY_MS),
  );
  years.set(year, days);
  return days;
}

/** Whether a day is a holiday in a comune (Belfiore code; null = anywhere in Italy). */
export function isPublicHoliday(day: number, belfiore: string | null): boolean {
  const iso = new Date(day * DAY_MS).toISOString();
  if (holidaysOf(Number(iso.slice(0, 4))).has(day)) return true;
  return belfiore !== null && PATRON_DAYS[belfiore] === iso.slice(5, 10);
}
