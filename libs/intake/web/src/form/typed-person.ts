// SPDX-License-Identifier: EUPL-1.2
import { parseCodiceFiscale } from '@soglia/kernel';
import { parseDay } from '@soglia/ui';
import { NO_FIELDS, type PersonFields, withFields } from './person-form';

/** Whether a family and a given name can be those of a codice fiscale. */
type NameRule = (codiceFiscale: string, familyName: string, givenName: string) => boolean;

const CODE = /(?<![\p{L}\d])[a-z]{6}[a-z\d]{2}[a-z][a-z\d]{2}[a-z][a-z\d]{3}[a-z](?![\p{L}\d])/iu;
const HEALTH_CODE = /(?<![\p{L}\d])(stp|eni)\s?\d{13}(?!\d)/iu;
const EMAIL = /[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+/u;
const DATE = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)/u;
const PHONE = /(?<![\p{L}\d])\+?\d(?:[ ./-]?\d){5,15}(?![\p{L}\d])/u;
const YEAR = /(?<![\p{L}\d])(?:19|20)\d{2}(?![\p{L}\d])/u;
/** Where an address begins; at the very beginning of the text it is somebody's name. */
const STREETS =
  'via|viale|corso|piazza|piazzale|vicolo|strada|largo|frazione|fraz|localit[àa]|loc|borgata|regione|hameau|rue|place|avenue|chemin|village|route';
const ADDRESS = new RegExp(`(?<=[\\p{L}\\d.][\\s,;]+)(?:${STREETS})(?![\\p{L}'’-])\\.?\\s.*$`, 'iu');
const PARTICLES = new Set(
  "d' da dal dall' dalla de degli dei del dell' della delle dello di el la le lo van von".split(' ').concat(['st', 'san', 'ben', 'al']),
);

/** What somebody typed in the one box, taken apart: codes, phone, dates and an address are known by their form; what is left is the name. */
export function typedPerson(text: string, nameFits: NameRule, now: Date): PersonFields {
  const rest = { text: ` ${text.normalize('NFC').replace(/\s+/g, ' ')} ` };
  const code = take(rest, CODE);
  const healthCode = take(rest, HEALTH_CODE);
  const email = take(rest, EMAIL);
  const day = parseDay(take(rest, DATE)) ?? '';
  const phone = take(rest, PHONE);
  const address = take(rest, ADDRESS);
  const year = day === '' ? take(rest, YEAR) : '';
  const named = namesOf(rest.text, code, nameFits);
  const identification = healthCode === '' ? 'declared' : healthCode.toLowerCase().startsWith('stp') ? 'stp' : 'eni';
  const fields: PersonFields = { ...NO_FIELDS, ...named, identification };
  const change: Partial<PersonFields> = {
    healthCode: healthCode.toUpperCase(),
    email,
    address,
    phones: phone === '' ? [] : [{ number: phone, note: '' }],
    ...(day || year ? { born: day ? day.split('-').reverse().join('/') : year } : {}),
  };
  return withFields(fields, { ...change, ...(code ? { codiceFiscale: code.toUpperCase() } : {}) }, now);
}

/** Takes the first match out of the text. */
function take(rest: { text: string }, form: RegExp): string {
  const found = form.exec(rest.text)?.[0] ?? '';
  if (found) rest.text = rest.text.replace(found, ' ');
  return found.trim().replace(/[,;]+$/, '');
}

type Names = Pick<PersonFields, 'familyName' | 'givenName'>;

function namesOf(text: string, code: string, nameFits: NameRule): Names {
  const [before = [], ...after] = text.split(',').map((part) => words(part).map(asName));
  if (after.length > 0 && before.length > 0) return names(before, after.flat());
  const all = words(text.replace(/,/g, ' ')).map(asName);
  const fitting = parseCodiceFiscale(code) ? splits(all).find(({ familyName, givenName }) => nameFits(code, familyName, givenName)) : null;
  return fitting ?? usualOrder(all);
}

/** The family name first, as in every Italian register; a particle belongs to the word after it. */
function usualOrder(all: readonly string[]): Names {
  const first = all.length > 2 && PARTICLES.has((all[0] ?? '').toLowerCase()) ? 2 : 1;
  return names(all.slice(0, first), all.slice(first));
}

/** Every way to read the words as a family and a given name, in either order; the usual one first. */
function splits(all: readonly string[]): Names[] {
  const cuts = all.slice(1).map((_, index) => index + 1);
  return [
    ...cuts.map((cut) => names(all.slice(0, cut), all.slice(cut))),
    ...cuts.toReversed().map((cut) => names(all.slice(cut), all.slice(0, cut))),
  ];
}

const names = (family: readonly string[], given: readonly string[]): Names => ({
  familyName: family.join(' '),
  givenName: given.join(' '),
});

function words(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? [];
}

/** Nobody holds Shift at a counter; whoever writes capitals in the middle means them. */
function asName(word: string): string {
  if (word !== word.toLowerCase() && word !== word.toUpperCase()) return word;
  return word.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
