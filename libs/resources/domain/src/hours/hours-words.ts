// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@soglia/kernel';

interface HoursWords {
  /** From Monday. */
  readonly weekdays: readonly string[];
  readonly daily: string;
  readonly onHolidays: string;
  readonly and: string;
  readonly nextDay: string;
  range(first: string, last: string): string;
  nth(nth: number, weekday: number): string;
  everyWeeks(n: number, days: string): string;
  everyMonths(n: number, days: string): string;
  dayOfMonth(day: number): string;
  closed(from: string | null, to: string | null): string;
  period(from: string | null, to: string | null): string;
}

const IT_DAYS = ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'];
const FR_DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const IT_NTH = ['primo', 'secondo', 'terzo', 'quarto', 'quinto'];
const FR_NTH = ['premier', 'deuxième', 'troisième', 'quatrième', 'cinquième'];

const itPeriod = (from: string | null, to: string | null) =>
  from && to ? `dal ${from} al ${to}` : from ? `dal ${from}` : to ? `fino al ${to}` : '';
const frPeriod = (from: string | null, to: string | null) =>
  from && to ? `du ${from} au ${to}` : from ? `à partir du ${from}` : to ? `jusqu’au ${to}` : '';

/** Sunday alone is feminine in Italian: «la prima domenica». */
function itNth(nth: number, weekday: number): string {
  const day = IT_DAYS[weekday] ?? '';
  const word = nth > 0 ? (IT_NTH[nth - 1] ?? '') : nth === -1 ? 'ultimo' : `${IT_NTH[-nth - 1]}ultimo`;
  if (weekday === 6) return nth === -1 ? `l'ultima ${day} del mese` : `la ${word.slice(0, -1)}a ${day} del mese`;
  return nth === -1 ? `l'ultimo ${day} del mese` : `il ${word} ${day} del mese`;
}

export const HOURS_WORDS: Readonly<Record<Language, HoursWords>> = {
  it: {
    weekdays: IT_DAYS,
    daily: 'tutti i giorni',
    onHolidays: 'anche nei giorni festivi',
    and: 'e',
    nextDay: 'del giorno dopo',
    range: (first, last) => `da ${first} a ${last}`,
    nth: itNth,
    everyWeeks: (n, days) => `ogni ${n} settimane, ${days}`,
    everyMonths: (n, days) => `ogni ${n} mesi, ${days}`,
    dayOfMonth: (day) =>
      day === -1 ? "l'ultimo giorno del mese" : day < 0 ? `il giorno ${-day} prima della fine del mese` : `il giorno ${day} del mese`,
    closed: (from, to) => (from && from === to ? `chiuso il ${from}` : ['chiuso', itPeriod(from, to)].filter(Boolean).join(' ')),
    period: itPeriod,
  },
  fr: {
    weekdays: FR_DAYS,
    daily: 'tous les jours',
    onHolidays: 'aussi les jours fériés',
    and: 'et',
    nextDay: 'le lendemain',
    range: (first, last) => `du ${first} au ${last}`,
    nth: (nth, weekday) => `le ${nth < 0 ? 'dernier' : FR_NTH[nth - 1]} ${FR_DAYS[weekday]} du mois`,
    everyWeeks: (n, days) => `toutes les ${n} semaines, le ${days}`,
    everyMonths: (n, days) => `tous les ${n} mois, ${days}`,
    dayOfMonth: (day) => (day === -1 ? 'le dernier jour du mois' : day < 0 ? `${-day} jours avant la fin du mois` : `le ${day} du mois`),
    closed: (from, to) => (from && from === to ? `fermé le ${from}` : ['fermé', frPeriod(from, to)].filter(Boolean).join(' ')),
    period: frPeriod,
  },
};
