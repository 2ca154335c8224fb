// SPDX-License-Identifier: EUPL-1.2
import { checkCharacter } from '@soglia/kernel';
import { detailsOf, fieldsOf, isChanged, newPerson, NO_FIELDS, withFields } from './person-form';

const now = new Date('2026-11-19T09:31:00Z');
const CODE = 'RSSMRA80A01H501U';
const filled = withFields(NO_FIELDS, { codiceFiscale: CODE.toLowerCase() }, now);

describe('a codice fiscale', () => {
  it('fills sex, birth date and birthplace when valid, however it is typed', () => {
    expect(filled).toMatchObject({ sex: 'M', born: '01/01/1980', birthplace: { code: 'H501' }, identification: 'codice-fiscale' });
  });

  it('leaves them alone while unfinished or wrong', () => {
    for (const text of ['RSSMRA80A01H501', 'RSSMRA80A01H501X'])
      expect(withFields(NO_FIELDS, { codiceFiscale: text }, now)).toMatchObject({ sex: null, born: '' });
  });

  it.each(['RSSMRA80A01H501', 'RSSMRA80A01H501X', ''])('takes them along when replaced by «%s»', (text) => {
    expect(withFields(filled, { codiceFiscale: text }, now)).toMatchObject({ sex: null, born: '', birthplace: null });
  });

  it('gives way to what was given by hand when it goes', () => {
    const before = withFields(withFields(NO_FIELDS, { born: '1955' }, now), { codiceFiscale: CODE }, now);
    expect(before.born).toBe('01/01/1980');
    expect(withFields(before, { codiceFiscale: '' }, now).born).toBe('1955');
  });

  it('of somebody born abroad says the state', () => {
    const first = 'HMDMMD90E15Z330';
    expect(withFields(NO_FIELDS, { codiceFiscale: first + checkCharacter(first) }, now).birthplace?.code).toBe('Z330');
  });
});

describe('somebody anonymous', () => {
  it('carries nothing that leads to a person, whatever was typed before', () => {
    const typed = {
      ...filled,
      familyName: 'Rossi',
      givenName: 'Mario',
      phones: [{ number: '347 555 0142', note: '' }],
      address: 'via Roma 1',
    };
    const details = detailsOf(withFields({ ...typed, alias: 'Signora M.' }, { identification: 'anonymous' }, now));
    expect(JSON.stringify(details)).not.toMatch(/RSSMRA|Rossi|Mario|347|Roma|H501|1980/);
    expect(details.alias).toBe('Signora M.');
  });
});

describe('a file', () => {
  const person = { ...newPerson(NO_FIELDS), version: 2 };
  const fields = fieldsOf(detailsOf(filled), { code: 'C294', name: 'Châtillon' }, null);

  it('is unchanged when read and written as it was', () => {
    expect(isChanged({ ...person, fields, file: fields })).toBe(false);
    expect(detailsOf(fields)).toMatchObject({ comune: 'C294', birthDate: '1980-01-01', birthYear: 1980 });
  });

  it('is changed by a letter, and never before it was read', () => {
    expect(isChanged({ ...person, fields: { ...fields, address: 'via' }, file: fields })).toBe(true);
    expect(isChanged({ ...person, fields, file: null })).toBe(false);
  });
});
