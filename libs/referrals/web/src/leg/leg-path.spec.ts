// SPDX-License-Identifier: EUPL-1.2
import type { LegClock, PathEvent } from '../shared/referral-shapes';
import { legPath } from './leg-path';

const event = (name: string, at: string): PathEvent => ({
  name,
  at,
  part: 'SY',
  who: null,
  fromState: null,
  toState: 'received',
  reason: null,
  facts: {},
});
const clock = (kind: LegClock['kind'], dueAt: string, change: Partial<LegClock> = {}): LegClock => ({
  kind,
  state: 'running',
  startedAt: '2026-11-16T10:00:00Z',
  warnAt: null,
  dueAt,
  escalateAt: null,
  warnedAt: null,
  breachedAt: null,
  ...change,
});
const told = (steps: ReturnType<typeof legPath>) =>
  steps.map(({ look, title, event: past, clock: kind, detail }) => [look, past?.name ?? `${title} ${kind}`, detail]);

describe('the path of a leg', () => {
  it('tells what happened, then the terms that are ahead: the nearest first, the hard one last', () => {
    const path = [event('release', '2026-11-16T10:00:00Z'), event('breached', '2026-11-18T17:00:00Z')];
    const clocks = [
      clock('T2h', '2026-11-17T17:00:00Z'),
      clock('T2', '2026-11-18T17:00:00Z', { breachedAt: '2026-11-18T17:00:00Z', escalateAt: '2026-11-20T17:00:00Z' }),
      clock('T1', '2026-11-17T17:00:00Z', { state: 'stopped' }),
    ];
    expect(told(legPath({ path, clocks }))).toEqual([
      ['past', 'release', null],
      ['late', 'breached', null],
      ['next', 'now T2', 'escalates'],
      ['next', 'then T2h', 'expires'],
    ]);
  });

  it('says of a clock that waits that it waits, behind the one that runs', () => {
    const clocks = [clock('T2', '2026-11-18T17:00:00Z', { state: 'paused' }), clock('T3', '2026-11-25T17:00:00Z')];
    expect(told(legPath({ path: [], clocks }))).toEqual([
      ['next', 'now T3', 'by'],
      ['next', 'paused T2', null],
    ]);
  });
});
