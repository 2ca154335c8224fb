// SPDX-License-Identifier: EUPL-1.2
import { identify } from './person-identity';

const now = new Date('2026-11-21T10:00:00Z');
const person = { codiceFiscale: 'RSSMRA80A01H501U', sex: null, birthYear: null, comune: null } as const;

describe('the person concerned', () => {
  it('known by codice fiscale has the sex and birth year that it says', () => {
    expect(identify(person, now)).toEqual({ codiceFiscale: 'RSSMRA80A01H501U', sex: 'M', birthYear: 1980 });
    expect(identify({ ...person, codiceFiscale: 'rssmra80a01h501u', sex: 'M', birthYear: 1980 }, now).codiceFiscale).toBe(
      'RSSMRA80A01H501U',
    );
  });

  it.each([
    ['codice-fiscale-invalid', { codiceFiscale: 'RSSMRA80A01H501X' }],
    ['codice-fiscale-mismatch', { sex: 'F' as const }],
    ['codice-fiscale-mismatch', { birthYear: 1981 }],
    ['birth-year-impossible', { birthYear: 2027 }],
    ['birth-year-impossible', { codiceFiscale: null, birthYear: 1900 }],
  ])('is refused as %s', (code, change) => expect(() => identify({ ...person, ...change }, now)).toThrow(code));

  it('over a hundred says the century', () =>
    expect(identify({ ...person, codiceFiscale: 'RSSMRA20A01H501G', birthYear: 1920 }, now).birthYear).toBe(1920));

  it('anonymous keeps what was given and nothing else', () => {
    expect(identify({ codiceFiscale: null, sex: 'F', birthYear: 1990, comune: null }, now)).toEqual({
      codiceFiscale: null,
      sex: 'F',
      birthYear: 1990,
    });
  });
});
