// SPDX-License-Identifier: EUPL-1.2
import { dayText, type ReferableRequestRow } from '@soglia/kernel';

/** What a copy calls somebody who gave no name. */
export const UNNAMED = 'persona non identificata';

/** `O. T.`; somebody without a name has none to shorten. */
export function initialsOf({ given_name, family_name }: ReferableRequestRow): string {
  const letters = [given_name, family_name].map((name) => [...(name ?? '').trim()][0]).filter((letter) => letter !== undefined);
  return letters.length ? letters.map((letter) => `${letter.toLocaleUpperCase('it')}.`).join(' ') : UNNAMED;
}

export const nameOfPerson = ({ given_name, family_name }: ReferableRequestRow): string | null =>
  [given_name, family_name].filter(Boolean).join(' ') || null;

/** Whole years on a day; of a year of birth alone, the years that somebody turns in it. */
export function ageWords({ birth_date, birth_year }: ReferableRequestRow, day: string): string | null {
  if (birth_date) return years(ageOn(birth_date, day));
  return birth_year === null ? null : `circa ${years(Number(day.slice(0, 4)) - birth_year)}`;
}

const ageOn = (born: string, day: string) => Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);

const years = (count: number) => (count < 1 ? 'meno di un anno' : count === 1 ? '1 anno' : `${count} anni`);

export const birthWords = ({ birth_date, birth_year }: ReferableRequestRow): string | null =>
  birth_date ? dayText(birth_date) : birth_year === null ? null : `anno ${birth_year}`;

export const sexWords = ({ sex }: ReferableRequestRow): string | null => (sex === null ? null : sex === 'F' ? 'donna' : 'uomo');

/** Where somebody is to be written: never without what makes it dangerous. */
export const addressWords = ({ address, homeless, safe_contact: safe }: ReferableRequestRow): string | null =>
  homeless ? 'senza dimora' : address && beside(address, safe && !safe.post ? 'NON scrivere a questo indirizzo' : null, safe);

export function phoneWords({ phones, safe_contact: safe }: ReferableRequestRow): string | null {
  const numbers = phones.map(({ number, note }) => (note ? `${number} (${note})` : number)).join(', ');
  return numbers ? beside(numbers, safe && !safe.phone ? 'NON telefonare' : null, safe) : null;
}

export const emailWords = ({ email, safe_contact: safe }: ReferableRequestRow): string | null =>
  email && beside(email, safe && !safe.email ? 'NON scrivere a questo indirizzo' : null, safe);

/** How somebody may be reached without danger; null = nobody said that there is one. */
export function safeContactWords({ safe_contact: safe }: ReferableRequestRow): string | null {
  if (!safe) return null;
  const ways = [safe.phone ? 'telefono sì' : 'telefono NO', safe.post ? 'posta sì' : 'posta NO', safe.email ? 'e-mail sì' : 'e-mail NO'];
  return [ways.join(', '), ...cares(safe)].join('; ');
}

type Safe = ReferableRequestRow['safe_contact'];

/** An address never travels without what was said of its danger, whether or not the protocol asks for that. */
function beside(address: string, never: string | null, safe: Safe): string {
  const careful = [...(never ? [never] : []), ...cares(safe)];
  return careful.length ? `${address} — ATTENZIONE: ${careful.join('; ')}` : address;
}

const cares = (safe: Safe): string[] => [
  ...(safe?.when ? [`quando: ${safe.when}`] : []),
  ...(safe?.words ? [`come presentarsi: ${safe.words}`] : []),
];
