// SPDX-License-Identifier: EUPL-1.2
import type { FieldViolation } from '@soglia/kernel';
import { type CardForm, type FormSchedule, LISTS, scheduleProblems } from '@soglia/resources-domain';

const COLUMNS = Object.entries(LISTS.schedules.columns);

/** Hours that cannot be: each at its field. */
export function scheduleViolations({ schedules, places }: CardForm): FieldViolation[] {
  return [
    ...schedules.flatMap((each, i) => problems(each, `/schedules/${i}`)),
    ...places.flatMap((place, p) => place.schedules.flatMap((each, i) => problems(each, `/places/${p}/schedules/${i}`))),
  ];
}

function problems(schedule: FormSchedule, at: string): FieldViolation[] {
  const row = Object.fromEntries(COLUMNS.map(([field, column]) => [column, schedule[field as keyof FormSchedule] ?? null]));
  return scheduleProblems(row).map(({ field, code }) => {
    const own = COLUMNS.find(([, column]) => column === field)?.[0];
    return { pointer: own ? `${at}/${own}` : at, code };
  });
}
