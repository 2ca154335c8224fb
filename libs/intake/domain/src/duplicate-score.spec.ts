// SPDX-License-Identifier: EUPL-1.2
import { duplicateScore, LIKELY } from './duplicate-score';
import { NOBODY, type PersonDetails } from './person';

const mario: PersonDetails = {
  ...NOBODY,
  familyName: 'Rossi',
  givenName: 'Mario',
  birthDate: '1980-01-02',
  birthYear: 1980,
  phones: [{ number: '+39 347 555 0142', note: null }],
  comune: 'C294',
  address: 'Via Chanoux, 3',
};
const versus = (change: Partial<PersonDetails>) => duplicateScore(mario, { ...mario, phones: [], address: null, ...change });

describe('two files', () => {
  it('with one codice fiscale are one person', () => {
    const code = { codiceFiscale: 'RSSMRA80A02C294X' };
    expect(duplicateScore({ ...NOBODY, ...code }, { ...NOBODY, ...code })).toEqual({ score: 1, reasons: ['same-codice-fiscale'] });
  });

  it.each<[string, Partial<PersonDetails>, readonly string[]]>([
    ['names the other way round', { familyName: 'Mario', givenName: 'Rossi' }, ['same-birth-date', 'same-name']],
    ['a slip', { familyName: 'Rosi' }, ['same-birth-date', 'similar-name']],
    ['a second given name', { givenName: 'Mario Luigi' }, ['same-birth-date', 'similar-name']],
    ['no birth date', { birthDate: null, birthYear: null }, ['same-name']],
    ['day and month swapped', { birthDate: '1980-02-01' }, ['same-name']],
    [
      'one phone',
      { familyName: 'Rosi', birthDate: null, birthYear: null, phones: [{ number: '3475550142', note: 'moglie' }] },
      ['similar-name', 'same-phone'],
    ],
    ['one address', { birthDate: null, birthYear: null, address: 'via chanoux 3' }, ['same-name', 'same-address']],
  ])('are likely one: %s', (_, change, reasons) => {
    const likeness = versus(change);
    expect(likeness.reasons).toEqual(reasons);
    expect(likeness.score).toBeGreaterThanOrEqual(LIKELY);
  });

  it.each<[string, Partial<PersonDetails>]>([
    [
      'a sister with phone and address of the family',
      { givenName: 'Lucia', sex: 'F', phones: mario.phones, address: mario.address, birthDate: '1983-05-05' },
    ],
    ['a twin of another name', { givenName: 'Piero' }],
    ['a namesake of another birth', { birthDate: '1951-07-09', birthYear: 1951 }],
    ['nobody named', { familyName: null, givenName: null }],
  ])('are not: %s', (_, change) => {
    expect(versus(change).score).toBeLessThan(LIKELY);
  });

  it('are judged alike from either side', () => {
    const other = { ...mario, familyName: 'Rosi', givenName: 'Mario Luigi', phones: [] };
    expect(duplicateScore(mario, other)).toEqual(duplicateScore(other, mario));
  });
});
