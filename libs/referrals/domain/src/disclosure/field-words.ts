// SPDX-License-Identifier: EUPL-1.2
import { dayText, type ReferableRequestRow, romeDay } from '@soglia/kernel';
import type { HouseholdMember, NamedList, RecordToDisclose } from './about';
import type { FieldKey } from './fields';
import {
  addressWords,
  ageWords,
  birthWords,
  emailWords,
  initialsOf,
  nameOfPerson,
  phoneWords,
  safeContactWords,
  sexWords,
} from './person-words';

type Words = (record: RecordToDisclose) => string | null;

/** Of several persons each has a number, the same in every field of the copy. */
const each =
  (words: (person: ReferableRequestRow, record: RecordToDisclose) => string | null): Words =>
  (record) => {
    const said = record.rows.map((row) => words(row, record));
    if (said.every((value) => value === null)) return null;
    return said.length === 1 ? (said[0] ?? null) : said.map((value, at) => `${at + 1}) ${value ?? 'non indicato'}`).join('; ');
  };

const named = (list: NamedList, code: (row: ReferableRequestRow) => string | null) =>
  each((row, { nameOf }) => {
    const value = code(row);
    return value === null ? null : nameOf(list, value);
  });

const ofRequest =
  (words: (request: ReferableRequestRow, record: RecordToDisclose) => string | null): Words =>
  (record) =>
    words(record.rows[0], record);

/** How each field that a protocol may name is told. The list is closed: what is not in it cannot leave. */
export const FIELD_WORDS: Readonly<Record<FieldKey, Words>> = {
  'person.initials': each(initialsOf),
  'person.name': each(nameOfPerson),
  'person.codiceFiscale': each((row) => row.codice_fiscale),
  'person.sex': each(sexWords),
  'person.age': each((row, { day }) => ageWords(row, day)),
  'person.birthDate': each(birthWords),
  'person.citizenship': named('citizenship', (row) => row.citizenship),
  'person.language': named('language', (row) => row.language),
  'person.comune': each((row, { nameOf }) => (row.homeless ? 'senza dimora' : row.comune && nameOf('comune', row.comune))),
  'person.address': each(addressWords),
  'person.phone': each(phoneWords),
  'person.email': each(emailWords),
  'person.safeContact': each(safeContactWords),
  'household.size': each((row, { households }) => {
    const others = households.get(row.person_id);
    return others ? String(others.length + 1) : null;
  }),
  'household.members': each((row, record) => record.households.get(row.person_id)?.map(memberWords(record)).join(', ') || null),
  need: ofRequest((row, { nameOf }) => `${nameOf('need', row.need)} (${nameOf('area', row.area)})`),
  'need.detail': ofRequest((row) => row.detail),
  'need.urgency': ofRequest((row, { nameOf }) => nameOf('urgency', row.urgency)),
  'contact.day': ofRequest((row) => dayText(romeDay(row.occurred_at))),
  'contact.interlocutor': ofRequest((row, { nameOf }) => nameOf('interlocutor', row.interlocutor)),
  notice: each(({ informed }) => (informed ? 'informativa consegnata' : 'informativa non ancora consegnata')),
  'sender.point': ({ point }) => point,
  'sender.operator': ({ operator }) => operator,
};

const memberWords =
  ({ nameOf }: RecordToDisclose) =>
  ({ givenName, familyName, kinship, birthYear }: HouseholdMember): string => {
    const name = [givenName, familyName].filter(Boolean).join(' ') || 'persona senza nome';
    return `${name} (${[nameOf('kinship', kinship), ...(birthYear === null ? [] : [String(birthYear)])].join(', ')})`;
  };
