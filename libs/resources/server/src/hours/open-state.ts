// SPDX-License-Identifier: EUPL-1.2
import { openingsOf, type OpenState, openStateOf, type ScheduleRow } from '@soglia/resources-domain';
import { isPublicHoliday } from '@soglia/platform';

/** Whether a service is open at an instant, by its schedules and Italy's holidays; null when no schedule tells hours. `belfiore`: where the door is. */
export function openState(schedules: readonly ScheduleRow[], at: Date, belfiore: string | null = null): OpenState | null {
  return openStateOf(openingsOf(schedules), at, (day) => isPublicHoliday(day, belfiore));
}
