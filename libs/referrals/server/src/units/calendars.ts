// SPDX-License-Identifier: EUPL-1.2
import { isPublicHoliday, type Tx } from '@soglia/platform';
import type { WorkingCalendar } from '@soglia/referrals-domain';

const DAY_MS = 86_400_000;
const SUNDAY_AND_SATURDAY = [0, 6];

/** Closures of an agency and its comune: where its service names none, the one in which all its access points are. */
const DAYS = `
select array(select first_day || '/' || last_day from referrals.closure where ambito_id = $1 and agency_id = $2) as closures,
       coalesce($3, (select min(comune) from territory.access_point_window where ambito_id = $1 and agency_id = $2
                     having count(distinct comune) = 1)) as comune`;

/** The days on which an agency works: not Saturdays and Sundays, public holidays, its comune's patron saint, its own closures. */
export async function calendarOf(tx: Tx, ambitoId: string, agencyId: string, comuneOfUnit: string | null): Promise<WorkingCalendar> {
  const [found]: { closures: string[]; comune: string | null }[] = await tx.query(DAYS, [ambitoId, agencyId, comuneOfUnit]);
  const { closures = [], comune = null } = found ?? {};
  const closed = closures.map((days) => days.split('/') as [string, string]);
  return {
    isWorkingDay(day) {
      const date = Date.parse(`${day}T00:00:00Z`);
      if (SUNDAY_AND_SATURDAY.includes(new Date(date).getUTCDay()) || isPublicHoliday(date / DAY_MS, comune)) return false;
      return !closed.some(([first, last]) => first <= day && day <= last);
    },
  };
}
