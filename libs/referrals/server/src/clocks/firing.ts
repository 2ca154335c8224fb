// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { postLetter, type Tx } from '@soglia/platform';
import type { ClockStep } from '@soglia/referrals-domain';
import { handOfClock } from '../journey/hand';
import type { LegEngine } from '../journey/leg-engine';
import { type WholeLeg, writeEvent } from '../journey/leg.store';
import type { Clock } from './clock.entities';
import { tellLeg } from './clock.store';

/** A clock that fires, with its leg locked and all that is judged by. */
export interface Firing extends WholeLeg {
  readonly tx: Tx;
  readonly engine: LegEngine;
  readonly clock: Clock;
  readonly step: ClockStep;
  readonly now: Date;
}

/** Writes on the leg what its clock says; whoever must know is told from there. */
export async function tell({ tx, clock, leg, now }: Firing, step: ClockStep, facts: Record<string, unknown> = {}): Promise<void> {
  const id = randomUUID();
  const event = { id, legId: leg.id, at: now, name: step, fromState: leg.state, toState: leg.state };
  await writeEvent(tx, handOfClock(leg.ambitoId), { ...event, facts: { clock: clock.kind, step, ...facts } });
  await tellLeg(tx, leg);
  await postLetter(tx, leg.ambitoId, 'referrals.leg-moved', id);
}
