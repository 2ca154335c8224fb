// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { RRule } from 'rrule';
import type { ScheduleRow } from '@soglia/resources-domain';
import { openState } from './open-state';

const office = [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '08:30', closes_at: '12:30' }];
const openOn = (day: string, belfiore: string | null = null) => openState(office, new Date(`${day}T10:00:00Z`), belfiore)?.open;

describe('public holidays', () => {
  it.each([
    '2026-01-01',
    '2026-01-06',
    '2026-04-05',
    '2026-04-06',
    '2027-03-29',
    '2026-04-25',
    '2026-05-01',
    '2026-06-02',
    '2026-08-15',
    '2026-10-04',
    '2026-11-01',
    '2026-12-08',
    '2026-12-25',
    '2026-12-26',
  ])('close the office on %s', (day) => expect(openOn(day)).toBe(false));

  it('are 4 October only from 2026, and no day of mothers', () => {
    expect([openOn('2025-10-04'), openOn('2027-10-04'), openOn('2026-05-10')]).toEqual([true, false, true]);
  });

  it('are the patron’s day where the door is, and nowhere else', () => {
    expect([openOn('2026-09-07', 'A326'), openOn('2026-09-07', 'C294'), openOn('2026-09-07')]).toEqual([false, true, true]);
  });
});

/** The days on which something opens, found as a reader would: from each turn to the next. */
function openingDays(row: ScheduleRow, until: Date): readonly string[] {
  const days: string[] = [];
  for (let at = new Date('2025-12-31T12:00:00Z'); at <= until; ) {
    const state = openState([row], at);
    if (state?.open) days.push(state.closesAt?.slice(0, 10) ?? '');
    const turn = state?.open ? state.closesAt : state?.opensNextAt;
    at = turn ? new Date(turn) : new Date(at.getTime() + 360 * 86_400_000);
  }
  return days;
}

describe('recurrences', () => {
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const start = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const nth = fc.tuple(fc.constantFrom('1', '2', '5', '-1', '-2'), fc.constantFrom(...days)).map((parts) => parts.join(''));
  const rule = fc.oneof(
    fc.record({
      freq: fc.constantFrom('WEEKLY', 'MONTHLY'),
      byday: fc.subarray(days, { minLength: 1 }).map((some) => some.join(',')),
    }),
    fc.record({ freq: fc.constant('MONTHLY'), byday: fc.uniqueArray(nth, { minLength: 1, maxLength: 3 }).map((some) => some.join(',')) }),
    fc.record({
      freq: fc.constant('MONTHLY'),
      bymonthday: fc.uniqueArray(fc.constantFrom(1, 15, 29, 30, 31, -1, -3), { minLength: 1 }).map((some) => some.join(',')),
    }),
  );
  const more = fc.record({
    interval: fc.integer({ min: 1, max: 4 }),
    count: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    wkst: fc.constantFrom('MO', 'SU'),
  });

  it('fall on the days that the rrule library finds', () => {
    const end = new Date(Date.UTC(2027, 5, 30, 23));
    fc.assert(
      fc.property(start, rule, more, (dtstart, some, { interval, count, wkst }) => {
        const parts = Object.entries({ ...some, interval, count, wkst }).filter(([, value]) => value !== undefined);
        const text = parts.map(([key, value]) => `${key.toUpperCase()}=${value}`).join(';');
        const expected = RRule.fromString(`DTSTART:${dtstart.replaceAll('-', '')}T000000Z\nRRULE:${text}`)
          .between(new Date(Date.UTC(2026, 0, 1)), end, true)
          .map((date) => date.toISOString().slice(0, 10));
        const row = { ...some, interval, count, wkst, dtstart, opens_at: '08:00', closes_at: '09:00', on_holidays: true };
        expect(openingDays(row, end)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});
