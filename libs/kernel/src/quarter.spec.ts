// SPDX-License-Identifier: EUPL-1.2
import { closesOn, isClosed, isQuarter, monthsOf, quarterOf, recentQuarters } from './quarter';
import { dayText, lastDayOf, romeDay, romeMonth } from './rome-calendar';

describe('quarter', () => {
  it('holds three months and closes on the 15th of the month after its end', () => {
    expect(monthsOf('2026-Q4')).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(closesOn('2026-Q4')).toBe('2027-01-15');
    expect(quarterOf('2026-09-30')).toBe('2026-Q3');
    expect(isQuarter('2026-Q5')).toBe(false);
  });

  it('closes at midnight in Rome, not in Greenwich', () => {
    expect(isClosed('2026-Q3', new Date('2026-10-14T21:59:59Z'))).toBe(false);
    expect(isClosed('2026-Q3', new Date('2026-10-14T22:00:00Z'))).toBe(true);
  });

  it('counts back from the one that runs now', () => {
    expect(recentQuarters(new Date('2026-01-01T12:00:00Z'), 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3']);
  });
});

describe('a day in Rome', () => {
  it('changes at local midnight on both sides of daylight saving', () => {
    expect(romeDay(new Date('2026-03-28T22:59:59Z'))).toBe('2026-03-28');
    expect(romeDay(new Date('2026-03-29T21:59:59Z'))).toBe('2026-03-29');
    expect(romeDay(new Date('2026-03-29T22:00:00Z'))).toBe('2026-03-30');
    expect(romeMonth(new Date('2026-10-31T23:00:00Z'))).toBe('2026-11');
  });

  it('is written day first, also when it comes with a time', () => {
    expect([dayText('2026-10-02'), dayText('2026-10-02T08:00:00Z')]).toEqual(['02/10/2026', '02/10/2026']);
  });

  it('is the last of what ends within it, and the one before of what ends at midnight', () => {
    expect(lastDayOf(new Date('2026-12-20T23:30:00Z'))).toBe('2026-12-21');
    expect(lastDayOf(new Date('2026-12-20T23:00:00Z'))).toBe('2026-12-20');
  });
});
