// SPDX-License-Identifier: EUPL-1.2
import { UUID_FORM } from '@soglia/kernel';
import type { ColumnType, ProfileType } from '../hsds/hsds-entity';
import type { Value } from '../hsds/rows';
import { VISIBILITIES } from '../visibility';
import type { ProblemCode, ProblemFacts } from './problem-words';

/** No field of a card is longer: what is, is a mistake of the file. */
export const MAX_TEXT = 100_000;

/** A value as the databank keeps it, or what is wrong with it. Null is nothing. */
export type Checked = { readonly value: Value } | { readonly code: ProblemCode; readonly facts?: ProblemFacts };

const EMAIL = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,250}$/;
const RUNS_CODE = /^[\s\p{Cc}\p{Cf}]*(javascript|vbscript|data)[\s\p{Cc}\p{Cf}]*:/iu;
const NUMBER = /^[+-]?\d{1,15}(\.\d{1,15})?([eE][+-]?\d{1,2})?$/;
const DATETIME = /^\d{4}-\d\d-\d\d[T ][0-2]\d:[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-3]):?[0-5]\d|[+-]14:?00)?$/i;
/** A null character, or half of a pair: Postgres keeps neither. */
// eslint-disable-next-line no-control-regex -- it is what is looked for
const UNSTORABLE = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export const isUuid = (text: string): boolean => UUID_FORM.test(text);

/** Checks one value against the type of its column and brings it into the form that is kept. */
export function checkValue(type: ColumnType | ProfileType, given: unknown): Checked {
  if (given === null || given === undefined) return { value: null };
  if (typeof type !== 'string') return inList(type, given);
  if (type === 'json') return jsonObject(given);
  if (type === 'uuids') return uuids(given);
  if (type === 'boolean') return boolean(given);
  if (type === 'number') return number(given);
  if (typeof given === 'object') return { code: 'wrong-type', facts: { expected: 'un testo' } };
  const text = String(given as string | number | boolean);
  if (UNSTORABLE.test(text)) return { code: 'null-character' };
  if (text.length > MAX_TEXT) return { code: 'too-long', facts: { limit: MAX_TEXT } };
  return TEXTS[type](text);
}

const TEXTS: Readonly<Record<'uuid' | 'text' | 'uri' | 'email' | 'date' | 'datetime' | 'visibility', (text: string) => Checked>> = {
  text: (text) => ({ value: text }),
  uuid: (text) => (UUID_FORM.test(text) ? { value: text.toLowerCase() } : { code: 'not-an-id' }),
  uri: (text) => {
    const uri = text.trim();
    if (RUNS_CODE.test(uri)) return { code: 'unsafe-uri' };
    return /^[a-z][a-z0-9+.-]{0,30}:\S+$/i.test(uri) ? { value: uri } : { code: 'not-a-uri' };
  },
  email: (text) => (EMAIL.test(text.trim()) ? { value: text.trim() } : { code: 'not-an-email' }),
  date: (text) => (isDay(text.trim()) ? { value: text.trim() } : { code: 'not-a-date' }),
  datetime: (text) => {
    const moment = text.trim();
    const known = DATETIME.test(moment) && isDay(moment.slice(0, 10)) && Number(moment.slice(11, 13)) < 24;
    return known ? { value: /(Z|[+-]\d\d:?\d\d)$/i.test(moment) ? moment : `${moment}Z` } : { code: 'not-a-datetime' };
  },
  visibility: (text) => inList(VISIBILITIES, text),
};

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '1000') return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function inList(allowed: readonly string[], given: unknown): Checked {
  return typeof given === 'string' && allowed.includes(given)
    ? { value: given }
    : { code: 'not-in-list', facts: { allowed: allowed.join(', ') } };
}

function number(given: unknown): Checked {
  const value = typeof given === 'string' && NUMBER.test(given.trim()) ? Number(given) : given;
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e16 ? { value } : { code: 'not-a-number' };
}

function boolean(given: unknown): Checked {
  if (typeof given === 'boolean') return { value: given };
  const text = String(given).trim().toLowerCase();
  if (['true', '1', 'yes', 'si', 'sì'].includes(text)) return { value: true };
  if (['false', '0', 'no'].includes(text)) return { value: false };
  return { code: 'wrong-type', facts: { expected: 'true o false' } };
}

function jsonObject(given: unknown): Checked {
  const refused: Checked = { code: 'wrong-type', facts: { expected: 'un oggetto JSON' } };
  try {
    const value: unknown = typeof given === 'string' ? JSON.parse(given) : given;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused;
    const text = JSON.stringify(value);
    if (text.length > MAX_TEXT) return { code: 'too-long', facts: { limit: MAX_TEXT } };
    if (holdsUnstorable(value)) return { code: 'null-character' };
    return { value: value as Record<string, unknown> };
  } catch {
    return refused;
  }
}

function holdsUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return UNSTORABLE.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inside]) => UNSTORABLE.test(key) || holdsUnstorable(inside));
}

function uuids(given: unknown): Checked {
  const list: unknown[] = Array.isArray(given)
    ? given
    : String(given)
        .split(/[\s,;|{}]+/)
        .filter(Boolean);
  return list.length <= 100 && list.every((each) => typeof each === 'string' && UUID_FORM.test(each))
    ? { value: list.map((each) => String(each).toLowerCase()) }
    : { code: 'not-an-id' };
}
