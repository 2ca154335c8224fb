// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { occursOn } from './occurs';
import { openingsOf, type ScheduleRow, scheduleProblems } from './opening';
import { openStateOf } from './open-state';
import { dayOf, DAY_MS, instantOf, isoOf, romeDayOf, romeTime } from './rome-time';
import { weekTable } from './week-table';

const day = (iso: string) => dayOf(iso)!;
const weekly = (byday: string, opens_at: string, closes_at: string, more: ScheduleRow = {}): ScheduleRow => ({
  freq: 'WEEKLY',
  byday,
  opens_at,
  closes_at,
  ...more,
});
const state = (rows: readonly ScheduleRow[], at: string, holidays: readonly string[] = []) =>
  openStateOf(openingsOf(rows), new Date(at), (each) => holidays.includes(isoOf(each)));
const daysOf = (row: ScheduleRow, from: string, to: string) => {
  const [opening] = openingsOf([row]);
  const found: string[] = [];
  for (let each = day(from); each <= day(to); each++) if (opening && occursOn(opening, each)) found.push(isoOf(each));
  return found;
};

describe('time on the wall in Italy', () => {
  it('agrees with the time zone tables, hour by hour, for a hundred years', () => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'medium' });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) }), (instant) => {
        const whole = Math.floor(instant / 1000) * 1000;
        expect(romeTime(whole).slice(0, 19).replace('T', ' ')).toBe(format.format(whole));
        expect(Date.parse(romeTime(whole))).toBe(whole);
        expect(isoOf(romeDayOf(whole))).toBe(format.format(whole).slice(0, 10));
      }),
      { numRuns: 2000 },
    );
  });

  it('comes twice on 25 October 2026, and leaps on 29 March', () => {
    const at = (iso: string, minutes: number, which: 'first' | 'last') => romeTime(instantOf(day(iso), minutes, which));
    expect(at('2026-10-25', 150, 'first')).toBe('2026-10-25T02:30:00+02:00');
    expect(at('2026-10-25', 150, 'last')).toBe('2026-10-25T02:30:00+01:00');
    expect(at('2026-03-29', 150, 'first')).toBe('2026-03-29T03:30:00+02:00');
    expect(at('2026-03-29', 180, 'first')).toBe('2026-03-29T03:00:00+02:00');
  });
});

describe('an opening recurs', () => {
  it.each([
    [
      'every Monday and Wednesday',
      weekly('MO,WE', '9:00', '12:00'),
      '2026-12-28',
      '2027-01-08',
      ['2026-12-28', '2026-12-30', '2027-01-04', '2027-01-06'],
    ],
    [
      'every second Tuesday from its first day',
      weekly('TU', '9:00', '12:00', { interval: 2, dtstart: '2026-12-22' }),
      '2026-12-01',
      '2027-01-31',
      ['2026-12-22', '2027-01-05', '2027-01-19'],
    ],
    [
      'on the first Monday and the last Friday',
      { freq: 'MONTHLY', byday: '1MO,-1FR', opens_at: '9:00', closes_at: '10:00' },
      '2027-02-01',
      '2027-03-31',
      ['2027-02-01', '2027-02-26', '2027-03-01', '2027-03-26'],
    ],
    [
      'on 29 February only in leap years',
      { freq: 'MONTHLY', bymonthday: '29', opens_at: '9:00', closes_at: '10:00' },
      '2028-02-01',
      '2028-03-31',
      ['2028-02-29', '2028-03-29'],
    ],
    [
      'on the last day of the month',
      { freq: 'MONTHLY', bymonthday: '-1', opens_at: '9:00', closes_at: '10:00' },
      '2027-02-01',
      '2027-03-31',
      ['2027-02-28', '2027-03-31'],
    ],
    [
      'three times and no more',
      weekly('MO', '9:00', '12:00', { dtstart: '2026-11-02', count: 3 }),
      '2026-10-01',
      '2026-12-31',
      ['2026-11-02', '2026-11-09', '2026-11-16'],
    ],
    [
      'until the last day, included',
      weekly('MO', '9:00', '12:00', { until: '2026-11-09' }),
      '2026-11-02',
      '2026-11-30',
      ['2026-11-02', '2026-11-09'],
    ],
    [
      'within its season',
      weekly('SA', '9:00', '12:00', { valid_from: '2026-12-01', valid_to: '2026-12-12' }),
      '2026-11-01',
      '2026-12-31',
      ['2026-12-05', '2026-12-12'],
    ],
    [
      'once, when it has no recurrence',
      { dtstart: '2026-12-24', opens_at: '9:00', closes_at: '12:00' },
      '2026-12-01',
      '2026-12-31',
      ['2026-12-24'],
    ],
  ] as const)('%s', (_name, row, from, to, expected) => expect(daysOf(row, from, to)).toEqual(expected));
});

