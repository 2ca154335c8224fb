// SPDX-License-Identifier: EUPL-1.2
import { language, locale } from '@soglia/ui';

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

const SIGNS = { it: 'lingua dei segni italiana', fr: 'langue des signes italienne' } as const;

/** `francese` of `fr`, in the page's language; a sign language has a name of its own. */
export function languageName(code: string): string {
  if (code === 'lis' || code === 'ise') return SIGNS[language()];
  try {
    return new Intl.DisplayNames([locale()], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
