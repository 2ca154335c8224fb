// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  AGEING_MONTHS,
  assuredSince,
  type CardForm,
  changesBetween,
  conflictsOf,
  FRESH_MONTHS,
  freshnessOn,
  isWithin,
  missingFields,
  nextVerificationOn,
  reaches,
  sameContent,
  type Tier,
  verificationMonths,
  VISIBILITIES,
  withChanges,
} from '../index';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a span of months', () => {
  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-29', -12, '2025-03-29'],
    ['2027-11-30', 3, '2028-02-29'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it('never skips a month, whatever the day', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: -48, max: 48 }), (from, months) => {
        const number = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(number(addMonths(from, months)) - number(from)).toBe(months);
      }),
    ));

  it('of days is the same across the change of the clocks', () => {
    expect([addDays('2026-03-28', 2), addDays('2026-10-24', 2), addDays('2024-02-28', 1)]).toEqual([
      '2026-03-30',
      '2026-10-26',
      '2024-02-29',
    ]);
  });
});

describe('freshness', () => {
  it.each([
    ['2026-11-21', '2026-05-21', 'fresh'],
    ['2026-11-22', '2026-05-21', 'ageing'],
    ['2025-02-28', '2024-02-29', 'ageing'],
    ['2025-03-01', '2024-02-29', 'stale'],
    ['2026-11-21', null, 'never'],
  ] as const)('on %s of what was confirmed on %s is %s', (today, on, state) => expect(freshnessOn(today, on)).toBe(state));

  it('asked from the other end, draws the line on the same day', () => {
    expect(['2026-08-31', '2025-02-28', '2026-11-21'].map((today) => assuredSince(today, FRESH_MONTHS))).toEqual([
      '2026-03-01',
      '2024-08-28',
      '2026-05-21',
    ]);
    fc.assert(
      fc.property(day, fc.integer({ min: -3, max: 3 }), (today, near) => {
        for (const months of [FRESH_MONTHS, AGEING_MONTHS]) {
          const on = addDays(addMonths(today, -months), near);
          const better = freshnessOn(today, on) === 'fresh' || (months === AGEING_MONTHS && freshnessOn(today, on) === 'ageing');
          expect(on >= assuredSince(today, months)).toBe(better);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a card is asked about again', () => {
  it('after a year, or after the shortest interval of what it answers', () => {
    expect(nextVerificationOn('2024-02-29', ['D04.01'])).toBe('2025-02-28');
    expect([verificationMonths(['D08.01']), verificationMonths(['D03.01']), verificationMonths(['D03.05', 'D04'])]).toEqual([6, 12, 6]);
    expect(verificationMonths([])).toBe(12);
  });
});

describe('one tier within another', () => {
  const agencies = ['a', 'b', 'c'];
  const tier: fc.Arbitrary<Tier> = fc.record({ visibility: fc.constantFrom(...VISIBILITIES), visibleTo: fc.subarray(agencies) });

  it('means that whoever reaches the first reaches the second', () =>
    fc.assert(
      fc.property(
        tier,
        tier,
        fc.constantFrom('public', 'operators', 'curator' as const),
        fc.constantFrom(null, ...agencies),
        (a, b, reader, who) => {
          if (isWithin(a, b) && reaches(reader, who, a)) expect(reaches(reader, who, b)).toBe(true);
        },
      ),
    ));

  it('holds of a tier and itself, and never of a wider one', () => {
    expect(isWithin({ visibility: 'operators', visibleTo: [] }, { visibility: 'operators', visibleTo: [] })).toBe(true);
    expect(isWithin({ visibility: 'public', visibleTo: [] }, { visibility: 'operators', visibleTo: [] })).toBe(false);
    expect(isWithin({ visibility: 'agencies', visibleTo: ['a', 'b'] }, { visibility: 'agencies', visibleTo: ['a'] })).toBe(false);
  });
});

const form = (more: Partial<CardForm>) =>
  ({ name: 'Pasti', phones: [], places: [], contacts: [], status: 'active', ...more }) as unknown as CardForm;

describe('changes between two forms', () => {
  it('are of content: new ids, empty texts and the order of keys are none', () => {
    const one = form({ phones: [{ id: 'x', number: '1', extension: null, type: null, description: null }] });
    const two = form({ phones: [{ description: '', number: '1', extension: null, type: null }] });
    expect(changesBetween(one, two)).toEqual([]);
    expect(sameContent([1, 2], [2, 1])).toBe(false);
  });

  it('put in give the other form back', () => {
    const [one, two] = [form({ alert: null }), form({ name: 'Pasti caldi', alert: 'Chiuso' })];
    expect(withChanges(one, changesBetween(one, two))).toEqual(two);
  });

  it('conflict where the card says neither what it said then', () => {
    const changes = changesBetween(form({ alert: null }), form({ alert: 'Chiuso', name: 'Altro' }));
    expect(conflictsOf(changes, form({ alert: 'Aperto' }))).toEqual(['/alert']);
  });
});

describe('a card', () => {
  it('in force owes the mandatory fields and one way to be reached; out of force a reason', () => {
    const empty = form({ name: ' ', needs: [], email: null, url: null });
    expect(missingFields(empty)).toEqual(expect.arrayContaining(['name', 'needs', 'waitTime', 'phones']));
    expect(missingFields(form({ status: 'inactive' }))).toEqual(['statusReason']);
    expect(missingFields(form({ status: 'inactive', statusReason: 'lavori' }))).toEqual([]);
  });
});
