// SPDX-License-Identifier: EUPL-1.2
import { dayPlus, longDayText, monthText, parseDay, parseTime, romeInstant, timeText } from './rome-time';

describe('Italian days and times', () => {
  it.each([
    ['19/11/2026', '2026-11-19'],
    ['1/2/26', '2026-02-01'],
    ['19112026', '2026-11-19'],
    ['19-11-2026', '2026-11-19'],
    ['31/02/2026', null],
    ['2026', null],
    ['1955', null],
    ['', null],
  ])('reads the day %s as %s', (typed, day) => expect(parseDay(typed)).toBe(day));

  it.each([
    ['10:31', '10:31'],
    ['9.05', '09:05'],
    ['1031', '10:31'],
    ['24:00', null],
    ['10:61', null],
    ['dieci', null],
  ])('reads the time %s as %s', (typed, time) => expect(parseTime(typed)).toBe(time));

  it.each([
    ['2026-11-19', '10:31', '2026-11-19T10:31:00+01:00'],
    ['2026-07-01', '10:31', '2026-07-01T10:31:00+02:00'],
    ['2026-03-29', '01:30', '2026-03-29T01:30:00+01:00'],
    ['2026-03-29', '03:30', '2026-03-29T03:30:00+02:00'],
    ['2026-10-25', '03:30', '2026-10-25T03:30:00+01:00'],
  ])('gives %s %s its offset', (day, time, instant) => expect(romeInstant(day, time)).toBe(instant));

  it('writes them as people do', () => {
    expect(timeText('2026-11-19T23:30:00Z')).toBe('00:30');
    expect(longDayText('2026-11-19')).toBe('giovedì 19/11/2026');
    expect(monthText('2026-07')).toBe('luglio');
    expect(dayPlus('2026-03-01', -1)).toBe('2026-02-28');
  });
});
