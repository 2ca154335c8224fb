// SPDX-License-Identifier: EUPL-1.2
import { NOBODY, type PersonDetails, type Phone, type SafeContact } from '@soglia/intake-domain';
import { birthYearOf, dayText, normaliseCodiceFiscale, parseCodiceFiscale } from '@soglia/kernel';
import { parseDay } from '@soglia/ui';

export interface Place {
  readonly code: string;
  readonly name: string;
}

/** The version of a file that is known to be there and was not read: it stays as it stands. */
export const UNREAD = 0;

/** A person of the contact being written. */
export interface PersonForm {
  readonly id: string;
  /** The version of the file that was seen; null = no file yet. */
  readonly version: number | null;
  readonly fields: PersonFields;
  /** What the file said when it was read; null = nothing read, or nobody yet. */
  readonly file: PersonFields | null;
  readonly isProtected: boolean;
  /** ANPR code, to the reference person of the first person's household; written there once the contact is registered. */
  readonly kinship: string | null;
}

/** What is said of a person, as typed. */
export interface PersonFields extends Read {
  readonly identification: PersonDetails['identification'];
  readonly codiceFiscale: string;
  readonly healthCode: string;
  readonly temporaryCode: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly alias: string;
  readonly citizenship: string | null;
  readonly language: string | null;
  readonly comune: Place | null;
  readonly comuneText: string;
  readonly address: string;
  readonly homeless: boolean;
  readonly phones: readonly { readonly number: string; readonly note: string }[];
  readonly email: string;
  readonly safeContact: SafeContact | null;
  /** What the operator gave herself, whatever a codice fiscale says meanwhile. */
  readonly byHand: Read;
}

/** What a codice fiscale says by itself. */
interface Read {
  readonly sex: 'F' | 'M' | null;
  /** `gg/mm/aaaa` as typed, or the year alone. */
  readonly born: string;
  readonly birthplace: Place | null;
}

const NOTHING_READ: Read = { sex: null, born: '', birthplace: null };

export const NO_FIELDS: PersonFields = {
  ...{ identification: 'declared', codiceFiscale: '', healthCode: '', temporaryCode: '', familyName: '', givenName: '', alias: '' },
  ...{ citizenship: null, language: null, comune: null, comuneText: '', address: '', homeless: false, phones: [], email: '' },
  ...{ safeContact: null, ...NOTHING_READ, byHand: NOTHING_READ },
};

export function newPerson(fields: PersonFields): PersonForm {
  return { id: crypto.randomUUID(), version: null, fields, file: null, isProtected: false, kinship: null };
}

/** A change by hand; a valid codice fiscale then says sex, birth date and birthplace by itself, and they go again with it. */
export function withFields(fields: PersonFields, change: Partial<PersonFields>, now: Date): PersonFields {
  const { sex = fields.byHand.sex, born = fields.byHand.born, birthplace = fields.byHand.birthplace } = change;
  const edited = { ...fields, ...change, byHand: { sex, born, birthplace } };
  if (change.codiceFiscale === undefined && change.identification === undefined) return edited;
  return { ...edited, identification: change.identification ?? identificationOf(edited), ...readOf(edited, now) };
}

/** Whoever has a valid code is identified with it; who loses it is declared, unless somebody said otherwise. */
function identificationOf(fields: PersonFields): PersonFields['identification'] {
  const usual = fields.identification === 'declared' || fields.identification === 'codice-fiscale';
  if (!usual) return fields.identification === 'anonymous' || fields.codiceFiscale.trim() === '' ? fields.identification : 'codice-fiscale';
  return fields.codiceFiscale.trim() === '' ? 'declared' : 'codice-fiscale';
}

/** Whoever stays anonymous must carry nothing that was read from somebody's codice fiscale. */
function readOf(fields: PersonFields, now: Date): Read {
  const codice = fields.identification === 'anonymous' ? null : parseCodiceFiscale(fields.codiceFiscale);
  if (!codice) return fields.byHand;
  const two = (part: number) => String(part).padStart(2, '0');
  const known = fields.birthplace?.code === codice.birthplace ? fields.birthplace : { code: codice.birthplace, name: codice.birthplace };
  return {
    sex: codice.sex,
    born: `${two(codice.birthDay)}/${two(codice.birthMonth)}/${birthYearOf(codice, now)}`,
    birthplace: known,
  };
}

/** What is sent of a person. */
export function detailsOf(fields: PersonFields): PersonDetails {
  if (fields.identification === 'anonymous') return anonymousDetails(fields);
  const birthDate = parseDay(fields.born);
  return {
    ...common(fields),
    codiceFiscale: filled(normaliseCodiceFiscale(fields.codiceFiscale)),
    healthCode: filled(fields.healthCode.replace(/\s+/g, '').toUpperCase()),
    temporaryCode: filled(fields.temporaryCode),
    familyName: filled(fields.familyName),
    givenName: filled(fields.givenName),
    birthDate,
    birthYear: birthDate ? Number(birthDate.slice(0, 4)) : yearOf(fields.born),
    birthplace: fields.birthplace?.code ?? null,
    address: filled(fields.address),
    phones: fields.phones.filter(({ number }) => number.trim() !== '').map(phoneOf),
    email: filled(fields.email),
    safeContact: fields.safeContact,
  };
}

const phoneOf = ({ number, note }: { number: string; note: string }): Phone => ({ number: number.trim(), note: filled(note) });

/** An alias and what helps to understand needs: nothing that leads to somebody. */
function anonymousDetails(fields: PersonFields): PersonDetails {
  const birthDate = parseDay(fields.born);
  const birthYear = birthDate ? Number(birthDate.slice(0, 4)) : yearOf(fields.born);
  return { ...NOBODY, ...common(fields), birthYear };
}

function common(fields: PersonFields) {
  const { identification, sex, citizenship, language, homeless } = fields;
  return { identification, sex, citizenship, language, homeless, comune: fields.comune?.code ?? null, alias: filled(fields.alias) };
}

/** A file as fields; the names of its places come beside it. */
export function fieldsOf(details: PersonDetails, comune: Place | null, birthplace: Place | null): PersonFields {
  const read: Read = {
    sex: details.sex,
    born: details.birthDate ? dayText(details.birthDate) : String(details.birthYear ?? ''),
    birthplace: birthplace ?? (details.birthplace ? { code: details.birthplace, name: details.birthplace } : null),
  };
  const { identification, citizenship, language, homeless, safeContact } = details;
  return {
    ...{ identification, citizenship, language, homeless, safeContact, ...read, byHand: read },
    codiceFiscale: details.codiceFiscale ?? '',
    healthCode: details.healthCode ?? '',
    temporaryCode: details.temporaryCode ?? '',
    familyName: details.familyName ?? '',
    givenName: details.givenName ?? '',
    alias: details.alias ?? '',
    comune,
    comuneText: comune?.name ?? '',
    address: details.address ?? '',
    phones: details.phones.map(({ number, note }) => ({ number, note: note ?? '' })),
    email: details.email ?? '',
  };
}

/** The year alone, when that is all that is known. */
export function yearOf(born: string): number | null {
  return /^\d{4}$/.test(born.trim()) ? Number(born.trim()) : null;
}

export function birthYear(fields: Read): number | null {
  const day = parseDay(fields.born);
  return day ? Number(day.slice(0, 4)) : yearOf(fields.born);
}

/** Whether something was written that the file does not say. */
export function isChanged({ version, fields, file }: PersonForm): boolean {
  if (version === null) return true;
  return file !== null && JSON.stringify(detailsOf(fields)) !== JSON.stringify(detailsOf(file));
}

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim());
