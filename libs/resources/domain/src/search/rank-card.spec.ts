// SPDX-License-Identifier: EUPL-1.2
import { regionName } from '@soglia/kernel';
import fc from 'fast-check';
import { areasOf, type ComunePlace, distanceKm, gapReason, isOpenThen, momentOf, type RankableCard, rankCard, regionOf } from '../index';

const TODAY = '2026-11-24';
const home: ComunePlace = { belfiore: 'C294', name: 'Châtillon', ambito: 'VDA', subAmbito: 'SA4', region: '02', lat: 45.75, lon: 7.61 };
const need = { code: 'D04', under: ['D04.01'], above: [] };
const card: RankableCard = {
  status: 'active',
  needs: [],
  userAreas: [],
  areas: ['*'],
  places: [],
  text: null,
  inName: false,
  partly: false,
  open: null,
  available: null,
  assuredDate: '2026-11-01',
  chosen: 0,
};
const nothing = { need: null, area: null, home: null };
const score = (more: Partial<RankableCard>, ask: Partial<Parameters<typeof rankCard>[1]> = {}) =>
  rankCard({ ...card, ...more }, { ...nothing, ...ask }, TODAY).score;

describe('the rank of a card', () => {
  const any = fc.record({
    status: fc.constantFrom('active', 'temporarily closed'),
    needs: fc.subarray(['D04', 'D04.01', 'D05']),
    userAreas: fc.subarray(['ELD', 'FAM']),
    areas: fc.subarray(['comune:C294', 'sub-ambito:SA4', 'comune:A326', '*']),
    places: fc.array(fc.record({ lat: fc.option(fc.double({ min: 45, max: 46, noNaN: true })), lon: fc.constant(7.5) }), { maxLength: 2 }),
    text: fc.option(fc.double({ min: 0, max: 2, noNaN: true })),
    inName: fc.boolean(),
    partly: fc.boolean(),
    open: fc.option(fc.boolean()),
    available: fc.option(fc.nat(5)),
    assuredDate: fc.constantFrom(null, '2026-11-01', '2026-02-01', '2024-01-01'),
    chosen: fc.nat(500),
  });

  it('is the sum of its reasons, whatever the card', () => {
    fc.assert(
      fc.property(any, (each) => {
        const { score: total, reasons } = rankCard(each, { need, area: 'ELD', home }, TODAY);
        expect(total).toBeCloseTo(
          reasons.reduce((sum, { weight }) => sum + weight, 0),
          1,
        );
        expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
      }),
    );
  });

  it('sinks with every step of age', () => {
    const dates = ['2026-11-01', '2026-02-01', '2024-01-01', null];
    const scores = dates.map((assuredDate) => score({ assuredDate }));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  it('is higher the more exactly the need is met', () => {
    const met = [['D04'], ['D04.01'], []].map((needs) => score({ needs }, { need }));
    expect(met).toEqual([...met].sort((a, b) => b - a));
    expect(score({ needs: ['D04'] }, { need: { code: 'D04.01', under: [], above: ['D04'] } })).toBeGreaterThan(score({}, { need }));
  });

  it('is higher the nearer the place, and the nearest place counts', () => {
    const at = (lat: number) => ({ lat, lon: 7.61 });
    expect(score({ places: [at(45.75)] }, { home })).toBeGreaterThan(score({ places: [at(45.85)] }, { home }));
    expect(score({ places: [at(46.9), at(45.75)] }, { home })).toBe(score({ places: [at(45.75)] }, { home }));
    expect(score({ areas: ['comune:A326'] }, { home })).toBeLessThan(0);
  });
});

describe('places', () => {
  it('belong to the region of their ISTAT code', () => {
    expect(['007020', '058091', '015146', '111001', '999999'].map(regionOf)).toEqual(['02', '12', '03', '20', null]);
    expect(areasOf(home)).toEqual(['comune:C294', 'sub-ambito:SA4', 'ambito:VDA', 'region:02', 'country:IT', '*']);
  });

  it('are as far apart as a map says', () => {
    expect(distanceKm({ lat: 45.737, lon: 7.315 }, { lat: 45.07, lon: 7.687 })).toBeCloseTo(79.6, 0);
    expect(distanceKm({ lat: 45, lon: 7 }, { lat: 45, lon: 7 })).toBe(0);
  });
});

describe('this afternoon', () => {
  const at = (time: string) => new Date(`2026-11-24T${time}:00+01:00`);
  it('is from two to seven, or from now if it has begun', () => {
    expect(momentOf('this-afternoon', at('09:00'))).toEqual(at('14:00'));
    expect(momentOf('this-afternoon', at('16:00'))).toEqual(at('16:00'));
    expect(momentOf(null, at('09:00'))).toEqual(at('09:00'));
  });

  it('takes what opens before it ends, and nothing that nobody has told', () => {
    const opens = (time: string) => ({ open: false, opensNextAt: `2026-11-24T${time}:00+01:00` });
    const morning = at('09:00');
    expect([opens('18:30'), opens('19:00'), { open: true }, null].map((state) => isOpenThen(state, 'this-afternoon', morning))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(isOpenThen({ open: true }, 'this-afternoon', at('19:30'))).toBe(false);
  });
});

describe('a gap', () => {
  const one = { covers: true, eligible: null, available: null } as const;
  it.each([
    [[one], false, null],
    [[], false, 'NO_SERVICE'],
    [[], true, 'NO_CAPACITY'],
    [[{ ...one, covers: false }], false, 'OUT_OF_AREA'],
    [[{ ...one, available: 0 }], false, 'NO_CAPACITY'],
    [[{ ...one, eligible: 'not-eligible' as const }], false, 'NOT_ELIGIBLE'],
    [
      [
        { ...one, eligible: 'not-eligible' as const },
        { ...one, eligible: 'unknown' as const, available: 0 },
      ],
      false,
      'NO_CAPACITY',
    ],
    [[{ ...one, eligible: 'unknown' as const }], false, null],
  ])('%j is %s', (found, full, reason) => expect(gapReason(found, full)).toBe(reason));
});

describe('a region', () => {
  it('has a name in both languages, whatever comune it is found by', () => {
    for (let province = 1; province <= 111; province++) {
      const code = regionOf(`${String(province).padStart(3, '0')}001`);
      if (code) for (const language of ['it', 'fr'] as const) expect(regionName(code, language)).toMatch(/^\p{L}/u);
    }
    expect([regionName('03', 'fr'), regionName('99', 'it')]).toEqual(['Lombardie', '99']);
  });
});
