// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@soglia/kernel';
import {
  countingLegs,
  FHIR_STATUS,
  isBasis,
  isOpen,
  JOURNEY,
  levelIn,
  type LegState,
  type MoveName,
  MOVES,
  referralState,
} from '@soglia/referrals-domain';
import { reasonsOf } from '../check-said';
import type { KeptEvent, KeptLeg, KeptReferral, Readable } from './kept';

const eventsOf = ({ events }: KeptReferral, { id }: KeptLeg) => events.filter(({ legId }) => legId === id);
const IN_CHARGE: readonly LegState[] = ['accepted', 'in-progress', 'on-hold', 'outcome-reported'];

/** 1. Every open state has an armed clock; no ended one has. */
export function everyOpenLegHasAClock({ legs, clocks }: KeptReferral): void {
  for (const { id, state, open } of legs) {
    const armed = clocks.filter(({ legId, state: of }) => legId === id && of === 'running').map(({ kind }) => kind);
    expect({ state, open, armed: armed.length > 0 }).toEqual({ state, open: isOpen(state), armed: isOpen(state) });
    if (!isOpen(state)) expect(clocks.filter(({ legId }) => legId === id)).toEqual([]);
  }
}

/** 2. What happened to a leg is a chain of rows of the journey, each in a part that the row names, and nothing else. */
export function onlyRowsMove(kept: KeptReferral): void {
  for (const leg of kept.legs) {
    let state: LegState | null = null;
    for (const event of eventsOf(kept, leg)) {
      expect(event.fromState).toBe(state);
      if (isMove(event)) expect(rowFor(event)).toBeDefined();
      else if (event.name !== 'created') expect(event.toState).toBe(event.fromState);
      state = event.toState;
    }
    expect(leg.state).toBe(state);
  }
}

const isMove = ({ name }: KeptEvent) => (MOVES as readonly string[]).includes(name);

const rowFor = ({ name, part, fromState, toState }: KeptEvent) =>
  JOURNEY.find((row) => {
    const to: Record<string, readonly (LegState | null)[]> = {
      stays: [fromState],
      'as-before': ['accepted', 'in-progress'],
      declined: ['rejected', 'decline-review'],
    };
    const here = fromState !== null && row.from.includes(fromState) && row.by.includes(part);
    return row.name === name && here && (to[row.to] ?? [row.to as LegState]).includes(toState);
  });

/** 3. One active leg, unless the protocol allows more; of several the first that is accepted is the only one. */
export function oneActiveLeg({ legs, content }: KeptReferral): void {
  const open = legs.filter((leg) => leg.open);
  const { recipients } = content.loop;
  if (recipients === 'single') expect(open.length).toBeLessThanOrEqual(1);
  if (recipients === 'first-wins' && open.some(({ state }) => IN_CHARGE.includes(state))) expect(open).toHaveLength(1);
  expect(legs.length).toBeLessThanOrEqual(content.loop.maxHops);
}

/** 4. Who has it in charge changes at acceptance alone, and is never somebody of another agency. */
export function ownershipMovesAtAcceptance(kept: KeptReferral, recipients: readonly Actor[]): void {
  for (const leg of kept.legs) {
    const accepted = eventsOf(kept, leg).filter(({ toState, fromState }) => toState === 'accepted' && fromState !== 'on-hold');
    expect(leg.acceptedAt).toEqual(accepted[0]?.at ?? null);
    if (IN_CHARGE.includes(leg.state)) expect(leg.acceptedAt).not.toBeNull();
    const owner = recipients.find(({ accountId }) => accountId === leg.ownerId);
    if (leg.ownerId !== null) expect(owner?.agencyId).toBe(leg.agencyId);
  }
}

/** 5. No dead ends: the referral is what its legs are, and one that waits for a decision has somebody who takes it. */
export function noDeadEnds({ referral, legs, steps }: KeptReferral): void {
  const states = countingLegs(legs).map(({ state }) => state);
  expect(referral.state).toBe(referralState(states, referral.settledAt !== null));
  const waits = steps.filter(({ kind, ownerId }) => kind === 'decide' && ownerId !== null);
  if (referral.state === 'needs-decision') expect(waits).toHaveLength(1);
  if (referral.state === 'answered' || referral.state === 'closed') expect(waits).toEqual([]);
  if (referral.settledAt !== null) expect(referral.answer).not.toBeNull();
}

/** 6. The recipient reads the copies of its own leg up to its level, and the words on it from level 1 on; nothing of another's. */
export function nobodyReadsMore(kept: KeptReferral, recipient: Actor, { disclosures, messages }: Readable): void {
  const opened = kept.legs.filter((leg) => leg.agencyId === recipient.agencyId && leg.requestedAt !== null && isBasis(leg.legalBasis));
  const mine = opened.flatMap(({ id, level }) => [1, 2, 3].filter((each) => each <= level).map((each) => ({ legId: id, level: each })));
  expect(sorted(disclosures)).toEqual(sorted(mine));
  for (const { legId, kind } of messages.filter(({ kind: of }) => of !== 'hand-over'))
    expect({ kind, level: opened.find(({ id }) => id === legId)?.level ?? 0 }).not.toEqual({ kind, level: 0 });
  for (const leg of kept.legs)
    if (isOpen(leg.state) && isBasis(leg.legalBasis) && leg.level < 3) expect(leg.level).toBe(levelIn(leg.state));
}

const sorted = (rows: Readable['disclosures']) => rows.map(({ legId, level }) => `${legId} ${level}`).sort();

/** 7. A row that asks for a reason has one, of those that the version of the leg allows. */
export function reasonsAreTheProtocols({ events, content }: KeptReferral): void {
  for (const event of events.filter(isMove)) {
    if (!rowFor(event)?.asks?.includes('reason')) continue;
    expect(reasonsOf({ name: event.name as MoveName }, content)).toContain(event.reason);
  }
}

/** 8. Played again, the events say the same moments, in the order in which they happened. */
export function replayTellsTheSame(kept: KeptReferral): void {
  for (const leg of kept.legs) {
    const events = eventsOf(kept, leg);
    const times = events.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const changes = events.filter(({ fromState, toState }) => fromState !== toState);
    const ends = changes.filter(({ toState }) => !isOpen(toState));
    expect(leg.stateSince).toEqual(changes.at(-1)?.at);
    expect(leg.endedAt).toEqual(ends.at(-1)?.at ?? null);
    expect(leg.requestedAt).toEqual(events.find(({ name }) => name === 'release')?.at ?? null);
    expect(leg.version).toBe(events.filter((event) => isMove(event) || event.name === 'basis-changed').length + 1);
  }
}

/** 10. Every state is one of FHIR's, and two of ours that are one there are told apart by our own. */
export function everyStateIsOfFhir({ legs }: KeptReferral): void {
  for (const { state } of legs) expect(FHIR_STATUS[state]).toMatch(/^[a-z-]+$/);
}
