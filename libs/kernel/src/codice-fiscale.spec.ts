// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { birthYearOf, checkCharacter, parseCodiceFiscale } from './codice-fiscale';

const letters = (count: number) =>
  fc.array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: count, maxLength: count }).map((all) => all.join(''));
const two = (n: number) => String(n).padStart(2, '0');

describe('codice fiscale', () => {
  // The example person of every textbook, and variants of it.
  it.each([
    ['RSSMRA80A01H501U', { sex: 'M', birthDay: 1, birthMonth: 1, birthYearOfCentury: 80, birthplace: 'H501' }],
    ['RSSMRA80A41H501Y', { sex: 'F', birthDay: 1 }],
    [' rss mra 80a01 h501u ', { value: 'RSSMRA80A01H501U' }],
    ['RSSMRA80A01H50MM', { birthplace: 'H501' }],
  ])('reads %s', (text, expected) => {
    expect(parseCodiceFiscale(text)).toMatchObject(expected);
  });

  it.each(['', 'RSSMRA80A01H501X', 'RSSMRA80A32H501V', 'RSSMRA80A01H501', '1234567890123456', 'RSSMRA80A01H501UU'])(
    'refuses %p',
    (text) => {
      expect(parseCodiceFiscale(text)).toBeNull();
    },
  );

  it('is refused when any single character of it is mistyped into another letter of the same kind', () => {
    fc.assert(
      fc.property(
        letters(6),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 1, max: 28 }),
        letters(1),
        fc.integer({ min: 0, max: 5 }),
        (name, year, day, comune, at) => {
          const first15 = `${name}${two(year)}A${two(day)}${comune}501`;
          const wrong = first15.slice(0, at) + (first15[at] === 'A' ? 'B' : 'A') + first15.slice(at + 1);
          expect(parseCodiceFiscale(first15 + checkCharacter(first15))).not.toBeNull();
          if (checkCharacter(wrong) !== checkCharacter(first15)) expect(parseCodiceFiscale(wrong + checkCharacter(first15))).toBeNull();
        },
      ),
    );
  });

  it('means the latest year that is not in the future', () => {
    const born = (year: number) =>
      birthYearOf({ ...parseCodiceFiscale('RSSMRA80A01H501U')!, birthYearOfCentury: year }, new Date('2026-11-21'));
    expect([born(80), born(26), born(27), born(0)]).toEqual([1980, 2026, 1927, 2000]);
  });
});
