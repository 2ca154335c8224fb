// SPDX-License-Identifier: EUPL-1.2
import { CLOCKS_IN } from '../clocks/clock-kinds';
import { FHIR_STATUS } from './fhir-status';
import { JOURNEY, movesFor, rowOf } from './journey';
import { ASKS, GUARDS, type Move, MOVES, PARTS } from './move';
import { REASONS } from './reasons';
import { countingLegs, referralState } from './referral-state';
import { isOpen, LEG_STATES, type LegState, OPEN_STATES, TERMINAL_STATES } from './states';

/** Where a row may lead; a leg that follows begins as every leg does. */
function targetsOf({ to, newLeg }: Move, from: LegState): readonly LegState[] {
  const next: LegState[] = newLeg ? ['draft'] : [];
  if (to === 'stays') return [...next, from];
  if (to === 'as-before') return [...next, 'accepted', 'in-progress'];
  if (to === 'declined') return [...next, 'rejected', 'decline-review'];
  return [...next, to];
}

function reachable(start: LegState): ReadonlySet<LegState> {
  const seen = new Set<LegState>([start]);
  for (const state of seen) {
    for (const row of JOURNEY.filter(({ from }) => from.includes(state))) for (const each of targetsOf(row, state)) seen.add(each);
  }
  return seen;
}

/** Task.status of FHIR R4 (value set task-status). */
const TASK_STATUS = [
  ...['draft', 'requested', 'received', 'accepted', 'rejected', 'ready', 'cancelled'],
  ...['in-progress', 'on-hold', 'failed', 'completed', 'entered-in-error'],
];

describe('the journey of a leg, as a model', () => {
  it('reaches every state from a draft', () => {
    expect([...reachable('draft')].sort()).toEqual([...LEG_STATES].sort());
  });

  it.each(OPEN_STATES)('can be closed from %s, through the legs that follow', (state) => {
    expect(reachable(state)).toContain('closed');
  });

  it('has a clock in every open state, and in no other', () => {
    expect(Object.keys(CLOCKS_IN).sort()).toEqual([...OPEN_STATES].sort());
    expect(Object.values(CLOCKS_IN).every(({ run }) => run.length > 0)).toBe(true);
  });

  it('lets nobody out of an ended leg: it is marked as an error, or another leg follows', () => {
    const out = JOURNEY.filter(({ from }) => from.some((state) => !isOpen(state)));
    expect([...new Set(out.map(({ name }) => name))].sort()).toEqual(['mark-error', 're-route', 'reopen']);
    for (const { name, to, newLeg } of out)
      expect([name, to, newLeg ?? false]).toEqual(name === 'mark-error' ? [name, 'entered-in-error', false] : [name, 'stays', true]);
  });

  it('says every state as one that FHIR knows, an ended one never as one that goes on', () => {
    for (const state of LEG_STATES) expect(TASK_STATUS).toContain(FHIR_STATUS[state]);
    const ends = ['completed', 'cancelled', 'rejected', 'failed', 'entered-in-error'];
    for (const state of TERMINAL_STATES) expect(ends).toContain(FHIR_STATUS[state]);
  });

  it('uses every move, ask and guard, and asks for reasons that there are', () => {
    expect(new Set(JOURNEY.map(({ name }) => name))).toEqual(new Set(MOVES));
    expect(new Set(JOURNEY.flatMap(({ asks = [], may = [] }) => [...asks, ...may]))).toEqual(new Set(ASKS));
    expect(new Set(JOURNEY.flatMap(({ guards = [] }) => guards))).toEqual(new Set(GUARDS));
    const reasoned = JOURNEY.filter(({ asks = [] }) => asks.includes('reason')).map(({ name }) => name);
    for (const name of reasoned) expect(REASONS.some(({ moves }) => moves.includes(name))).toBe(true);
  });

  it('knows one row, and no other, for a move from a state in a part', () => {
    for (const name of MOVES)
      for (const state of LEG_STATES)
        for (const part of PARTS) {
          const rows = JOURNEY.filter((row) => row.name === name && row.from.includes(state) && row.by.includes(part));
          expect(rows.length).toBeLessThanOrEqual(1);
          expect(rowOf(name, state, [part])).toBe(rows[0] ?? null);
        }
  });

  it('offers nobody what is the clock’s', () => {
    for (const state of LEG_STATES)
      for (const part of PARTS) for (const move of movesFor(state, [part])) expect(move.by.filter((by) => by !== 'SY')).toContain(part);
    expect(LEG_STATES.flatMap((state) => movesFor(state, ['SY']))).toEqual([]);
  });

  it('gives every refusal, return and failure a next step or a next leg', () => {
    const dead = ['rejected', 'returned', 'expired', 'failed', 'declined-by-person'];
    for (const row of JOURNEY.filter(({ to }) => dead.includes(to))) expect([row.name, row.nextStep]).toEqual([row.name, true]);
  });
});

describe('a referral', () => {
  const leg = (id: string, state: LegState, previousLeg: string | null = null) => ({ id, state, previousLeg });
  const stateOf = (legs: readonly ReturnType<typeof leg>[], settled = false) =>
    referralState(
      countingLegs(legs).map(({ state }) => state),
      settled,
    );

  it.each([
    [[leg('a', 'requested')], 'open'],
    [[leg('a', 'rejected'), leg('b', 'in-review', 'a')], 'open'],
    [[leg('a', 'rejected'), leg('b', 'closed', 'a')], 'answered'],
    [[leg('a', 'rejected')], 'needs-decision'],
    [[leg('a', 'closed'), leg('b', 'rejected', 'a')], 'needs-decision'],
    [[leg('a', 'closed'), leg('b', 'entered-in-error', 'a')], 'answered'],
    [[leg('a', 'entered-in-error')], 'closed'],
  ] as const)('of %j is %s', (legs, state) => expect(stateOf(legs)).toBe(state));

  it('that needed a decision is closed when the need has an answer', () => {
    expect(stateOf([leg('a', 'withdrawn')], true)).toBe('closed');
  });
});
