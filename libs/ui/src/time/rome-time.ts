// SPDX-License-Identifier: EUPL-1.2
import { dayText } from '@soglia/kernel';

export { romeInstant } from '@soglia/kernel';
import { locale } from '../texts/language';

const ZONE = 'Europe/Rome';
const LOCALE = 'it-IT';

const time = new Intl.DateTimeFormat(LOCALE, { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(LOCALE, { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });

/** `10:31` in Italy. */
export function timeText(instant: string | Date): string {
  return time.format(new Date(instant));
}

/** `19/11/2026` of an instant, in Italy. */
export function instantDayText(instant: string | Date): string {
  return day.format(new Date(instant));
}

/** `giovedì 19/11/2026`, in the page's language. */
export function longDayText(calendarDay: string): string {
  return `${weekdayText(calendarDay)} ${dayText(calendarDay)}`;
}

/** `giovedì` of a calendar day, in the page's language. */
export function weekdayText(calendarDay: string): string {
  return new Date(calendarDay).toLocaleDateString(locale(), { timeZone: 'UTC', weekday: 'long' });
}

/** `luglio` of `2026-07`, in the page's language. */
export function monthText(month: string): string {
  return new Date(`${month}-01`).toLocaleDateString(locale(), { timeZone: 'UTC', month: 'long' });
}

/** Days before or after a calendar day. */
export function dayPlus(calendarDay: string, days: number): string {
  return new Date(Date.parse(calendarDay) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A calendar day typed as `19/11/2026`, `19-11-26` or `19112026`; null when it is none. */
export function parseDay(text: string): string | null {
  const parts = /^(?:(\d{1,2})[/.\- ](\d{1,2})[/.\- ]|(\d{2})(\d{2}))(\d{4}|\d{2})$/.exec(text.trim());
  if (!parts) return null;
  const [, day, month, dd = day ?? '', mm = month ?? '', yy = ''] = parts;
  const iso = `${yy.padStart(4, '20')}-${mm.padStart(2, '0')}-${dd.padStart(2, '0')}`;
  const date = new Date(iso);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** A time typed as `10:31`, `9.05` or `1031`; null when it is none. */
export function parseTime(text: string): string | null {
  const parts = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim());
  if (!parts) return null;
  const [, hours = '', minutes = ''] = parts;
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null;
}
