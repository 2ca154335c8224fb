// SPDX-License-Identifier: EUPL-1.2
import type { ReferableRequestRow } from '@soglia/kernel';
import fc from 'fast-check';
import type { ExchangedField } from '../protocol/protocol';
import type { RecordToDisclose } from './about';
import { discloseFields } from './disclose-fields';
import { FIELD_KEYS, IDENTIFYING } from './fields';

const row: ReferableRequestRow = {
  ambito_id: 'VDA',
  request_id: '22222222-2222-4222-8222-222222222222',
  contact_id: '11111111-1111-4111-8111-111111111111',
  need: 'D04',
  detail: 'Thomasset torna a casa: chiamare il 347 555 0142.',
  area: 'ELD',
  urgency: 'ORDINARY',
  agency_id: '44444444-4444-4444-8444-444444444444',
  operator_id: '55555555-5555-4555-8555-555555555555',
  access_point: 'VDA-S6',
  occurred_at: new Date('2026-09-14T22:30:00Z'),
  interlocutor: 'SELF',
  position: 0,
  person_id: '33333333-3333-4333-8333-333333333333',
  identification: 'codice-fiscale',
  family_name: 'Thomasset',
  given_name: 'Osvaldo',
  codice_fiscale: 'THMSLD44T01A326X',
  sex: 'M',
  birth_date: '1944-12-01',
  birth_year: null,
  citizenship: 'IT',
  language: 'fr',
  comune: 'H675',
  address: 'Via Inventata 3',
  homeless: false,
  phones: [{ number: '3475550142', note: null }],
  email: 'osvaldo@example.org',
  safe_contact: null,
  informed: true,
};
const NAMES: Readonly<Record<string, string>> = { H675: 'Saint-Vincent', D04: 'Aiuto a domicilio', ELD: 'Anziani', fr: 'Francese' };

const record = (change: Partial<ReferableRequestRow> = {}, more: readonly ReferableRequestRow[] = []): RecordToDisclose => ({
  rows: [{ ...row, ...change }, ...more],
  households: new Map(),
  nameOf: (_list, code) => NAMES[code] ?? code,
  point: 'Sportello di Châtillon, Unité',
  operator: 'Giulia Cerise',
  day: '2026-09-15',
});
const exchanged = (field: ExchangedField['field'], level: 1 | 2 | 3 = 1, change: Partial<ExchangedField> = {}): ExchangedField => ({
  ...{ field, label: `etichetta ${field}`, direction: 'to-recipient', required: false, category: 'ordinary', basis: 'L. 328/2000', level },
  ...change,
});
const told = (field: ExchangedField['field'], from: RecordToDisclose = record()) =>
  discloseFields(from, [exchanged(field, 3)], []).levels[3][0]?.value;

