// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Tx } from '@soglia/platform';
import { IsNull } from 'typeorm';
import type { WholeLeg } from '../journey/leg.store';
import { NextStep } from '../journey/leg.entities';

type StepsOf = Pick<NextStep, 'ambitoId' | 'kind'> & { readonly id: string; readonly legId?: string };

/** What the clock leaves for somebody to do. `agencyId` null: for the Centrale. */
export async function leaveStep(
  tx: Tx,
  { leg, referral }: WholeLeg,
  step: Pick<NextStep, 'kind' | 'agencyId' | 'ownerId' | 'dueOn'>,
  now: Date,
): Promise<void> {
  const of = { ambitoId: leg.ambitoId, referralId: referral.id, legId: leg.id };
  await tx.insert(NextStep, { ...step, ...of, id: randomUUID(), createdAt: now });
}

/** What a referral still waits for, of one kind; of one leg alone, where it is named. */
export const waitingSteps = (tx: Tx, { ambitoId, id, kind, legId }: StepsOf): Promise<NextStep[]> =>
  tx.findBy(NextStep, { ambitoId, referralId: id, kind, doneAt: IsNull(), ...(legId ? { legId } : {}) });

export async function finishSteps(tx: Tx, of: StepsOf, doneHow: string, doneAt: Date): Promise<void> {
  for (const { ambitoId, id } of await waitingSteps(tx, of)) await tx.update(NextStep, { ambitoId, id }, { doneAt, doneHow });
}
