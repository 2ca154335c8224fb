// SPDX-License-Identifier: EUPL-1.2
import { RuleViolation } from '@soglia/kernel';
import fc from 'fast-check';
import { NOBODY, type PersonDetails } from './person';
import { checkDetails } from './person-rules';

const now = new Date('2026-11-21T10:00:00Z');
const named: PersonDetails = { ...NOBODY, familyName: 'Rossi', givenName: 'Mario' };
const check = (change: Partial<PersonDetails>) => checkDetails({ ...named, ...change }, now);
const refused = (change: Partial<PersonDetails>): string => {
  try {
    check(change);
  } catch (error) {
    if (error instanceof RuleViolation) return `${error.code} ${error.fields[0]?.pointer}`;
    throw error;
  }
  return 'accepted';
};

describe('a person’s file', () => {
  it('is filled by the codice fiscale, and then known by it', () => {
    expect(check({ codiceFiscale: ' rss mra 80a41 h501y ' })).toMatchObject({
      identification: 'codice-fiscale',
      codiceFiscale: 'RSSMRA80A41H501Y',
      sex: 'F',
      birthDate: '1980-01-01',
      birthYear: 1980,
      birthplace: 'H501',
    });
  });

  it('has the latest century that is not in the future, unless the year was said', () => {
    // Born on a 25 December: in 2026 that day is still to come.
    expect(check({ codiceFiscale: 'RSSMRA26T25H501O' }).birthDate).toBe('1926-12-25');
    expect(check({ codiceFiscale: 'RSSMRA20A01H501G' }).birthDate).toBe('2020-01-01');
    expect(check({ codiceFiscale: 'RSSMRA20A01H501G', birthYear: 1920 }).birthDate).toBe('1920-01-01');
  });

  it.each<[string, Partial<PersonDetails>]>([
    ['codice-fiscale-mismatch /sex', { codiceFiscale: 'RSSMRA80A01H501U', sex: 'F' }],
    ['codice-fiscale-mismatch /birthDate', { codiceFiscale: 'RSSMRA80A01H501U', birthDate: '1980-01-02' }],
    ['codice-fiscale-mismatch /birthYear', { codiceFiscale: 'RSSMRA80A01H501U', birthYear: 1979 }],
    ['codice-fiscale-mismatch /birthplace', { codiceFiscale: 'RSSMRA80A01H501U', birthplace: 'F205' }],
    ['codice-fiscale-invalid /codiceFiscale', { codiceFiscale: 'RSSMRA80A01H501X' }],
    ['codice-fiscale-invalid /codiceFiscale', { identification: 'codice-fiscale' }],
    ['birth-date-impossible /birthDate', { birthDate: '2026-11-22' }],
    ['birth-date-impossible /birthDate', { birthDate: '1901-11-20' }],
    ['birth-year-impossible /birthYear', { birthYear: 2027 }],
    ['birth-date-mismatch /birthYear', { birthDate: '1980-01-01', birthYear: 1981 }],
    ['person-unnamed /familyName', { familyName: ' \u202e\u0000', givenName: null }],
    ['health-code-invalid /healthCode', { identification: 'stp', healthCode: 'ENI0020101234567' }],
    ['health-code-invalid /healthCode', { identification: 'eni', healthCode: null }],
    ['health-code-invalid /healthCode', { identification: 'stp', healthCode: 'STP123' }],
    ['phone-invalid /phones/0/number', { phones: [{ number: 'chiama', note: null }] }],
    ['phone-invalid /phones/0/number', { phones: [{ number: '12 34', note: null }] }],
    ['email-invalid /email', { email: 'mario.example.org' }],
    ['anonymous-with-identity /familyName', { identification: 'anonymous' }],
  ])('is refused: %s', (expected, change) => {
    expect(refused(change)).toBe(expected);
  });

  it('of somebody anonymous holds an alias and nothing that tells', () => {
    const nobody = { identification: 'anonymous', familyName: null, givenName: null, alias: 'Il signore col cane' } as const;
    expect(check(nobody)).toMatchObject({ alias: 'Il signore col cane' });
    expect(refused({ ...nobody, phones: [{ number: '3475550142', note: null }] })).toBe('anonymous-with-identity /phones/0/number');
    expect(refused({ ...nobody, codiceFiscale: 'RSSMRA80A01H501U' })).toBe('anonymous-with-identity /codiceFiscale');
  });

  it('takes STP and ENI codes, birth abroad, omocodia and a suppressed comune as they are', () => {
    expect(check({ identification: 'stp', healthCode: 'stp 002 010 1234567' }).healthCode).toBe('STP0020101234567');
    expect(check({ codiceFiscale: 'RSSMRA80A01Z330K' }).birthplace).toBe('Z330');
    expect(check({ codiceFiscale: 'RSSMRA80A01H50MM' }).birthplace).toBe('H501');
    expect(refused({ birthplace: 'A001' })).toBe('accepted');
  });

  it('keeps text without what nobody sees, once, and the same again when checked again', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(text, text, (familyName, address) => {
        const kept = check({ familyName, address });
        expect(`${kept.familyName}${kept.address}`).not.toMatch(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(checkDetails(kept, now)).toEqual(kept);
      }),
    );
  });
});
