// SPDX-License-Identifier: EUPL-1.2
import { romeDay } from '@soglia/kernel';
import { type CardForm, lineText, LISTS, weekTable } from '@soglia/resources-domain';
import { language } from '@soglia/ui';

type Schedules = CardForm['schedules'];

/** The hours as they are printed, a line each, in the page's language: «lunedì e mercoledì 8:30–12:30, fino al 31/12/2026». */
export function hoursLines(schedules: Schedules, now: Date): readonly string[] {
  return weekTable(schedules.map(rowOf), romeDay(now), language()).map(lineText);
}

/** A schedule of the form with the names that HSDS gives its columns. */
export function rowOf(schedule: Schedules[number]): Record<string, unknown> {
  const names: Readonly<Record<string, string>> = LISTS.schedules.columns;
  return Object.fromEntries(Object.entries(schedule).map(([field, value]) => [names[field] ?? field, value]));
}
