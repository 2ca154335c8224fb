// SPDX-License-Identifier: EUPL-1.2
import { fieldViolation } from '@soglia/kernel';
import { cleanText } from './person-text';

/** Letters that a reason has at least: of a correction, of a merge, of whatever is opened, ended or decided, of an opening in an emergency. */
export const LEAST_REASON = { amendment: 3, merge: 3, opening: 5, emergency: 20 } as const;
export const LONGEST_REASON = 500;

/** A reason as it is kept: one line, cleaned. Refused (`malformed` at `/reason`, with `least` in the facts) when it has fewer letters than that. */
export function reasonText(typed: string, least: number): string {
  const reason = cleanText(typed);
  if (reason === null || [...reason].length < least) throw fieldViolation('malformed', '/reason', { least });
  return reason;
}
