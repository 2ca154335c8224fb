// SPDX-License-Identifier: EUPL-1.2
import { romeDay } from '@soglia/kernel';
import { timeText, weekdayText } from '@soglia/ui';

const CLOCK = /^\d{2}:\d{2}/;

/** `12:30` today, `lunedì 8:30` on another day; an hour of the clock stays as it is. */
export function hourText(moment: string, now: Date): string {
  if (CLOCK.test(moment)) return moment.slice(0, 5);
  const instant = new Date(moment);
  if (Number.isNaN(instant.getTime())) return moment;
  const day = romeDay(instant);
  return day === romeDay(now) ? timeText(instant) : `${weekdayText(day)} ${timeText(instant)}`;
}