describe('a door is open', () => {
  const office = [weekly('MO,TU,WE,TH,FR', '08:30', '12:30'), weekly('MO,WE', '14:00', '16:00')];

  it.each([
    ['in the morning', '2026-11-23T08:00:00Z', { open: true, closesAt: '2026-11-23T12:30:00+01:00' }],
    ['from the first minute', '2026-11-23T07:30:00Z', { open: true, closesAt: '2026-11-23T12:30:00+01:00' }],
    ['not at the minute of closing', '2026-11-23T11:30:00Z', { open: false, opensNextAt: '2026-11-23T14:00:00+01:00' }],
    ['not on Saturday', '2026-11-21T10:00:00Z', { open: false, opensNextAt: '2026-11-23T08:30:00+01:00' }],
    ['by the summer clock in summer', '2026-07-06T06:30:00Z', { open: true, closesAt: '2026-07-06T12:30:00+02:00' }],
  ])('%s', (_name, at, expected) => expect(state(office, at)).toEqual(expected));

  it('on no public holiday, unless it says so', () => {
    expect(state(office, '2026-12-25T09:00:00Z', ['2026-12-25'])).toEqual({ open: false, opensNextAt: '2026-12-28T08:30:00+01:00' });
    expect(state([weekly('FR', '08:00', '20:00', { on_holidays: true })], '2026-12-25T09:00:00Z', ['2026-12-25'])?.open).toBe(true);
  });

  it('past midnight, on New Year’s Eve too, and the night belongs to the evening', () => {
    const night = [weekly('MO,TU,WE,TH,FR,SA,SU', '20:00', '08:00', { on_holidays: true })];
    expect(state(night, '2027-01-01T02:00:00Z')).toEqual({ open: true, closesAt: '2027-01-01T08:00:00+01:00' });
    expect(state([weekly('TH', '20:00', '08:00')], '2027-01-01T02:00:00Z', ['2027-01-01'])?.open).toBe(true);
    expect(state([weekly('FR', '20:00', '08:00')], '2027-01-01T20:00:00Z', ['2027-01-01'])?.open).toBe(false);
  });

  it('for eleven hours in the night that loses one, thirteen in the one that gains one', () => {
    const night = [weekly('SA', '20:00', '08:00')];
    const hours = (from: string, to: string) => {
      let open = 0;
      for (let at = Date.parse(from); at < Date.parse(to); at += 900_000) if (state(night, new Date(at).toISOString())?.open) open += 0.25;
      return open;
    };
    expect(hours('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toBe(11);
    expect(hours('2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toBe(13);
    expect(hours('2026-11-21T12:00:00Z', '2026-11-22T12:00:00Z')).toBe(12);
  });

  it('through the hour that comes twice, when it closes in it', () => {
    const bar = [weekly('SA', '22:00', '02:30')];
    expect(state(bar, '2026-10-25T00:45:00Z')).toEqual({ open: true, closesAt: '2026-10-25T02:30:00+01:00' });
    expect(state(bar, '2026-10-25T01:30:00Z')?.open).toBe(false);
  });

  it('always, without an end, when it never closes', () => {
    expect(state([{ opens_at: '00:00', closes_at: '24:00', on_holidays: true }], '2026-11-22T03:00:00Z')).toEqual({ open: true });
  });

  it('until the last of the hours that follow one another', () => {
    const chained = [weekly('MO', '08:00', '10:00'), weekly('MO', '10:00', '12:00'), weekly('MO', '11:00', '13:00')];
    expect(state(chained, '2026-11-23T08:00:00Z')).toEqual({ open: true, closesAt: '2026-11-23T13:00:00+01:00' });
  });

  it('not during its closure, of days or of hours', () => {
    const august = { closed: true, valid_from: '2026-08-10', valid_to: '2026-08-21' };
    expect(state([...office, august], '2026-08-12T08:00:00Z')).toEqual({ open: false, opensNextAt: '2026-08-24T08:30:00+02:00' });
    const pause = weekly('MO', '10:00', '11:00', { closed: true });
    expect(state([...office, pause], '2026-11-23T09:30:00Z')).toEqual({ open: false, opensNextAt: '2026-11-23T11:00:00+01:00' });
  });

  it('nobody knows when, if no schedule tells hours that can be read', () => {
    expect(state([], '2026-11-23T08:00:00Z')).toBeNull();
    expect(state([{ description: 'Su appuntamento' }], '2026-11-23T08:00:00Z')).toBeNull();
    expect(state([weekly('MO', '25:00', '26:00')], '2026-11-23T08:00:00Z')).toBeNull();
  });

  it('never again, once its season is over', () => {
    expect(state([weekly('SA', '9:00', '12:00', { valid_to: '2026-01-31' })], '2026-11-23T08:00:00Z')).toEqual({ open: false });
  });

  it('or opens next: what is promised is true', () => {
    const rows = fc.array(
      fc.record({
        freq: fc.constant('WEEKLY'),
        byday: fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 }).map((days) => days.join(',')),
        opens_at: fc.integer({ min: 0, max: 23 }).map((hour) => `${hour}:00`),
        closes_at: fc.integer({ min: 0, max: 23 }).map((hour) => `${hour}:30`),
      }),
      { minLength: 1, maxLength: 4 },
    );
    const instants = fc.integer({ min: Date.UTC(2026, 2, 25) / 60_000, max: Date.UTC(2026, 10, 1) / 60_000 });
    fc.assert(
      fc.property(rows, instants, (some, minute) => {
        const now = state(some, new Date(minute * 60_000).toISOString());
        const turn = now?.open ? now.closesAt : now?.opensNextAt;
        if (!turn) return;
        expect(state(some, new Date(Date.parse(turn)).toISOString())?.open).toBe(!now?.open);
        expect(state(some, new Date(Date.parse(turn) - 60_000).toISOString())?.open).toBe(now?.open);
      }),
    );
  });
});

describe('a schedule is refused', () => {
  it.each([
    [weekly('MO', '9:00', '9:00'), 'closes_at', 'no-duration'],
    [weekly('MO', '25:00', '12:00'), 'opens_at', 'bad-time'],
    [weekly('MO', '09:00', ''), 'closes_at', 'half-hours'],
    [weekly('MO', '09:00Z', '12:00Z'), 'opens_at', 'bad-time'],
    [weekly('LUN', '9:00', '12:00'), 'byday', 'bad-rule'],
    [weekly('1MO', '9:00', '12:00'), 'byday', 'bad-rule'],
    [{ freq: 'DAILY', opens_at: '9:00', closes_at: '12:00' }, 'freq', 'bad-rule'],
    [weekly('MO', '9:00', '12:00', { interval: 0 }), 'interval', 'bad-rule'],
    [weekly('MO', '9:00', '12:00', { interval: 2 }), 'dtstart', 'no-start'],
    [weekly('MO', '9:00', '12:00', { valid_from: '2026-02-30' }), 'valid_from', 'bad-date'],
    [weekly('MO', '9:00', '12:00', { valid_from: '2026-05-02', valid_to: '2026-05-01' }), 'valid_to', 'ends-before-start'],
    [{ freq: 'MONTHLY', bymonthday: '32', opens_at: '9:00', closes_at: '12:00' }, 'bymonthday', 'bad-rule'],
    [weekly('MO', '9:00', '12:00', { byweekno: '3' }), 'byweekno', 'not-supported'],
  ])('%j', (row, field, code) => expect(scheduleProblems(row)).toContainEqual({ field, code }));

  it('not when it is right, whatever else stands in it', () => {
    expect(scheduleProblems(weekly('MO,TU', '09:00+01:00', '24:00', { notes: 'x', wkst: 'MO', timezone: 1 }))).toEqual([]);
  });

  it('or taken, but never trips on what it is given', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('freq', 'byday', 'bymonthday', 'interval', 'opens_at', 'closes_at', 'dtstart', 'count'),
          fc.anything(),
        ),
        (row) => {
          scheduleProblems(row);
          openStateOf(openingsOf([row]), new Date(200 * DAY_MS), () => false);
        },
      ),
    );
  });
});

