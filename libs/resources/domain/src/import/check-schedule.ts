// SPDX-License-Identifier: EUPL-1.2
import type { CellProblem } from './problem-words';

type Row = Record<string, unknown>;

const WEEKDAY = '(MO|TU|WE|TH|FR|SA|SU)';
const PLAIN_DAYS = new RegExp(`^${WEEKDAY}(,${WEEKDAY})*$`);
const COUNTED_DAYS = new RegExp(`^([+-]?[1-5])?${WEEKDAY}(,([+-]?[1-5])?${WEEKDAY})*$`);
/** Lists of whole numbers, each from -limit to limit and never 0 (RFC 5545, 3.3.10). */
const COUNTED = { bymonthday: 31, byweekno: 53, byyearday: 366 } as const;

/** Brings the hours of a schedule into `HH:MM`, and says what in it cannot be: hours, days, recurrence (RFC 5545). */
export function checkSchedule(row: Row): CellProblem[] {
  return [...hours(row), ...recurrence(row)];
}

function hours(row: Row): CellProblem[] {
  const problems: CellProblem[] = [];
  for (const column of ['opens_at', 'closes_at'] as const) {
    if (typeof row[column] !== 'string') continue;
    const hour = hourOf(row[column]);
    if (hour === null || (hour === '24:00' && column === 'opens_at')) problems.push({ column, code: 'impossible-hour' });
    else row[column] = hour;
  }
  const [opens, closes] = [row['opens_at'], row['closes_at']];
  if (problems.length || typeof opens !== 'string' || typeof closes !== 'string') return problems;
  if (closes <= opens && !isNight(opens, closes)) problems.push({ column: 'closes_at', code: 'closes-before-opens' });
  return problems;
}

/** Longest night: a dormitory opens in the afternoon and closes the morning after. More than that is hours taken for one another. */
const LONGEST_NIGHT_MINUTES = 16 * 60;

/** Past midnight the hours belong to the day on which they began; from midnight to midnight is the whole day. */
function isNight(opens: string, closes: string): boolean {
  if (opens === closes) return opens === '00:00';
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return minutes(closes) + 24 * 60 - minutes(opens) <= LONGEST_NIGHT_MINUTES;
}

/** `9:00`, `09:00:00`, `09:00+01:00` are nine o'clock; 25:00 is nothing. */
function hourOf(text: string): string | null {
  const [, hour = '', minute = ''] = /^([0-9]{1,2})[:.]([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/i.exec(text.trim()) ?? [];
  if (!minute || Number(hour) > 24 || (Number(hour) === 24 && minute !== '00')) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

function recurrence(row: Row): CellProblem[] {
  const problems: CellProblem[] = [];
  const refuse = (column: string) => problems.push({ column, code: 'bad-recurrence' });
  const days = row['byday'];
  if (typeof days === 'string') {
    const written = days.toUpperCase().replace(/\s/g, '');
    if ((row['freq'] === 'MONTHLY' || !row['freq'] ? COUNTED_DAYS : PLAIN_DAYS).test(written)) row['byday'] = written;
    else refuse('byday');
  }
  for (const [column, limit] of Object.entries(COUNTED)) {
    const list = row[column];
    if (typeof list !== 'string') continue;
    const parts = list.split(',').map((part) => part.trim());
    if (parts.every((part) => /^[+-]?\d{1,3}$/.test(part) && Number(part) !== 0 && Math.abs(Number(part)) <= limit))
      row[column] = parts.join(',');
    else refuse(column);
  }
  for (const column of ['interval', 'count']) {
    const value = row[column];
    if (typeof value === 'number' && (!Number.isInteger(value) || value < 1 || value > 10_000)) refuse(column);
  }
  return problems;
}
