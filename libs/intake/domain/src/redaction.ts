// SPDX-License-Identifier: EUPL-1.2

/** What stands where somebody else was named. */
export const MASK = '[altra persona]';

/** What is known of other people around a contact: their names, as written, and their phone numbers. */
export interface ThirdParties {
  readonly names: readonly string[];
  readonly phones: readonly string[];
}

/** Words of a name that are no name: masking them would blank half of the language. */
const PARTICLES = new Set(['di', 'de', 'da', 'del', 'dei', 'la', 'le', 'lo', 'il', 'van', 'von', 'san', 'al', 'el', 'e', 'd', 'l']);

/**
 * A text that may be handed to the person whom it is about: every name and phone number known of somebody else is masked, whatever the
 * case, the accents or the punctuation (GDPR art. 15.4: a copy must not harm others). `own` names are the person's, and stay.
 */
export function maskThirdParties(text: string, { names, phones }: ThirdParties, own: readonly string[] = []): string {
  const keep = new Set(own.flatMap(wordsOf).map(fold));
  const words = new Set(
    names
      .flatMap(wordsOf)
      .map(fold)
      .filter((word) => [...word].length > 1 && !PARTICLES.has(word) && !keep.has(word)),
  );
  const masked = text.replace(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu, (word) => (isNamed(word, words) ? MASK : word));
  const numbers = phones.map(digits).filter((number) => number.length >= 6);
  const silent = masked.replace(/\+?\d(?:[\s./()-]*\d){5,}/g, (number) =>
    numbers.some((known) => sameNumber(digits(number), known)) ? MASK : number,
  );
  return silent.replace(new RegExp(`${escaped(MASK)}(?:[\\s,-]*${escaped(MASK)})+`, 'g'), MASK);
}

/** With its apostrophe, without it, or after it: D’Angelo, DAngelo, l’Angelo. */
const isNamed = (word: string, words: ReadonlySet<string>) =>
  words.has(fold(word)) || word.split(/['’]/).some((part) => words.has(fold(part)));

const wordsOf = (name: string) => [
  ...(name.match(/[\p{L}\p{M}]+/gu) ?? []),
  ...(name.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)+/gu) ?? []),
];
const fold = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
const digits = (text: string) => text.replace(/\D/g, '');
/** With or without the prefix of the country. */
const sameNumber = (a: string, b: string) => a.endsWith(b) || (b.endsWith(a) && a.length >= 6);
const escaped = (text: string) => text.replace(/[[\]]/g, '\\$&');
