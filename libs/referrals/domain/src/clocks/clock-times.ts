// SPDX-License-Identifier: EUPL-1.2
import { romeDay } from '@soglia/kernel';
import { at, CLOSE, nextDay, OPEN, type Term, termEnd, type WorkingCalendar, workingFrom } from './term';

/** The moments of a clock; each fires once. */
export interface ClockTimes {
  readonly warnAt: Date | null;
  readonly dueAt: Date;
  /** When the grace has passed too. */
  readonly escalateAt: Date | null;
}

/** Of a term in hours, the part after which one is reminded. */
const REMIND_AFTER = 0.75;

export const clockTimes = (from: Date, term: Term, grace: Term | null, calendar: WorkingCalendar): ClockTimes =>
  timesUntil(from, termEnd(from, term, calendar), term, grace, calendar);

/** The same for a term whose end somebody said. */
export function timesUntil(from: Date, dueAt: Date, term: Term, grace: Term | null, calendar: WorkingCalendar): ClockTimes {
  return { warnAt: warnAt(from, dueAt, term), dueAt, escalateAt: grace && termEnd(dueAt, grace, calendar) };
}

/** The morning of the last day; of a short term, when a quarter of it is left. */
function warnAt(from: Date, dueAt: Date, { unit }: Term): Date | null {
  if (unit === 'seconds') return null;
  const morning = at(romeDay(dueAt), OPEN);
  const late = unit === 'hours' ? new Date(from.getTime() + (dueAt.getTime() - from.getTime()) * REMIND_AFTER) : morning;
  return late > from && late < dueAt ? late : null;
}

/** What is left of a term when it is paused: of days, those after today. Elapsed units keep what is left to the second. */
export function termLeft(pausedAt: Date, dueAt: Date, { unit }: Term, calendar: WorkingCalendar): Term {
  if (unit === 'seconds' || unit === 'hours') return { value: Math.max(0, (dueAt.getTime() - pausedAt.getTime()) / 1000), unit: 'seconds' };
  const last = romeDay(dueAt);
  let left = 0;
  for (let day = nextDay(romeDay(pausedAt)); day <= last; day = nextDay(day)) {
    if (unit === 'days' || calendar.isWorkingDay(day)) left += 1;
  }
  return { value: left, unit };
}

/** A pause never shortens a term: a last day that has closed meanwhile is given again. */
export function resumedTimes(now: Date, left: Term, grace: Term | null, calendar: WorkingCalendar): ClockTimes {
  const times = clockTimes(now, left, grace, calendar);
  if (times.dueAt > now || left.unit === 'seconds') return times;
  const dueAt = at(workingFrom(nextDay(romeDay(now)), calendar), CLOSE);
  return { warnAt: null, dueAt, escalateAt: grace && termEnd(dueAt, grace, calendar) };
}