describe('a disclosed copy', () => {
  it('holds the fields that the protocol names, each at its level, and nothing else', () => {
    const fields = [exchanged('person.initials'), exchanged('person.age'), exchanged('person.name', 2), exchanged('person.address', 3)];
    const { levels } = discloseFields(record(), fields, [{ field: 'asked:altro', value: 'non chiesto' }]);
    expect(levels).toEqual({
      1: [
        { field: 'person.initials', label: 'etichetta person.initials', value: 'O. T.' },
        { field: 'person.age', label: 'etichetta person.age', value: '81 anni' },
      ],
      2: [{ field: 'person.name', label: 'etichetta person.name', value: 'Osvaldo Thomasset' }],
      3: [{ field: 'person.address', label: 'etichetta person.address', value: 'Via Inventata 3' }],
    });
  });

  it('never tells at level 1 who somebody is, whatever the protocol says and whatever was typed', () =>
    fc.assert(
      fc.property(fc.subarray([...FIELD_KEYS]), fc.boolean(), (keys, asks) => {
        const fields = [...keys.map((key) => exchanged(key)), ...(asks ? [exchanged('asked:perché')] : [])];
        const asked = [{ field: 'asked:perché', value: 'OSVALDO, THMSLD44T01A326X, 347-555-0142, osvaldo@example.org, Via Inventata 3' }];
        const first = discloseFields(record(), fields, asked).levels[1];
        expect(first.filter(({ field }) => (IDENTIFYING as readonly string[]).includes(field))).toEqual([]);
        const words = first.map(({ value }) => value.toLowerCase()).join(' | ');
        for (const secret of ['osvaldo', 'thomasset', 'thmsld', '0142', 'example.org', 'inventata', row.person_id])
          expect(words).not.toContain(secret);
      }),
    ));

  it('refuses what the protocol requires and nobody has said, and tells which', () => {
    const fields = [exchanged('person.phone', 2, { required: true }), exchanged('asked:isee', 2, { required: true })];
    const without = discloseFields(record({ phones: [] }), fields, [{ field: 'asked:isee', value: '  ' }]);
    expect(without.missing.map(({ field }) => field)).toEqual(['person.phone', 'asked:isee']);
    expect(discloseFields(record(), fields, [{ field: 'asked:isee', value: '9.000' }]).missing).toEqual([]);
  });

  it('takes nothing for the sender along, and no key that the house does not know', () => {
    const fields = [exchanged('person.name', 2, { direction: 'to-sender' }), exchanged('constructor' as 'need', 2, { required: true })];
    const { levels, missing } = discloseFields(record(), fields, []);
    expect([levels[2], missing.map(({ field }) => field)]).toEqual([[], ['constructor']]);
  });

  it('never tells a telephone without what makes it dangerous', () => {
    const safe = { phone: false, post: false, email: true, when: 'dopo le 9', words: 'dire che è la biblioteca' };
    const careful = record({ safe_contact: safe });
    expect(told('person.phone', careful)).toBe(
      '3475550142 — ATTENZIONE: NON telefonare; quando: dopo le 9; come presentarsi: dire che è la biblioteca',
    );
    expect(told('person.address', careful)).toContain('NON scrivere a questo indirizzo');
    expect(told('person.email', careful)).toBe(
      'osvaldo@example.org — ATTENZIONE: quando: dopo le 9; come presentarsi: dire che è la biblioteca',
    );
    expect(told('person.safeContact', careful)).toContain('telefono NO, posta NO, e-mail sì');
    expect(told('person.phone')).toBe('3475550142');
  });

  it('says ages at the day, codes by their names, and who has no home without a comune', () => {
    expect(told('person.age', record({ birth_date: '1945-09-15' }))).toBe('81 anni');
    expect(told('person.age', record({ birth_date: '1945-09-16' }))).toBe('80 anni');
    expect(told('person.age', record({ birth_date: null, birth_year: 1970 }))).toBe('circa 56 anni');
    expect(told('person.age', record({ birth_date: null }))).toBeUndefined();
    expect(told('need')).toBe('Aiuto a domicilio (Anziani)');
    expect(told('contact.day')).toBe('15/09/2026');
    expect(told('person.comune')).toBe('Saint-Vincent');
    expect(told('person.comune', record({ homeless: true }))).toBe('senza dimora');
    expect(told('person.initials', record({ family_name: null, given_name: null }))).toBe('persona non identificata');
  });

  it('tells several persons apart, in one order in every field', () => {
    const two = record({}, [{ ...row, person_id: 'b', given_name: 'Ines', family_name: 'Thomasset', sex: null, birth_date: '1950-01-01' }]);
    expect(told('person.name', two)).toBe('1) Osvaldo Thomasset; 2) Ines Thomasset');
    expect(told('person.sex', two)).toBe('1) uomo; 2) non indicato');
  });

  it('counts a household with the person in it, and names it only where the protocol does', () => {
    const ines = { personId: 'b', givenName: 'Ines', familyName: 'Thomasset', kinship: '2', birthYear: 1950 };
    const home = { ...record(), households: new Map([[row.person_id, [ines]]]) };
    expect(told('household.size', home)).toBe('2');
    expect(told('household.members', home)).toBe('Ines Thomasset (2, 1950)');
    expect(discloseFields(home, [exchanged('household.size')], []).levels).toMatchObject({ 1: [{ value: '2' }], 2: [], 3: [] });
  });
});
