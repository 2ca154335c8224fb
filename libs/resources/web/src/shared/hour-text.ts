// SPDX-License-Identifier: EUPL-1.2
import { timeText } from '@soglia/ui';

const CLOCK = /^\d{2}:\d{2}/;
const DAY = new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', weekday: 'long' });

/** Whether two instants fall on the same day in Italy. */
const sameDay = (a: Date, b: Date) => DAY.format(a) === DAY.format(b) && Math.abs(a.getTime() - b.getTime()) < 86_400_000;

/** `12:30` today, `lunedì 8:30` on another day; an hour of the clock stays as it is. */
export function hourText(moment: string, now: Date): string {
  if (CLOCK.test(moment)) return moment.slice(0, 5);
  const instant = new Date(moment);
  if (Number.isNaN(instant.getTime())) return moment;
  return sameDay(instant, now) ? timeText(instant) : `${DAY.format(instant)} ${timeText(instant)}`;
}
