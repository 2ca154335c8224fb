// SPDX-License-Identifier: EUPL-1.2
import { romeDay } from './rome-calendar';

/** A calendar quarter written `YYYY-Qn`. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

/** A quarter closes on this day of the month after its end: later arrivals belong to no release of it. */
export const CLOSING_DAY = 15;

export function isQuarter(text: string): text is Quarter {
  return /^20[0-9]{2}-Q[1-4]$/.test(text);
}

/** The quarter that a calendar day or month (`YYYY-MM…`) falls in. */
export function quarterOf(day: string): Quarter {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}` as Quarter;
}

/** First and last month (`YYYY-MM`), both inside. */
export function monthsOf(quarter: Quarter): readonly [string, string, string] {
  const year = quarter.slice(0, 4);
  const first = (Number(quarter.slice(6)) - 1) * 3 + 1;
  const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`;
  return [month(first), month(first + 1), month(first + 2)];
}

/** The day (`YYYY-MM-DD`, Europe/Rome) from which the quarter may be prepared for release. */
export function closesOn(quarter: Quarter): string {
  const after = nextQuarter(quarter);
  return `${monthsOf(after)[0]}-${CLOSING_DAY}`;
}

export function isClosed(quarter: Quarter, now: Date): boolean {
  return romeDay(now) >= closesOn(quarter);
}

export function nextQuarter(quarter: Quarter): Quarter {
  const [year, n] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  return (n === 4 ? `${year + 1}-Q1` : `${year}-Q${n + 1}`) as Quarter;
}

export function previousQuarter(quarter: Quarter): Quarter {
  const [year, n] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  return (n === 1 ? `${year - 1}-Q4` : `${year}-Q${n - 1}`) as Quarter;
}

/** The last `count` quarters up to the one that runs now, newest first. */
export function recentQuarters(now: Date, count: number): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = quarterOf(romeDay(now)); quarters.length < count; quarter = previousQuarter(quarter)) quarters.push(quarter);
  return quarters;
}
