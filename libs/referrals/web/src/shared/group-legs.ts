// SPDX-License-Identifier: EUPL-1.2
import { dueGroup, type DueGroup } from './due-look';
import type { LegLine } from './referral-shapes';

export interface LegGroup<Line> {
  readonly group: DueGroup;
  readonly legs: readonly Line[];
}

const ORDER: readonly DueGroup[] = ['late', 'today', 'coming'];

/** Legs by term: what is late, what is due today, what comes; a group that is empty is not there. Within a group the order stays. */
export function groupLegs<Line extends Pick<LegLine, 'dueAt' | 'clockState'>>(legs: readonly Line[], now: Date): readonly LegGroup<Line>[] {
  return ORDER.map((group) => ({ group, legs: legs.filter((leg) => dueGroup(leg, now) === group) })).filter((each) => each.legs.length > 0);
}
