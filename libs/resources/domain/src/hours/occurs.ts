// SPDX-License-Identifier: EUPL-1.2
import type { Opening } from './opening';
import { calendarDay, weekdayOf } from './rome-time';

/** Whether an opening's recurrence (RFC 5545, WEEKLY and MONTHLY) falls on a day, holidays and closures left aside. */
export function occursOn(opening: Opening, day: number): boolean {
  const { validFrom, validTo, start, until, count } = opening;
  if ((validFrom !== null && day < validFrom) || (validTo !== null && day > validTo)) return false;
  if ((start !== null && day < start) || (until !== null && day > until)) return false;
  if (!matches(opening, day)) return false;
  return count === null || start === null || occurrencesBefore(opening, start, day, count) < count;
}

function occurrencesBefore(opening: Opening, start: number, day: number, enough: number): number {
  let before = 0;
  for (let each = start; each < day && before < enough; each++) if (matches(opening, each)) before++;
  return before;
}

function matches(opening: Opening, day: number): boolean {
  const { freq, interval, start, weekStart } = opening;
  if (freq === null) return start === null || opening.until !== null || opening.validTo !== null || day === start;
  if (freq === 'MONTHLY') return matchesMonth(opening, day);
  const weekOf = (each: number) => Math.floor((each - ((((weekdayOf(each) - weekStart) % 7) + 7) % 7)) / 7);
  if (start !== null && (weekOf(day) - weekOf(start)) % interval !== 0) return false;
  const weekdays = opening.byday.length ? opening.byday.map(({ weekday }) => weekday) : start === null ? [] : [weekdayOf(start)];
  return weekdays.includes(weekdayOf(day));
}

function matchesMonth({ start, interval, byday, bymonthday }: Opening, day: number): boolean {
  const { year, month, date, daysInMonth } = calendarDay(day);
  const from = start === null ? null : calendarDay(start);
  if (from && (year * 12 + month - (from.year * 12 + from.month)) % interval !== 0) return false;
  if (!byday.length && !bymonthday.length) return from?.date === date;
  if (bymonthday.length && !bymonthday.some((each) => date === (each > 0 ? each : daysInMonth + each + 1))) return false;
  if (!byday.length) return true;
  const nth = Math.ceil(date / 7);
  const nthLast = -Math.ceil((daysInMonth - date + 1) / 7);
  return byday.some((each) => each.weekday === weekdayOf(day) && (each.nth === null || each.nth === nth || each.nth === nthLast));
}
