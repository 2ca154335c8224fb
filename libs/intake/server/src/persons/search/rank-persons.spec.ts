// SPDX-License-Identifier: EUPL-1.2
import { type AskPart, NOBODY, personKeys, readAsk } from '@soglia/intake-domain';
import fc from 'fast-check';
import type { SearchedRow } from './person-hit';
import { rankPersons } from './rank-persons';

const person = (change: Partial<SearchedRow>): SearchedRow => ({ ...NOBODY, id: 'x', version: 1, protected: false, ...change });

/** What the index does: some key of each part is among the person's. */
function found(q: string, change: Partial<SearchedRow>): boolean {
  const ask = readAsk(q);
  const row = person(change);
  const keys = new Set(personKeys(row));
  const met = ask.readings.some((parts) =>
    parts.every((part: AskPart) => [...part.typed, ...part.heard, ...part.slipped].some((key) => keys.has(key))),
  );
  return met && rankPersons(ask, [row]).length === 1;
}

const letter = fc.constantFrom(...'abcdefghilmnopqrstuvz');
const word = (minLength: number) => fc.string({ unit: letter, minLength, maxLength: 11 });
const ACCENTS: Readonly<Record<string, string>> = { a: 'à', e: 'é', i: 'î', o: 'ö', u: 'ù', c: 'ç' };
const slips = (name: string, at: number, other: string) => {
  const i = at % name.length;
  return [
    name.slice(0, i) + name.slice(i + 1),
    name.slice(0, i) + other + name.slice(i),
    name.slice(0, i) + other + name.slice(i + 1),
    name.slice(0, i) + (name[i + 1] ?? '') + (name[i] ?? '') + name.slice(i + 2),
  ];
};

describe('a person is found', () => {
  it('by the names in either order, with or without accents, and by the beginning of each', () => {
    fc.assert(
      fc.property(word(3), word(3), fc.nat(8), (family, given, cut) => {
        const row = { familyName: family.replace(/[aeiouc]/g, (each) => ACCENTS[each] ?? each).toUpperCase(), givenName: given };
        expect(found(`${family} ${given}`, row)).toBe(true);
        expect(found(`${given} ${family}`, row)).toBe(true);
        expect(found(`${family.slice(0, 2 + cut)} ${given.slice(0, 2 + cut)}`, row)).toBe(true);
      }),
    );
  });

  it('by a name with one slip: a letter less, more, other, or two swapped', () => {
    fc.assert(
      fc.property(word(5), word(5), fc.nat(20), letter, (family, given, at, other) => {
        for (const slip of slips(family, at, other))
          expect({ slip, found: found(`${slip} ${given}`, { familyName: family, givenName: given }) }).toEqual({ slip, found: true });
      }),
    );
  });

  it('by a name that an apostrophe or a space parts, written as one or apart', () => {
    fc.assert(
      fc.property(word(2), word(3), word(3), fc.constantFrom("'", '’', ' '), (first, second, given, between) => {
        const row = { familyName: `${first}${between}${second}`, givenName: given };
        for (const typed of [first + second, `${first}’${second}`, `${first} ${second}`])
          expect(found(`${typed} ${given}`, row)).toBe(true);
      }),
    );
  });

  it.each([
    ['Mohamed', 'Muhammad'],
    ['Mohammed', 'Mohamed'],
    ['Chérif', 'Sherif'],
    ['Cherif', 'Scerif'],
    ['Yusuf', 'Youssef'],
    ['Aleksandr', 'Alexander'],
    ['Oleksandr', 'Aleksandr'],
    ['Hussain', 'Hussein'],
    ['Khadija', 'Kadija'],
    ['Jusuf', 'Yusuf'],
    ['Zeinab', 'Zineb'],
    ['Олександр', 'Oleksandr'],
    ['Юлія', 'Yulia'],
    ['Şahin', 'Shahin'],
    ['Weronika', 'Veronica'],
    ['Xhaferi', 'Xhaferri'],
  ])('as %s when written %s, and the other way round', (one, other) => {
    expect(found(`${one} hoxha`, { familyName: 'Hoxha', givenName: other })).toBe(true);
    expect(found(`${other} hoxha`, { familyName: 'Hoxha', givenName: one })).toBe(true);
  });

  const known: Partial<SearchedRow> = {
    familyName: 'Vuillermoz',
    givenName: 'Anna Maria',
    alias: 'Nini',
    codiceFiscale: 'VLLNMR75M52C294S',
    temporaryCode: 'TMP-2026-000123',
    healthCode: 'STP0020101234567',
    birthDate: '1975-08-12',
    birthYear: 1975,
    phones: [{ number: '+39 347 555 01 42', note: null }],
  };
  it.each([
    ['vllnmr75', 'codice-fiscale'],
    ['VLLNMR', 'codice-fiscale'],
    ['vll nmr 75m52 c294s', 'codice-fiscale'],
    ['3475550142', 'phone'],
    ['0039 347/5550142', 'phone'],
    ['550142', 'phone'],
    ['12/8/1975', 'birth-date'],
    ['12.08.1975 vuill', 'name'],
    ['1975-08-12', 'birth-date'],
    ['annamaria 1975', 'name'],
    ['nini', 'alias'],
    ['vuilermoz', 'similar-name'],
    ['tmp 2026 000123', 'code'],
    ['stp0020101234567', 'code'],
  ])('by «%s»: %s', (q, match) => {
    expect(found(q, known)).toBe(true);
    expect(rankPersons(readAsk(q), [person(known)])[0]?.match).toBe(match);
  });

  it.each(['vuillermoz 1976', '13/08/1975', '3475550143', 'vuillermoz pietro', 'VLLNMR76'])('not by «%s»', (q) => {
    expect(found(q, known)).toBe(false);
  });

  it('never by nothing, a year alone, or what hostile text leaves', () => {
    for (const q of ['', '   ', '1975', '\u0000', '\u202e', '🙂🙂', "';--", 'a']) expect(readAsk(q).readings).toEqual([]);
  });

  it('the exact name before its beginning, that before what sounds like it, that before a slip', () => {
    const rows = ['Rosi', 'Rossi', 'Rossini', 'Rozzi', 'Russi'].map((familyName) => person({ familyName, id: familyName }));
    expect(
      rankPersons(readAsk('rossi'), rows)
        .map(({ row }) => row.id)
        .slice(0, 2),
    ).toEqual(['Rossi', 'Rossini']);
  });
});
