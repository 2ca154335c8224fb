// SPDX-License-Identifier: EUPL-1.2
import { changesBetween, type ContactImage } from './amendment';
import { ageOn, isMinorOn, mayBeMinorOn } from './age-on';
import { proposedArea } from './proposed-area';

const request = { id: 'r1', people: ['p1'], need: 'D01', detail: null, area: 'ELD', economic: false, urgency: 'ORDINARY' };
const answer = { outcome: 'INFO', gapReason: null, resource: null, followUpOn: null, isProtected: false };
const image: ContactImage = {
  accessPoint: 'S1',
  occurredAt: '2026-11-20T09:00:00.000Z',
  channel: 'PHONE',
  motive: 'SPONTANEO',
  motiveDetail: null,
  sender: null,
  interlocutor: { kind: 'SELF', relation: null, name: null, body: null, phone: null, informed: null, accompaniedBy: null },
  minutes: null,
  followUpOn: null,
  isProtected: false,
  people: [{ id: 'p1', birthYear: 1950, comune: 'A326', homeless: false }],
  requests: [
    { ...request, ...answer },
    { ...request, ...answer, id: 'r2' },
  ],
};

describe('what an amendment changed', () => {
  it('is nothing between two of the same', () => expect(changesBetween(image, structuredClone(image))).toEqual([]));

  it('is said field by field, whatever place a request has moved to', () => {
    const [first, second] = image.requests as [(typeof image.requests)[0], (typeof image.requests)[0]];
    const after = { ...image, minutes: 20, interlocutor: { ...image.interlocutor, accompaniedBy: 'la figlia' } };
    expect(changesBetween(image, { ...after, requests: [{ ...second, need: 'D02' }, first] })).toEqual([
      { pointer: '/interlocutor/accompaniedBy', before: null, after: 'la figlia' },
      { pointer: '/minutes', before: null, after: 20 },
      { pointer: '/requests/r2/need', before: 'D01', after: 'D02' },
    ]);
  });

  it('is a whole request where one came or went', () => {
    expect(changesBetween(image, { ...image, requests: image.requests.slice(0, 1) })).toEqual([
      { pointer: '/requests/r2', before: image.requests[1], after: null },
    ]);
    expect(changesBetween({ ...image, people: [] }, image)).toEqual([{ pointer: '/people', before: [], after: image.people }]);
  });
});

describe('the area proposed for a need', () => {
  const needs = [
    { code: 'D02', parent: null, usualArea: 'POV' },
    { code: 'D02.01', parent: 'D02', usualArea: null },
    { code: 'D03', parent: null, usualArea: null },
    { code: 'D03.01', parent: 'D03', usualArea: 'DIS' },
    { code: 'D04', parent: null, usualArea: 'ELD' },
  ];

  it.each([
    ['D03.01', 80, 'DIS'],
    ['D02.01', 80, 'POV'],
    ['D03', 17, 'FAM'],
    ['D03', 18, null],
    ['D03', 64, null],
    ['D03', 65, 'ELD'],
    ['D03', null, null],
    ['D04', null, 'ELD'],
    ['D04', 65, 'ELD'],
    ['D04', 64, 'MULBEN'],
    ['D04', 9, 'FAM'],
    ['unknown', 70, 'ELD'],
  ])('of %s at %s years is %s', (need, age, area) => expect(proposedArea(need, age, needs)).toBe(area));

  it('counts years by the birthday, or by the year where only that is known', () => {
    expect(ageOn({ birthDate: '2000-02-29', birthYear: 2000 }, '2018-02-28')).toBe(17);
    expect(ageOn({ birthDate: '2000-02-29', birthYear: 2000 }, '2018-03-01')).toBe(18);
    expect(ageOn({ birthDate: null, birthYear: 2000 }, '2018-01-01')).toBe(18);
    expect(ageOn({ birthDate: null, birthYear: null }, '2018-01-01')).toBeNull();
  });

  it.each([
    ['2000-03-01', 2000, '2018-02-28', true, true],
    ['2000-03-01', 2000, '2018-03-01', false, false],
    [null, 2000, '2018-12-31', true, true],
    [null, 2000, '2019-01-01', false, false],
    [null, null, '2019-01-01', false, true],
  ])('takes for a minor whoever was born on %s in %s, on %s: %s; where another asks: %s', (birthDate, birthYear, day, minor, maybe) => {
    expect([isMinorOn({ birthDate, birthYear }, day), mayBeMinorOn({ birthDate, birthYear }, day)]).toEqual([minor, maybe]);
  });
});
