// SPDX-License-Identifier: EUPL-1.2

/** Controls, halves of characters, and marks that turn the direction of text or take no room; joiners stay, Persian needs them. */
const UNSEEN = /(?!\u200c|\u200d|[\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Text as it is kept: one line, composed, without what nobody sees. Null when nothing is left. */
export function cleanText(text: string | null): string | null {
  if (text === null) return null;
  const clean = text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  return /[^\u200c\u200d\s]/.test(clean) ? clean : null;
}

/** A code as it is kept: upper case, without spaces and marks. Null when nothing is left. */
export function cleanCode(text: string | null): string | null {
  return (
    cleanText(text)
      ?.replace(/[\s.]+/g, '')
      .toUpperCase() || null
  );
}

/** The digits of a phone number, without the prefix of Italy: how numbers are compared. */
export function phoneDigits(number: string): string {
  return number.replace(/\D+/g, '').replace(/^(?:0039|39(?=\d{9,10}$))/, '');
}
