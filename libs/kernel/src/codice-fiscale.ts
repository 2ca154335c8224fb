// SPDX-License-Identifier: EUPL-1.2
/**
 * The codice fiscale of a natural person: 16 characters that carry sex, birth date and birthplace.
 * Source: decreto del Ministero delle finanze 23 dicembre 1976 (check character: art. 7; omocodia: art. 6).
 */
export interface CodiceFiscale {
  readonly value: string;
  readonly sex: 'F' | 'M';
  readonly birthDay: number;
  readonly birthMonth: number;
  /** Two digits: the code does not say the century. */
  readonly birthYearOfCentury: number;
  /** Belfiore code of the comune, or Znnn of the foreign state, of birth. */
  readonly birthplace: string;
}

const MONTHS = 'ABCDEHLMPRST';
const OMOCODIA = 'LMNPQRSTUV';
const DIGIT_POSITIONS = [6, 7, 9, 10, 12, 13, 14];
const ODD_VALUES = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const SHAPE = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Upper case, without spaces: how a codice fiscale is compared and kept. */
export function normaliseCodiceFiscale(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}

/** Reads a codice fiscale, omocodia included; null when its form, its day or its check character is wrong. */
export function parseCodiceFiscale(text: string): CodiceFiscale | null {
  const value = normaliseCodiceFiscale(text);
  if (!SHAPE.test(value) || checkCharacter(value.slice(0, 15)) !== value[15]) return null;
  const plain = withoutOmocodia(value);
  const day = Number(plain.slice(9, 11));
  const month = MONTHS.indexOf(plain.charAt(8)) + 1;
  const birthDay = day > 40 ? day - 40 : day;
  if (birthDay < 1 || birthDay > (DAYS_IN_MONTH[month - 1] ?? 0)) return null;
  return {
    value,
    sex: day > 40 ? 'F' : 'M',
    birthDay,
    birthMonth: month,
    birthYearOfCentury: Number(plain.slice(6, 8)),
    birthplace: plain.slice(11, 15),
  };
}

/** The latest year not in the future that the code can mean: people over 100 must have theirs confirmed by hand. */
export function birthYearOf(codice: CodiceFiscale, now: Date): number {
  const thisYear = now.getUTCFullYear();
  const sameCentury = thisYear - (thisYear % 100) + codice.birthYearOfCentury;
  return sameCentury > thisYear ? sameCentury - 100 : sameCentury;
}

/**
 * The latest day (`YYYY-MM-DD`) not after `today` that the code can mean; with a year, the day in that year. Null when there is no such day:
 * the year is of other digits, or has no 29 February.
 */
export function birthDateOf(codice: CodiceFiscale, today: string, year: number | null = null): string | null {
  const { birthDay, birthMonth, birthYearOfCentury } = codice;
  const thisCentury = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const years = [thisCentury, thisCentury - 100].map((century) => century + birthYearOfCentury);
  const days = (year === null ? years : [year].filter((each) => each % 100 === birthYearOfCentury)).map((each) => ({
    day: `${String(each).padStart(4, '0')}-${two(birthMonth)}-${two(birthDay)}`,
    isThere: birthDay <= new Date(Date.UTC(each, birthMonth, 0)).getUTCDate(),
  }));
  return days.find(({ day, isThere }) => isThere && day <= today)?.day ?? null;
}

const two = (value: number) => String(value).padStart(2, '0');

/** Check character of the first 15 characters (DM 23/12/1976 art. 7). */
export function checkCharacter(first15: string): string {
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const rank = alphanumericRank(first15.charCodeAt(i));
    sum += i % 2 === 0 ? (ODD_VALUES[rank] ?? 0) : rank;
  }
  return String.fromCharCode(65 + (sum % 26));
}

const alphanumericRank = (charCode: number) => (charCode < 58 ? charCode - 48 : charCode - 65);

function withoutOmocodia(value: string): string {
  const characters = [...value];
  for (const position of DIGIT_POSITIONS) {
    const digit = OMOCODIA.indexOf(value.charAt(position));
    if (digit >= 0) characters[position] = String(digit);
  }
  return characters.join('');
}
