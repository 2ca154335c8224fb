// SPDX-License-Identifier: EUPL-1.2
import { romeDay, romeInstant } from '@soglia/kernel';
import fc from 'fast-check';
import { clockTimes, momentDue, nextDay, nextOf, resumedTimes, type Term, termEnd, termLeft, type WorkingCalendar } from '../index';

const HOUR_MS = 3_600_000;
const rome = (day: string, time: string) => new Date(romeInstant(day, time));
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const week: WorkingCalendar = { isWorkingDay: (day) => !isWeekend(day) };

/** Any instant of two years with four changes of the clocks. */
const instants = fc
  .integer({ min: Date.parse('2025-12-01T00:00:00Z') / 60_000, max: Date.parse('2027-12-01T00:00:00Z') / 60_000 })
  .map((minute) => new Date(minute * 60_000));
const calendars = fc
  .uniqueArray(fc.integer({ min: 0, max: 800 }), { maxLength: 120 })
  .map((days) => new Set(days.map((each) => nextDay('2025-12-01', each))))
  .map((closed): WorkingCalendar => ({ isWorkingDay: (day) => !isWeekend(day) && !closed.has(day) }));
const dayTerms = fc.record({ value: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom('days' as const, 'working-days' as const) });
const shortTerms = fc.record({ value: fc.integer({ min: 1, max: 72 }), unit: fc.constantFrom('hours' as const, 'seconds' as const) });
const terms: fc.Arbitrary<Term> = fc.oneof(dayTerms, shortTerms);

describe('a term', () => {
  it('in days ends on a working day when offices close, and the first day is not counted', () => {
    fc.assert(
      fc.property(instants, dayTerms, calendars, (from, term, calendar) => {
        const end = termEnd(from, term, calendar);
        expect(end).toEqual(rome(romeDay(end), '18:00'));
        expect(calendar.isWorkingDay(romeDay(end))).toBe(true);
        expect(romeDay(end) > romeDay(from)).toBe(true);
      }),
    );
  });

  it('that starts later never ends earlier', () => {
    fc.assert(
      fc.property(instants, instants, terms, calendars, (a, b, term, calendar) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(termEnd(first, term, calendar).getTime()).toBeLessThanOrEqual(termEnd(second, term, calendar).getTime());
      }),
    );
  });

  it('reminds after it began and before it ends, and its grace ends after it', () => {
    fc.assert(
      fc.property(instants, terms, dayTerms, calendars, (from, term, grace, calendar) => {
        const { warnAt, dueAt, escalateAt } = clockTimes(from, term, grace, calendar);
        if (warnAt) expect([warnAt > from, warnAt < dueAt]).toEqual([true, true]);
        expect(escalateAt! > dueAt).toBe(true);
      }),
    );
  });

  it('in hours is time that passes, over both changes of the clocks; in days it ends at the same hour', () => {
    expect(termEnd(rome('2026-03-28', '20:00'), { value: 12, unit: 'hours' }, week)).toEqual(rome('2026-03-29', '09:00'));
    expect(termEnd(rome('2026-10-24', '20:00'), { value: 12, unit: 'hours' }, week)).toEqual(rome('2026-10-25', '07:00'));
    expect(termEnd(rome('2026-03-27', '10:00'), { value: 2, unit: 'working-days' }, week).toISOString()).toBe('2026-03-31T16:00:00.000Z');
    expect(termEnd(rome('2026-10-23', '10:00'), { value: 2, unit: 'working-days' }, week).toISOString()).toBe('2026-10-27T17:00:00.000Z');
  });
});

describe('a pause', () => {
  it('never shortens a term, and one that is over at once changes nothing', () => {
    fc.assert(
      fc.property(instants, terms, fc.nat(60 * 24), fc.nat(90 * 24), calendars, (from, term, ran, rested, calendar) => {
        const { dueAt } = clockTimes(from, term, null, calendar);
        const pausedAt = new Date(from.getTime() + ran * HOUR_MS);
        const left = termLeft(pausedAt, dueAt, term, calendar);
        const resumedAt = new Date(pausedAt.getTime() + rested * HOUR_MS);
        expect(resumedTimes(resumedAt, left, null, calendar).dueAt.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
        if (pausedAt < dueAt) expect(resumedTimes(pausedAt, left, null, calendar).dueAt).toEqual(dueAt);
      }),
    );
  });
});

describe('the moments of a clock', () => {
  const fires = (from: Date, term: Term, grace: Term | null, looks: Date[]) => {
    const times = clockTimes(from, term, grace, week);
    const fired = { warnedAt: null as Date | null, breachedAt: null as Date | null, escalatedAt: null as Date | null };
    const said: string[] = [];
    for (const now of looks)
      for (let step = momentDue(times, fired, now); step; step = momentDue(times, fired, now)) {
        fired[`${step}At`] = now;
        said.push(step);
      }
    return { said, left: nextOf(times, fired), times };
  };
  const term: Term = { value: 2, unit: 'working-days' };

  it('fire each once and in order, however often and whenever somebody looks', () => {
    fc.assert(
      fc.property(instants, fc.array(fc.nat(20 * 24), { minLength: 1, maxLength: 30 }), (from, hours) => {
        const looks = hours.sort((a, b) => a - b).map((each) => new Date(from.getTime() + each * HOUR_MS));
        const { said, left, times } = fires(from, term, term, looks);
        expect(said).toEqual(['warned', 'breached', 'escalated'].filter((step) => said.includes(step)));
        const last = looks.at(-1)!;
        expect(said.includes('breached')).toBe(times.dueAt <= last);
        expect(said.includes('escalated')).toBe(times.escalateAt! <= last);
        expect(left === null || left > last).toBe(true);
      }),
    );
  });

  it('leave out, after a standstill, the reminder of what is late already', () => {
    const from = rome('2026-09-14', '10:00');
    expect(fires(from, term, term, [rome('2026-09-16', '10:00')]).said).toEqual(['warned']);
    expect(fires(from, term, term, [rome('2026-10-16', '10:00')]).said).toEqual(['breached', 'escalated']);
  });
});
