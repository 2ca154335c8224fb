// SPDX-License-Identifier: EUPL-1.2
import { EMPTY_SCHEDULE, type FormSchedule } from '@soglia/resources-domain';
import type { DemoWorld } from './demo-world';
import { drawOne } from './draw';

/** The hours of a card: one of the variants of its kind, with the seasons that are under way or come next. */
export function schedulesOf(shape: string, card: string, { hours, today }: DemoWorld): readonly FormSchedule[] {
  const seasons = seasonsAround(today);
  const fill = (value: string | null | undefined) =>
    value ? value.replace(/^\{(\w+)\}$/, (_, name: string) => seasons[name] ?? '') : null;
  return drawOne(hours[shape] ?? [], 'hours', card).map((each) => ({
    ...EMPTY_SCHEDULE,
    ...each,
    validFrom: fill(each.validFrom),
    validTo: fill(each.validTo),
  }));
}

/** Each season as from-to, of this year or, once it is over, of the next. */
function seasonsAround(today: string): Readonly<Record<string, string>> {
  const year = Number(today.slice(0, 4));
  const season = (name: string, from: string, to: string) => {
    const [first] = [year - 1, year, year + 1].flatMap((start) => {
      const end = `${to < from ? start + 1 : start}-${to}`;
      return end >= today ? [[`${start}-${from}`, end]] : [];
    });
    return [
      [`${name}From`, first?.[0] ?? ''],
      [`${name}To`, first?.[1] ?? ''],
    ];
  };
  return Object.fromEntries([
    ...season('winter', '12-01', '03-31'),
    ...season('spring', '03-01', '05-31'),
    ...season('summer', '06-15', '09-08'),
    ...season('august', '08-10', '08-21'),
    ...season('christmas', '12-24', '01-06'),
  ]) as Record<string, string>;
}
