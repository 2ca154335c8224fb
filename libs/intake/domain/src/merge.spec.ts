// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { type MembershipOf, overlaps, rewritten } from './household';
import { filledFrom, joinMemberships, unfilled } from './merge';
import { NOBODY, type PersonDetails } from './person';

const text = (...options: string[]) => fc.option(fc.constantFrom(...options), { nil: null });
const details: fc.Arbitrary<PersonDetails> = fc.record({
  identification: fc.constantFrom('codice-fiscale' as const, 'declared' as const, 'anonymous' as const),
  codiceFiscale: text('RSSMRA80A01H501U', 'BNCNNA80A41A326X'),
  healthCode: text('STP1'),
  temporaryCode: fc.constant(null),
  familyName: text('Rossi', 'Bianchi'),
  givenName: text('Anna'),
  alias: text('la Nonna'),
  sex: fc.constantFrom('F' as const, 'M' as const, null),
  birthDate: text('1980-01-01', '1984-02-29'),
  birthYear: fc.constantFrom(1980, 1984, null),
  birthplace: text('A326'),
  citizenship: text('IT'),
  language: text('it', 'ar'),
  comune: text('A326', 'C294'),
  address: text('via Prova 1'),
  homeless: fc.boolean(),
  phones: fc
    .uniqueArray(fc.constantFrom('0165 1', '01651', '347 2'), { maxLength: 3 })
    .map((all) => all.map((number) => ({ number, note: null }))),
  email: text('a@example.org'),
  safeContact: fc.option(
    fc.record({ phone: fc.boolean(), post: fc.boolean(), email: fc.boolean(), when: text('mattina'), words: text('ufficio') }),
    { nil: null },
  ),
});
const recordOf = (before: PersonDetails, change: Partial<PersonDetails>) =>
  Object.fromEntries(Object.entries(change).map(([key, after]) => [key, { before: before[key as keyof PersonDetails], after }]));

describe('the file that survives a merge', () => {
  it('keeps whatever it says, and nothing becomes safer', () => {
    fc.assert(
      fc.property(details, details, (mine, other) => {
        const now = { ...mine, ...filledFrom(mine, other) };
        for (const key of ['codiceFiscale', 'healthCode', 'familyName', 'comune', 'email', 'language'] as const)
          if (mine[key] !== null) expect(now[key]).toBe(mine[key]);
        expect(now.phones.slice(0, mine.phones.length)).toEqual(mine.phones);
        for (const way of ['phone', 'post', 'email'] as const)
          if (now.safeContact?.[way]) expect([mine.safeContact?.[way], other.safeContact?.[way]]).not.toContain(false);
      }),
    );
  });

  it('is what it was when the merge is undone', () => {
    fc.assert(
      fc.property(details, details, (mine, other) => {
        const change = filledFrom(mine, other);
        expect(unfilled({ ...mine, ...change }, recordOf(mine, change))).toEqual(mine);
      }),
    );
  });

  it('keeps what was changed since, and with its codice fiscale all that the code says', () => {
    const other: PersonDetails = {
      ...NOBODY,
      identification: 'codice-fiscale',
      codiceFiscale: 'BNCNNA80A41A326X',
      sex: 'F',
      birthDate: '1980-01-01',
      language: 'fr',
    };
    const change = filledFrom(NOBODY, other);
    const since = { ...NOBODY, ...change, codiceFiscale: 'RSSMRA80A01H501U' };
    expect(unfilled(since, recordOf(NOBODY, change))).toEqual({ ...since, language: null });
  });
});

const day = fc
  .integer({ min: 0, max: 40 })
  .map((n) => `2020-${String(1 + Math.floor(n / 20)).padStart(2, '0')}-${String(1 + (n % 20)).padStart(2, '0')}`);
const membership = (person: string): fc.Arbitrary<MembershipOf> =>
  fc
    .record({
      household: fc.constantFrom('x', 'y'),
      person: fc.constant(person),
      kinship: fc.constantFrom('1', '3'),
      since: day,
      until: fc.option(day, { nil: null }),
    })
    .filter(({ since, until }) => until === null || until > since);
const apart = (rows: MembershipOf[]) => rows.filter((row, i) => !rows.slice(0, i).some((earlier) => overlaps(row, earlier)));

describe('where somebody lived', () => {
  it('after a merge is one place a day, and the survivor’s word stands', () => {
    fc.assert(
      fc.property(fc.array(membership('s'), { maxLength: 4 }), fc.array(membership('m'), { maxLength: 4 }), (s, m) => {
        const [mine, theirs] = [apart(s), apart(m)];
        const { taken } = joinMemberships(mine, theirs);
        const all = [...mine, ...theirs.filter((row) => !taken.includes(row))];
        expect(apart(all)).toEqual(all);
      }),
    );
  });

  it('is never forgotten by writing the household anew: past days stay, left out or not', () => {
    fc.assert(
      fc.property(fc.array(membership('a'), { maxLength: 4 }), (rows) => {
        const before = apart(rows);
        const after = rewritten(before, [], '2020-06-01');
        expect(after.map(({ since }) => since)).toEqual(before.map(({ since }) => since));
        expect(after.every(({ until }) => until !== null)).toBe(true);
      }),
    );
  });
});