describe('hours in words', () => {
  const table = (rows: readonly ScheduleRow[], language: 'it' | 'fr' = 'it') =>
    weekTable(rows, '2026-11-22', language).map(({ days, hours, note }) => [days, hours, note]);

  it('put days with the same hours together', () => {
    expect(table([weekly('MO,TU,WE,TH,FR', '08:30', '12:30'), weekly('MO,WE', '14:00', '16:00')])).toEqual([
      ['lunedì e mercoledì', '8:30–12:30 e 14:00–16:00', ''],
      ['martedì, giovedì e venerdì', '8:30–12:30', ''],
    ]);
    expect(table([weekly('MO,TU,WE,TH,FR', '08:30', '12:30')], 'fr')).toEqual([['du lundi au vendredi', '8:30–12:30', '']]);
  });

  it('say rhythms, nights, seasons, holidays and closures', () => {
    const rows = [
      { freq: 'MONTHLY', byday: '1SU,-1FR', opens_at: '9:00', closes_at: '10:00' },
      weekly('TU', '9:00', '12:00', { interval: 2, dtstart: '2026-11-03' }),
      weekly('SA', '20:00', '08:00', { on_holidays: true, valid_from: '2026-12-01', valid_to: '2027-03-31' }),
      weekly('SA', '9:00', '12:00', { valid_to: '2026-04-30' }),
      { description: 'Su appuntamento' },
      { closed: true, valid_from: '2026-12-24', valid_to: '2027-01-06' },
    ];
    expect(table(rows)).toEqual([
      ['sabato', '20:00–8:00 del giorno dopo', 'dal 01/12/2026 al 31/03/2027, anche nei giorni festivi'],
      ["la prima domenica del mese e l'ultimo venerdì del mese", '9:00–10:00', ''],
      ['ogni 2 settimane, martedì', '9:00–12:00', ''],
      ['Su appuntamento', '', ''],
      ['chiuso dal 24/12/2026 al 06/01/2027', '', ''],
    ]);
    expect(table(rows, 'fr')[1]).toEqual(['le premier dimanche du mois et le dernier vendredi du mois', '9:00–10:00', '']);
  });
});
