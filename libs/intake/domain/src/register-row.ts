// SPDX-License-Identifier: EUPL-1.2
import { normaliseCodiceFiscale, parseCodiceFiscale } from '@soglia/kernel';
import { ageOn } from './age-on';
import { NOBODY, type PersonDetails } from './person';
import { cleanText } from './person-text';
import type { MeantCodes, RegisterField } from './register-columns';
import { plainWords } from './register-columns';

/** The code lists that a register speaks of in words of its own. */
export const REGISTER_LISTS = ['need', 'area', 'outcome', 'gap-reason', 'channel'] as const;
export type RegisterList = (typeof REGISTER_LISTS)[number];

/** What the lists of the house know the words of a register by. */
export interface RegisterWords {
  /** The code of a list that goes by those words: its code, its label in either language, a synonym. */
  code(list: RegisterList, words: string): string | null;
  /** The area that a need of somebody of that age usually belongs to. */
  area(need: string, age: number | null): string | null;
  /** Belfiore code of a comune by name or code. */
  comune(words: string): string | null;
}

export interface RegisterProblem {
  readonly field: RegisterField;
  readonly code:
    | 'codice-fiscale-invalid'
    | 'impossible'
    | 'day-invalid'
    | 'time-invalid'
    | 'future'
    | 'unknown-words'
    | 'unknown-comune'
    | 'missing'
    | 'sex-invalid';
  /** An advice leaves the cell out and takes the row. */
  readonly severity: 'error' | 'advice';
}

