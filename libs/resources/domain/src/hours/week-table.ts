// SPDX-License-Identifier: EUPL-1.2
import { dayText } from '@soglia/kernel';
import type { Language } from '@soglia/kernel';
import { HOURS_WORDS } from './hours-words';
import { type Opening, readOpening, type ScheduleRow } from './opening';
import { dayOf, isoOf } from './rome-time';

/** One line of the hours as they are printed: «lunedì e mercoledì» «8:30–12:30» «anche nei giorni festivi». */
export interface HoursLine {
  readonly days: string;
  readonly hours: string;
  readonly note: string;
  readonly closed: boolean;
}

/** A line as one text: «lunedì e mercoledì 8:30–12:30, fino al 31/12/2026». */
export const lineText = ({ days, hours, note }: HoursLine): string =>
  [[days, hours].filter(Boolean).join(' '), note].filter(Boolean).join(', ');

/** The hours in words, as they stand on a day (`YYYY-MM-DD`): what is over is left out, what is to come says from when. */
export function weekTable(rows: readonly ScheduleRow[], day: string, language: Language): readonly HoursLine[] {
  const today = dayOf(day) ?? 0;
  const read = rows
    .map((row) => ({ row, ...readOpening(row) }))
    .filter(({ problems, opening }) => !problems.length && !isOver(opening, today));
  const told = read.filter(({ opening }) => opening.hours && !opening.closed).map(({ opening }) => opening);
  const lines = [
    ...weekly(told.filter(isWeekly), today, language),
    ...told.filter((each) => !isWeekly(each)).map((each) => single(each, today, language)),
  ];
  const words = read
    .filter(({ opening, row }) => !opening.hours && !opening.closed && row['description'])
    .map(({ row }) => ({ days: String(row['description']), hours: '', note: '', closed: false }));
  return [...lines, ...words, ...read.filter(({ opening }) => opening.closed).map(({ opening }) => closure(opening, language))];
}

const isOver = ({ validTo, until }: Opening, today: number) => (validTo !== null && validTo < today) || (until !== null && until < today);

const isWeekly = ({ freq, interval, byday, count }: Opening) => freq === 'WEEKLY' && interval === 1 && count === null && byday.length > 0;

/** Days with the same hours share a line: first the hours of each day, then the days of each set of hours. */
function weekly(openings: readonly Opening[], today: number, language: Language): readonly HoursLine[] {
  const notes = [...new Set(openings.map((opening) => noteOf(opening, today, language)))];
  return notes.flatMap((note) => {
    const here = openings.filter((opening) => noteOf(opening, today, language) === note);
    const byHours = new Map<string, number[]>();
    for (let weekday = 0; weekday < 7; weekday++) {
      const spans = here.filter(({ byday }) => byday.some((each) => each.weekday === weekday)).sort((a, b) => opensAt(a) - opensAt(b));
      const hours = [...new Set(spans.map((span) => hoursWords(span, language)))].join(` ${HOURS_WORDS[language].and} `);
      if (hours) byHours.set(hours, [...(byHours.get(hours) ?? []), weekday]);
    }
    return [...byHours].map(([hours, weekdays]) => ({ days: daysWords(weekdays, language), hours, note, closed: false }));
  });
}

const opensAt = ({ hours }: Opening) => hours?.opensAt ?? 0;

function single(opening: Opening, today: number, language: Language): HoursLine {
  return { days: rhythm(opening, language), hours: hoursWords(opening, language), note: noteOf(opening, today, language), closed: false };
}

function rhythm({ freq, interval, byday, bymonthday, start }: Opening, language: Language): string {
  const words = HOURS_WORDS[language];
  if (freq === null) return start === null ? words.daily : dateWords(start);
  const weekdays = daysWords(
    byday.map(({ weekday }) => weekday),
    language,
  );
  if (freq === 'WEEKLY') return interval === 1 ? weekdays : words.everyWeeks(interval, weekdays);
  const startDay = start === null ? 1 : new Date(`${isoOf(start)}T00:00:00Z`).getUTCDate();
  const numbered = byday.length ? [] : bymonthday.length ? bymonthday : [startDay];
  const parts = [
    ...byday.map(({ nth, weekday }) => (nth === null ? (words.weekdays[weekday] ?? '') : words.nth(nth, weekday))),
    ...numbered.map((each) => words.dayOfMonth(each)),
  ];
  return interval === 1 ? join(parts, language) : words.everyMonths(interval, join(parts, language));
}

function daysWords(weekdays: readonly number[], language: Language): string {
  const { weekdays: names, range } = HOURS_WORDS[language];
  const [first, last] = [weekdays[0] ?? 0, weekdays.at(-1) ?? 0];
  if (weekdays.length > 2 && last - first === weekdays.length - 1) return range(names[first] ?? '', names[last] ?? '');
  return join(
    weekdays.map((weekday) => names[weekday] ?? ''),
    language,
  );
}

function join(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${HOURS_WORDS[language].and} ${last}`;
}

function hoursWords({ hours }: Opening, language: Language): string {
  if (!hours) return '';
  const time = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  if (hours.closesAt <= 1440) return `${time(hours.opensAt)}–${time(hours.closesAt)}`;
  return `${time(hours.opensAt)}–${time(hours.closesAt - 1440)} ${HOURS_WORDS[language].nextDay}`;
}

function noteOf({ validFrom, validTo, until, onHolidays }: Opening, today: number, language: Language): string {
  const words = HOURS_WORDS[language];
  const end = validTo ?? until;
  const period = words.period(validFrom !== null && validFrom > today ? dateWords(validFrom) : null, end === null ? null : dateWords(end));
  return [period, onHolidays ? words.onHolidays : ''].filter(Boolean).join(', ');
}

function closure(opening: Opening, language: Language): HoursLine {
  const [from, to] = [opening.validFrom ?? opening.start, opening.validTo ?? opening.until];
  const words = HOURS_WORDS[language].closed(from === null ? null : dateWords(from), to === null ? null : dateWords(to));
  const days = opening.freq === null ? words : `${words} (${rhythm(opening, language)})`;
  return { days, hours: hoursWords(opening, language), note: '', closed: true };
}

const dateWords = (day: number): string => dayText(isoOf(day));
