// SPDX-License-Identifier: EUPL-1.2
/** Codes of the list `gap-reason`. */
export type GapReason = 'NO_SERVICE' | 'OUT_OF_AREA' | 'NOT_ELIGIBLE' | 'NO_CAPACITY';

export interface Usability {
  readonly covers: boolean;
  readonly eligible: 'eligible' | 'not-eligible' | 'unknown' | null;
  readonly available: number | null;
}

/** A card is an answer when it serves the comune, does not exclude the person and is not known to be full. What cannot be told is no refusal. */
export const isAnswer = ({ covers, eligible, available }: Usability): boolean => covers && eligible !== 'not-eligible' && available !== 0;

/**
 * Why nothing found is an answer; null where something is. `found` holds what serves another comune only when nothing serves this one;
 * `full`: there was something when places need not be free.
 */
export function gapReason(found: readonly Usability[], full: boolean): GapReason | null {
  if (found.some(isAnswer)) return null;
  const served = found.filter(({ covers }) => covers);
  if (served.length) return served.some(({ eligible }) => eligible !== 'not-eligible') ? 'NO_CAPACITY' : 'NOT_ELIGIBLE';
  if (full) return 'NO_CAPACITY';
  return found.length ? 'OUT_OF_AREA' : 'NO_SERVICE';
}
