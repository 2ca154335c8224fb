// SPDX-License-Identifier: EUPL-1.2
import { soundsOf, wordsOf } from './name-likeness';
import { cleanText, phoneDigits } from './person-text';
import { CODE_PREFIXES, key, LONGEST_PREFIX, PHONE_END, slipKeys } from './search-keys';

/** What a person was found by. */
export const MATCHES = ['codice-fiscale', 'code', 'phone', 'birth-date', 'name', 'alias', 'similar-name'] as const;
export type Match = (typeof MATCHES)[number];

/** One thing that was typed, with the keys that it may be found under: as typed, by its sound, with a slip. All must be found. */
export interface AskPart {
  readonly kind: 'word' | 'codice-fiscale' | 'code' | 'phone' | 'birth-date' | 'birth-year';
  /** Folded as its kind is: a word plain, digits bare. */
  readonly text: string;
  readonly whole: readonly string[];
  readonly typed: readonly string[];
  readonly heard: readonly string[];
  readonly slipped: readonly string[];
}

/** What was typed, read; the further readings join two words that people also write as one. Nothing to look for: no reading. */
export interface PersonAsk {
  readonly readings: readonly (readonly AskPart[])[];
}

const MAX_WORDS = 6;
const CODE_START =
  /^[A-Z]{6}(?:[0-9LMNPQRSTUV]{1,2}(?:[ABCDEHLMPRST](?:[0-9LMNPQRSTUV]{1,2}(?:[A-Z](?:[0-9LMNPQRSTUV]{1,3}[A-Z]?)?)?)?)?)?$/;
const OTHER_CODE = /(?<![a-z])(?:(?:stp|eni)\s*\d{13}|tmp[\s-]*\d{4}[\s-]*\d{6})(?!\d)/i;
const DAY = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/;
const ISO_DAY = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const PHONE = /(?<!\p{L})\+?\d(?:[\s./()-]*\d){5,17}(?!\p{L})/u;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** Reads what was typed into the one box: codes, phone and dates are known by their form, the rest is names. */
export function readAsk(text: string): PersonAsk {
  const clean = cleanText(text) ?? '';
  const compact = clean.replace(/\s+/g, '').toUpperCase();
  if (/\d/.test(compact) && CODE_START.test(compact)) return { readings: [[codePart(compact)]] };
  const rest = { text: clean };
  const told = [
    ...take(rest, OTHER_CODE, (code) => exactPart('code', code, [key.otherCode(code)])),
    ...take(rest, ISO_DAY, (day) => exactPart('birth-date', day, [key.birthDate(day)])),
    ...take(rest, DAY, (day) => dayPart(day)),
    ...take(rest, PHONE, phonePart),
    ...take(rest, YEAR, (year) => exactPart('birth-year', year, [key.birthYear(Number(year))])),
  ];
  const words = rest.text.split(/[\s,;]+/).flatMap((word) => {
    const bare = word.toUpperCase();
    return bare.length === 16 && CODE_START.test(bare)
      ? [codePart(bare)]
      : wordsOf(word)
          .filter((each) => each.length > 1)
          .map(wordPart);
  });
  const parts = [...told, ...words.slice(0, MAX_WORDS)];
  if (parts.every(({ kind }) => kind === 'birth-year')) return { readings: [] };
  return { readings: [parts, ...joinedReadings(parts)] };
}

function take(rest: { text: string }, form: RegExp, part: (found: string) => AskPart | null): AskPart[] {
  const found = form.exec(rest.text)?.[0];
  const read = found === undefined ? null : part(found);
  if (!found || !read) return [];
  rest.text = rest.text.replace(found, ' ');
  return [read];
}

/** A part of the question that is meant as it was typed: a code, a date, a number. It is never heard or mistyped. */
export const exactPart = (kind: AskPart['kind'], text: string, keys: readonly string[]): AskPart => ({
  ...{ kind, text, whole: keys, typed: keys, heard: keys, slipped: keys },
});

/** The longest stretch of a code that has a key; what was typed beyond it is compared when candidates are ranked. */
export function codePart(code: string): AskPart {
  if (code.length === 16) return exactPart('codice-fiscale', code, [key.codiceFiscale(code)]);
  const length = CODE_PREFIXES.findLast((each) => each <= code.length) ?? CODE_PREFIXES[0];
  return exactPart('codice-fiscale', code, [key.codeStart(code.slice(0, length))]);
}

function dayPart(typed: string): AskPart {
  const [day = '', month = '', year = ''] = typed.split(/[./-]/);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return exactPart('birth-date', iso, [key.birthDate(iso)]);
}

function phonePart(typed: string): AskPart | null {
  const digits = phoneDigits(typed);
  return digits.length < PHONE_END ? null : exactPart('phone', digits, [key.phoneEnd(digits)]);
}

/** Six letters may also begin a codice fiscale. */
export function wordPart(word: string): AskPart {
  const code = word.length >= 6 && CODE_START.test(word.toUpperCase()) ? [key.codeStart(word.slice(0, 6))] : [];
  const whole = [key.word(word)];
  const typed = [...whole, key.start(word), ...code];
  const heard = [...whole, ...soundsOf(word).map(key.sound), ...(word.length < LONGEST_PREFIX ? [key.start(word)] : [])];
  const slipped =
    word.length < 4 ? heard : [...heard, key.slip(word), ...slipKeys(word), ...slipKeys(word).map((each) => key.word(each.slice(2)))];
  return { kind: 'word', text: word, whole, typed, heard, slipped };
}

/** Two words side by side may be one on the file: De Luca, Deluca. */
function joinedReadings(parts: readonly AskPart[]): AskPart[][] {
  return parts.slice(1).flatMap((part, i) => {
    const before = parts[i];
    if (before?.kind !== 'word' || part.kind !== 'word') return [];
    return [[...parts.slice(0, i), wordPart(before.text + part.text), ...parts.slice(i + 2)]];
  });
}
