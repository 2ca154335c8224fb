// SPDX-License-Identifier: EUPL-1.2
import { nameMatches } from '@soglia/intake-domain';
import { checkCharacter } from '@soglia/kernel';
import type { PersonFields } from './person-form';
import { typedPerson } from './typed-person';

const now = new Date('2026-11-19T09:31:00Z');
const whole = (first15: string) => first15 + checkCharacter(first15);
const MARTA = whole('RSSMRT80A41L219');
const ROSA = whole('MRTRSO80A41L219');
const LUCA = whole('DLCNNA75M50A326');
const read = (text: string) => typedPerson(text, nameMatches, now);

describe('what is typed in the one box', () => {
  it.each<[string, Partial<PersonFields>]>([
    [`Rossi Marta ${MARTA} 3475550142`, { familyName: 'Rossi', givenName: 'Marta', codiceFiscale: MARTA, born: '01/01/1980', sex: 'F' }],
    [`marta rossi ${MARTA.toLowerCase()}`, { familyName: 'Rossi', givenName: 'Marta', codiceFiscale: MARTA }],
    [`rosa marta ${ROSA}`, { familyName: 'Marta', givenName: 'Rosa' }],
    [`anna de luca ${LUCA}`, { familyName: 'De Luca', givenName: 'Anna' }],
    ['de luca anna', { familyName: 'De Luca', givenName: 'Anna' }],
    ['Rossi Marta', { familyName: 'Rossi', givenName: 'Marta', identification: 'declared' }],
    ['Dal Pozzo Bianchi, Maria Luisa', { familyName: 'Dal Pozzo Bianchi', givenName: 'Maria Luisa' }],
    ["D'ANGELO ZOË", { familyName: "D'Angelo", givenName: 'Zoë' }],
    ['McDonald Ann', { familyName: 'McDonald' }],
    ['Perron', { familyName: 'Perron', givenName: '' }],
    ['Perron Marisa 14/3/1955', { born: '14/03/1955', givenName: 'Marisa' }],
    ['Perron Marisa 1955', { born: '1955', phones: [] }],
    ['Perron +39 347 555-0142', { phones: [{ number: '+39 347 555-0142', note: '' }], givenName: '' }],
    ['Perron Marisa 0165555010 via Roma 12', { address: 'via Roma 12', phones: [{ number: '0165555010', note: '' }] }],
    ['Perron Marisa fraz. Ussel 12', { address: 'fraz. Ussel 12', givenName: 'Marisa' }],
    ['Via Anna', { familyName: 'Via', givenName: 'Anna', address: '' }],
    ['Diallo Awa STP0070011234567', { healthCode: 'STP0070011234567', identification: 'stp' }],
    ['Perron Ada ada@example.org', { email: 'ada@example.org', givenName: 'Ada' }],
  ])('%s', (text, expected) => expect(read(text)).toMatchObject(expected));

  it('keeps a code that is wrong, so that it can be mended', () => {
    expect(read('Rossi Marta RSSMRT80A41L219A')).toMatchObject({ codiceFiscale: 'RSSMRT80A41L219A', sex: null, familyName: 'Rossi' });
  });

  it('survives whatever is pasted', () => {
    for (const text of ['', '   ', '🙂🙂', '\u0000\u202e', 'a'.repeat(10_000), ','.repeat(500), '1'.repeat(5000)])
      expect(() => read(text)).not.toThrow();
  });
});
