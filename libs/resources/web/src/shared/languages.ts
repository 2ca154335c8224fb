// SPDX-License-Identifier: EUPL-1.2
const names = new Intl.DisplayNames(['it'], { type: 'language' });

/** The languages that are spoken at our counters, Italian and French first. */
export const LANGUAGE_CODES = [
  'it',
  'fr',
  'en',
  'ar',
  'sq',
  'uk',
  'ro',
  'es',
  'pt',
  'de',
  'ru',
  'zh',
  'bn',
  'ur',
  'pa',
  'hi',
  'wo',
  'lis',
] as const;

/** `francese` of `fr`; a sign language has a name of its own. */
export function languageName(code: string): string {
  if (code === 'lis' || code === 'ise') return 'lingua dei segni italiana';
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
