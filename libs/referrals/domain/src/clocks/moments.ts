// SPDX-License-Identifier: EUPL-1.2
import type { ClockTimes } from './clock-times';

/** What a clock says when one of its moments has come. */
export const CLOCK_STEPS = ['warned', 'breached', 'escalated'] as const;
export type ClockStep = (typeof CLOCK_STEPS)[number];

/** When each moment fired; null = it has not. */
export interface FiredMoments {
  readonly warnedAt: Date | null;
  readonly breachedAt: Date | null;
  readonly escalatedAt: Date | null;
}

const NOTHING_FIRED: FiredMoments = { warnedAt: null, breachedAt: null, escalatedAt: null };

/** The next moment of a clock that has not fired; null when all have. A reminder of what is late already is none. */
export function nextOf({ warnAt, dueAt, escalateAt }: ClockTimes, fired: FiredMoments = NOTHING_FIRED): Date | null {
  if (warnAt && !fired.warnedAt && !fired.breachedAt) return warnAt;
  if (!fired.breachedAt) return dueAt;
  return escalateAt && !fired.escalatedAt ? escalateAt : null;
}

/**
 * The one moment that is to fire now; null = none yet, or none left. After a long standstill they fire in order, one at a time, and a
 * reminder whose term has passed meanwhile is left out.
 */
export function momentDue(times: ClockTimes, fired: FiredMoments, now: Date): ClockStep | null {
  if (!fired.breachedAt) {
    if (times.dueAt <= now) return 'breached';
    return times.warnAt && times.warnAt <= now && !fired.warnedAt ? 'warned' : null;
  }
  return times.escalateAt && times.escalateAt <= now && !fired.escalatedAt ? 'escalated' : null;
}
