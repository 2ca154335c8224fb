// SPDX-License-Identifier: EUPL-1.2
import { addMonths } from './freshness';

export interface VerificationInterval {
  /** A need, or the beginning of one. */
  readonly need: string;
  readonly months: number;
  readonly why: string;
}

/** At least once a year (Inform USA, Standards for Professional I&R: formal verification of every record). */
export const YEARLY_MONTHS = 12;

/** A card is asked about so many days before its day. */
export const ASK_AHEAD_DAYS = 30;

/** How long its keeper has to answer, and after how many days of silence it is reminded. */
export const ANSWER_DAYS = 30;
export const REMINDER_DAYS = [10, 20] as const;

/** What goes out of date faster than a year, or does more harm when it is wrong. */
export const SHORTER_INTERVALS: readonly VerificationInterval[] = [
  { need: 'D08', months: 6, why: 'emergency help: a wrong number costs a night outdoors' },
  { need: 'D03.05', months: 6, why: 'violence: who calls once may not call twice' },
  { need: 'D02', months: 6, why: 'contributions change with the budget year and with the ISEE thresholds' },
  { need: 'D09.03', months: 6, why: 'nurseries: places and fees change with the school year' },
  { need: 'D09.06', months: 6, why: 'holidays and stays are seasonal' },
];

/** Months until a card that answers these needs is asked about again: the shortest of what applies. */
export function verificationMonths(needs: readonly string[]): number {
  const shorter = SHORTER_INTERVALS.filter(({ need }) => needs.some((each) => each === need || each.startsWith(`${need}.`)));
  return Math.min(YEARLY_MONTHS, ...shorter.map(({ months }) => months));
}

export function nextVerificationOn(assuredOn: string, needs: readonly string[]): string {
  return addMonths(assuredOn, verificationMonths(needs));
}
