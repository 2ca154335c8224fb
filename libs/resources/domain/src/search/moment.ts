// SPDX-License-Identifier: EUPL-1.2
import type { OpenState } from '../hours/open-state';
import { instantOf, romeDayOf } from '../hours/rome-time';

/** When somebody wants to go: at once, or between two and seven this afternoon. */
export type When = 'now' | 'this-afternoon';

const AFTERNOON = { from: 14 * 60, to: 19 * 60 } as const;

/** The instant at which to look at the hours. */
export function momentOf(when: When | null, now: Date): Date {
  return when === 'this-afternoon' ? new Date(Math.max(now.getTime(), instantOf(romeDayOf(now.getTime()), AFTERNOON.from, 'first'))) : now;
}

/** Whether a door is open then: at once, or at some time of what is left of the afternoon. What nobody has told is not open. */
export function isOpenThen(state: OpenState | null, when: When, now: Date): boolean {
  if (!state) return false;
  if (when === 'now') return state.open;
  const end = instantOf(romeDayOf(now.getTime()), AFTERNOON.to, 'last');
  if (momentOf(when, now).getTime() >= end) return false;
  return state.open || (state.opensNextAt !== undefined && Date.parse(state.opensNextAt) < end);
}