export interface RegisterContact {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM` */
  readonly time: string;
  readonly channel: string;
  readonly need: string;
  readonly area: string;
  readonly outcome: string;
  /** Exactly where the network had no answer. */
  readonly gapReason: string | null;
  readonly detail: string | null;
  readonly note: string | null;
}

export interface ReadRegisterRow {
  readonly person: PersonDetails;
  /** Null where the register lists persons only. */
  readonly contact: RegisterContact | null;
  readonly problems: readonly RegisterProblem[];
}

/** The outcome that always says why. */
const UNANSWERED = 'NESSUNA_RISPOSTA';

type Cells = Readonly<Partial<Record<RegisterField, string>>>;

/** A contact of which nobody wrote the hour is kept at noon: the day is certain in every zone of Italy's clocks. */
const NOON = '12:00';

/** One row of somebody's register as a person and, if the row has a day, a contact; with everything that is wrong with it. */
export function readRegisterRow(cells: Cells, words: RegisterWords, meant: MeantCodes, today: string): ReadRegisterRow {
  const problems: RegisterProblem[] = [];
  const say = (field: RegisterField, code: RegisterProblem['code'], severity: RegisterProblem['severity'] = 'error') =>
    void problems.push({ field, code, severity });
  const person = personOf(cells, words, say);
  const contact = contactOf(cells, person, words, meant, today, say);
  return { person, contact, problems };
}

type Say = (field: RegisterField, code: RegisterProblem['code'], severity?: RegisterProblem['severity']) => void;

function personOf(cells: Cells, words: RegisterWords, say: Say): PersonDetails {
  const code = normaliseCodiceFiscale(text(cells['person.codiceFiscale']) ?? '');
  const codice = code ? parseCodiceFiscale(code) : null;
  if (code && !codice) say('person.codiceFiscale', 'codice-fiscale-invalid');
  const { familyName, givenName } = namesOf(cells);
  if (!codice && !familyName) say('person.familyName', 'missing');
  const birthDate = dayOf(cells['person.birthDate']);
  if (birthDate === undefined) say('person.birthDate', 'day-invalid', 'advice');
  const place = text(cells['person.comune']);
  const comune = place ? words.comune(place) : null;
  if (place && !comune) say('person.comune', 'unknown-comune', 'advice');
  const sex = sexOf(cells['person.sex']);
  if (sex === undefined) say('person.sex', 'sex-invalid', 'advice');
  const phone = text(cells['person.phone']);
  return {
    ...NOBODY,
    identification: codice ? 'codice-fiscale' : 'declared',
    codiceFiscale: codice?.value ?? null,
    familyName,
    givenName,
    sex: codice?.sex ?? sex ?? null,
    birthDate: birthDate ?? null,
    birthYear: birthDate ? Number(birthDate.slice(0, 4)) : null,
    comune,
    address: text(cells['person.address']),
    phones: phone ? [{ number: phone.slice(0, 40), note: null }] : [],
    email: text(cells['person.email']),
  };
}

/** One cell for both names: the family name comes first, as registers write it. */
function namesOf(cells: Cells): Pick<PersonDetails, 'familyName' | 'givenName'> {
  const [familyName, givenName, full] = [text(cells['person.familyName']), text(cells['person.givenName']), text(cells['person.fullName'])];
  if (familyName || !full) return { familyName, givenName };
  const [first = '', ...rest] = full.split(/\s+/);
  return { familyName: first, givenName: rest.join(' ') || null };
}

function contactOf(
  cells: Cells,
  person: PersonDetails,
  words: RegisterWords,
  meant: MeantCodes,
  today: string,
  say: Say,
): RegisterContact | null {
  const day = dayOf(cells['contact.day']);
  if (day === null) return null;
  if (day === undefined) say('contact.day', 'day-invalid');
  else if (day > today) say('contact.day', 'future');
  const time = timeOf(cells['contact.time']);
  if (time === undefined) say('contact.time', 'time-invalid', 'advice');
  const codeOf = (list: RegisterList, field: RegisterField) => {
    const said = text(cells[field]);
    const code = meantBy(meant, list, plainWords(said ?? '')) ?? (said ? words.code(list, said) : null);
    if (!code && list !== 'area') say(field, said ? 'unknown-words' : 'missing');
    if (!code && list === 'area' && said) say(field, 'unknown-words', 'advice');
    return code;
  };
  const need = codeOf('need', 'request.need') ?? '';
  const area = codeOf('area', 'request.area') ?? words.area(need, ageOn(person, day ?? today));
  if (area === null) say('request.area', 'missing');
  const outcome = codeOf('outcome', 'request.outcome') ?? '';
  return {
    day: day ?? '',
    time: time ?? NOON,
    channel: codeOf('channel', 'contact.channel') ?? '',
    need,
    area: area ?? '',
    outcome,
    gapReason: outcome === UNANSWERED ? codeOf('gap-reason', 'request.gapReason') : null,
    detail: text(cells['request.detail'])?.slice(0, 1000) ?? null,
    note: text(cells['note'])?.slice(0, 4000) ?? null,
  };
}

/** A register may say «constructor»: only what somebody wrote down counts. */
function meantBy(meant: MeantCodes, list: RegisterList, words: string): string | null {
  const known = Object.hasOwn(meant, list) ? meant[list] : undefined;
  return known && Object.hasOwn(known, words) ? (known[words] ?? null) : null;
}

/** Cleaned as whatever is typed is, and no longer than the longest field. */
function text(cell: string | undefined): string | null {
  return cleanText(cell ?? null)?.slice(0, 4000) ?? null;
}

/** `YYYY-MM-DD` of a day written as in Italy or as in ISO 8601; null when empty, undefined when it is no day. */
function dayOf(cell: string | undefined): string | null | undefined {
  const said = text(cell);
  if (!said) return null;
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(said) ?? italianDay(said);
  if (!parts) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return year >= '1850' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

function italianDay(said: string): string[] | null {
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})(?:[ T].*)?$/.exec(said);
  return parts && ['', parts[3] ?? '', parts[2] ?? '', parts[1] ?? ''];
}

function timeOf(cell: string | undefined): string | null | undefined {
  const said = text(cell);
  if (!said) return null;
  const parts = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?$/.exec(said);
  return parts ? `${parts[1]?.padStart(2, '0')}:${parts[2]}` : undefined;
}

function sexOf(cell: string | undefined): 'F' | 'M' | null | undefined {
  const said = plainWords(cell ?? '');
  if (!said) return null;
  if (/^(f|femmina|donna|femme|feminin)$/.test(said)) return 'F';
  return /^(m|maschio|uomo|homme|masculin)$/.test(said) ? 'M' : undefined;
}
