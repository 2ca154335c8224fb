// SPDX-License-Identifier: EUPL-1.2
import { dayOf } from './rome-time';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** One schedule, read: days as numbers, hours as minutes. */
export interface Opening {
  readonly freq: 'WEEKLY' | 'MONTHLY' | null;
  readonly interval: number;
  readonly start: number | null;
  readonly until: number | null;
  readonly count: number | null;
  readonly weekStart: number;
  readonly byday: readonly { readonly weekday: number; readonly nth: number | null }[];
  readonly bymonthday: readonly number[];
  readonly validFrom: number | null;
  readonly validTo: number | null;
  /** null = hours not given. `closesAt` may pass 1440 (24:00): the night belongs to the day on which it began. */
  readonly hours: { readonly opensAt: number; readonly closesAt: number } | null;
  readonly closed: boolean;
  readonly onHolidays: boolean;
}

/** A row of HSDS `schedule`, whatever it comes from. */
export type ScheduleRow = Readonly<Record<string, unknown>>;

export interface ScheduleProblem {
  readonly field: string;
  readonly code:
    | 'bad-date'
    | 'bad-time'
    | 'no-duration'
    | 'half-hours'
    | 'bad-rule'
    | 'not-supported'
    | 'ends-before-start'
    | 'no-start'
    | 'never';
}

/** What is wrong with a schedule: an invalid recurrence, impossible hours, a period that ends before it begins. */
export const scheduleProblems = (row: ScheduleRow): readonly ScheduleProblem[] => readOpening(row).problems;

/** The openings that can be read; a schedule with a fault says nothing about when it is open, and is left out. */
export function openingsOf(rows: readonly ScheduleRow[]): readonly Opening[] {
  return rows.map(readOpening).flatMap(({ opening, problems }) => (problems.length ? [] : [opening]));
}

type Refuse = (field: string, code: ScheduleProblem['code']) => void;

export function readOpening(row: ScheduleRow): { readonly opening: Opening; readonly problems: readonly ScheduleProblem[] } {
  const problems: ScheduleProblem[] = [];
  const refuse: Refuse = (field, code) => void problems.push({ field, code });
  const date = (field: string) => read(row, field, dayOf, () => refuse(field, 'bad-date'));
  const whole = (field: string, max: number) =>
    read(
      row,
      field,
      (text) => within(text, 1, max),
      () => refuse(field, 'bad-rule'),
    );
  const freq = read(
    row,
    'freq',
    (text) => (text === 'WEEKLY' || text === 'MONTHLY' ? text : null),
    () => refuse('freq', 'bad-rule'),
  );
  const [start, until, validFrom, validTo] = [date('dtstart'), date('until'), date('valid_from'), date('valid_to')];
  const opening: Opening = {
    freq,
    ...{ start, until, validFrom, validTo },
    interval: whole('interval', 1000) ?? 1,
    count: whole('count', 10_000),
    weekStart: Math.max(0, (WEEKDAYS as readonly string[]).indexOf(textOf(row['wkst']))),
    byday: listOf(row, 'byday', weekdayOfText, refuse),
    bymonthday: listOf(row, 'bymonthday', (text) => within(text, -31, 31) || null, refuse),
    hours: hoursOf(row, refuse),
    closed: isTrue(row['closed']),
    onHolidays: isTrue(row['on_holidays']),
  };
  for (const field of ['byweekno', 'byyearday']) if (textOf(row[field])) refuse(field, 'not-supported');
  checkWhole(opening, refuse);
  return { opening, problems };
}

function checkWhole({ freq, interval, count, start, until, validFrom, validTo, byday, bymonthday }: Opening, refuse: Refuse): void {
  if (start !== null && until !== null && until < start) refuse('until', 'ends-before-start');
  if (validFrom !== null && validTo !== null && validTo < validFrom) refuse('valid_to', 'ends-before-start');
  if (freq === null && (byday.length || bymonthday.length)) refuse('freq', 'bad-rule');
  if (freq === 'WEEKLY' && byday.some(({ nth }) => nth !== null)) refuse('byday', 'bad-rule');
  if (freq === 'WEEKLY' && bymonthday.length) refuse('bymonthday', 'bad-rule');
  const bare = freq !== null && byday.length === 0 && bymonthday.length === 0;
  // Every second week since when? A recurrence that counts needs a first day.
  if (start === null && (interval > 1 || count !== null || bare)) refuse('dtstart', 'no-start');
  if (until !== null && validFrom !== null && until < validFrom) refuse('until', 'never');
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');
const isTrue = (value: unknown): boolean => value === true || value === 'true';

function read<T>(row: ScheduleRow, field: string, parse: (text: string) => T | null, refuse: () => void): T | null {
  const text = textOf(row[field]);
  if (text === '') return null;
  const value = parse(text);
  if (value === null) refuse();
  return value;
}

function within(text: string, min: number, max: number): number | null {
  const value = Number(text);
  return Number.isInteger(value) && value >= min && value <= max ? value : null;
}

function listOf<T>(row: ScheduleRow, field: string, parse: (text: string) => T | null, refuse: Refuse): readonly T[] {
  const text = textOf(row[field]);
  const values = text === '' ? [] : text.split(',').map((part) => parse(part.trim()));
  if (values.some((value) => value === null) || values.length > 60) refuse(field, 'bad-rule');
  return values.filter((value) => value !== null);
}

function weekdayOfText(text: string): Opening['byday'][number] | null {
  const [, nth, name] = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
  return name ? { weekday: (WEEKDAYS as readonly string[]).indexOf(name), nth: nth ? Number(nth) : null } : null;
}

/** `HH:MM` on the clock of Italy; an offset of Italy may follow, as HSDS advises. `24:00` is the end of the day. */
export function minutesOf(text: string): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-4]):([0-5]\d)(?::00)?(?:\+0[12]:?00)?$/.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return hours && total <= 1440 ? total : null;
}

function hoursOf(row: ScheduleRow, refuse: Refuse): Opening['hours'] {
  const opensAt = read(row, 'opens_at', minutesOf, () => refuse('opens_at', 'bad-time'));
  const closesAt = read(row, 'closes_at', minutesOf, () => refuse('closes_at', 'bad-time'));
  if (opensAt === null || closesAt === null) {
    if (Boolean(textOf(row['opens_at'])) !== Boolean(textOf(row['closes_at']))) refuse('closes_at', 'half-hours');
    return null;
  }
  if (opensAt === 0 && closesAt === 0) return { opensAt, closesAt: 1440 };
  if (opensAt === closesAt || opensAt === 1440) refuse('closes_at', 'no-duration');
  return { opensAt, closesAt: closesAt > opensAt ? closesAt : closesAt + 1440 };
}
