// SPDX-License-Identifier: EUPL-1.2
import type { LegClock, LegView, PathEvent } from '../shared/referral-shapes';

export interface PathStep {
  readonly look: 'past' | 'late' | 'next';
  /** Key of the title, and what stands in it. */
  readonly title: string;
  readonly clock: LegClock['kind'] | null;
  readonly at: string | null;
  readonly event: PathEvent | null;
  /** Key of what is said beside it. */
  readonly detail: string | null;
  readonly detailAt: string | null;
}

/** What happened to a leg, oldest first, and then the clocks that are ahead of it, the nearest first. */
export function legPath({ path, clocks }: Pick<LegView, 'path' | 'clocks'>): readonly PathStep[] {
  const past = path.map(
    (event): PathStep => ({
      look: event.name === 'breached' || event.name === 'escalated' ? 'late' : 'past',
      title: 'event',
      clock: null,
      at: event.at,
      event,
      detail: null,
      detailAt: null,
    }),
  );
  const ahead = clocks
    .filter(({ state, kind }) => state !== 'stopped' && kind !== 'TR')
    .toSorted((one, other) => rank(one) - rank(other) || one.dueAt.localeCompare(other.dueAt));
  return [...past, ...ahead.map((clock, index) => stepOf(clock, index === 0))];
}

const rank = ({ state, kind }: LegClock) => (state === 'paused' ? 2 : kind === 'T2h' || kind === 'T13' ? 1 : 0);

function stepOf(clock: LegClock, first: boolean): PathStep {
  const { kind, state, dueAt, breachedAt, escalateAt } = clock;
  const base = { look: 'next', clock: kind, at: null, event: null } as const;
  if (state === 'paused') return { ...base, title: 'paused', detail: null, detailAt: null };
  const title = first ? 'now' : 'then';
  if (kind === 'T2h') return { ...base, title: 'then', detail: 'expires', detailAt: dueAt };
  if (!breachedAt) return { ...base, title, detail: 'by', detailAt: dueAt };
  return escalateAt ? { ...base, title, detail: 'escalates', detailAt: escalateAt } : { ...base, title, detail: 'wasDue', detailAt: dueAt };
}
