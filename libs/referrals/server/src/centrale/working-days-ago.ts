// SPDX-License-Identifier: EUPL-1.2
import { romeDay, romeInstant } from '@soglia/kernel';
import type { WorkingCalendar } from '@soglia/referrals-domain';
import { CLOSE, nextDay } from '@soglia/referrals-domain';

/** The close of offices on the last of so many working days before today. */
export function workingDaysAgo(now: Date, days: number, calendar: WorkingCalendar): Date {
  let day = romeDay(now);
  for (let left = days; left > 0; ) {
    day = nextDay(day, -1);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return new Date(romeInstant(day, CLOSE));
}
