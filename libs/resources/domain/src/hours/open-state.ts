// SPDX-License-Identifier: EUPL-1.2
import { occursOn } from './occurs';
import type { Opening } from './opening';
import { instantOf, romeDayOf, romeTime } from './rome-time';

/** Whether a day (counted from 1970) is a public holiday where the door is. */
export type IsHoliday = (day: number) => boolean;

export interface OpenState {
  readonly open: boolean;
  /** RFC 3339 with Italy's offset; absent when it does not close within a week. */
  readonly closesAt?: string;
  /** Absent when it is open, or does not open within a year. */
  readonly opensNextAt?: string;
}

type Span = readonly [from: number, to: number];

const WEEK = 7;
const YEAR = 366;

/** Whether a door is open at an instant, until when, or when it opens next. Null when no schedule tells hours: that is not the same as closed. */
export function openStateOf(openings: readonly Opening[], at: Date, isHoliday: IsHoliday): OpenState | null {
  const told = openings.filter(({ closed, hours }) => !closed && hours);
  if (told.length === 0) return null;
  const closures = openings.filter(({ closed }) => closed);
  const now = at.getTime();
  const today = romeDayOf(now);
  const spansOn = (day: number) => spansOfDay(told, closures, day, isHoliday);
  const current = [...spansOn(today - 1), ...spansOn(today)].filter((span) => holdsAt(span, now));
  if (current.length) {
    const end = endOf(Math.max(...current.map(([, to]) => to)), today, spansOn);
    return end === null ? { open: true } : { open: true, closesAt: romeTime(end) };
  }
  for (let day = today - 1; day <= today + YEAR; day++) {
    const next = spansOn(day).filter(([from]) => from > now);
    if (next.length) return { open: false, opensNextAt: romeTime(Math.min(...next.map(([from]) => from))) };
  }
  return { open: false };
}

/** The spans in which a door is open that begin on a day: what is told, without public holidays and closures. */
export function spansOfDay(told: readonly Opening[], closures: readonly Opening[], day: number, isHoliday: IsHoliday): readonly Span[] {
  const shut = closures.filter((closure) => occursOn(closure, day));
  if (shut.some(({ hours }) => !hours)) return [];
  const holiday = isHoliday(day);
  const open = told.filter((opening) => (opening.onHolidays || !holiday) && occursOn(opening, day)).map((opening) => spanOf(opening, day));
  return shut.map((closure) => spanOf(closure, day)).reduce((spans, gap) => spans.flatMap((span) => without(span, gap)), open);
}

function spanOf({ hours }: Opening, day: number): Span {
  const { opensAt, closesAt } = hours ?? { opensAt: 0, closesAt: 0 };
  return [instantOf(day, opensAt, 'first'), instantOf(day, closesAt, 'last')];
}

const holdsAt = ([from, to]: Span, instant: number) => from <= instant && instant < to;

function without([from, to]: Span, [shutFrom, shutTo]: Span): readonly Span[] {
  if (shutTo <= from || shutFrom >= to) return [[from, to]];
  return [[from, shutFrom] as const, [shutTo, to] as const].filter(([a, b]) => a < b);
}

/** Where a span ends once those that follow without a break are added; null when there is no end in a week. */
function endOf(first: number, today: number, spansOn: (day: number) => readonly Span[]): number | null {
  let end = first;
  for (let day = today; day <= today + WEEK; day++) {
    for (const [from, to] of [...spansOn(day)].sort(([a], [b]) => a - b)) if (from <= end) end = Math.max(end, to);
  }
  return romeDayOf(end) > today + WEEK ? null : end;
}
