// SPDX-License-Identifier: EUPL-1.2
import { type SheetLanguage, LEAFLETS } from './leaflet';

const KEYS = ['day.MO', 'day.TU', 'day.WE', 'day.TH', 'day.FR', 'day.SA', 'day.SU', 'everyday'] as const;

/**
 * The days of a line of Italian hours by their names in another language: «da lunedì a venerdì» → «Monday – Friday».
 * Null where there is no day to name (a date, a closure): a date is read in every language.
 */
export function foreignDays(italian: string, language: SheetLanguage): string | null {
  if (language === 'it') return null;
  const line = italian.toLowerCase();
  const at = (key: string) => line.search(new RegExp(`(?<!\\p{L})${LEAFLETS.it[key] ?? ''}(?!\\p{L})`, 'u'));
  const named = KEYS.filter((key) => at(key) >= 0).sort((a, b) => at(a) - at(b));
  // «The first Tuesday of the month» is more than a day's name: better nothing than «Tuesday».
  if (!named.length || /mese|mesi|settiman|chius/.test(line)) return null;
  const names = named.map((key) => LEAFLETS[language][key] ?? '');
  return /^da \p{L}+ a /u.test(line) ? names.join(' – ') : names.join(', ');
}
