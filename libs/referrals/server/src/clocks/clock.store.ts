// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { nextOf } from '@soglia/referrals-domain';
import type { Leg, Referral } from '../journey/leg.entities';
import { Clock } from './clock.entities';

/** Writes what changed about a clock, and its next moment after that. */
export async function setClock(tx: Tx, clock: Clock, change: Partial<Clock>): Promise<void> {
  const { ambitoId, id } = clock;
  await tx.update(Clock, { ambitoId, id }, { ...change, nextAt: nextOf({ ...clock, ...change }, { ...clock, ...change }) });
}

export async function stopClock(tx: Tx, { ambitoId, id }: Pick<Clock, 'ambitoId' | 'id'>, now: Date): Promise<void> {
  await tx.update(Clock, { ambitoId, id }, { state: 'stopped', stoppedAt: now, nextAt: null });
}

/** The clock of a whole referral that still runs. */
export async function referralClock(
  tx: Tx,
  { ambitoId, id }: Pick<Referral, 'ambitoId' | 'id'>,
  kind: Clock['kind'],
): Promise<Clock | null> {
  const clocks = await tx.findBy(Clock, { ambitoId, referralId: id, kind });
  return clocks.find(({ legId, state }) => legId === null && state !== 'stopped') ?? null;
}

/** Keeps with the leg, for its lists, which term runs out next and how its clocks stand. */
export async function tellLeg(tx: Tx, { ambitoId, id }: Pick<Leg, 'ambitoId' | 'id'>): Promise<void> {
  await tx.query(
    `update referrals.leg l set due_at = next.due_at, due_clock = next.kind, clock_state = next.state
       from (select min(c.due_at) filter (where c.state = 'running') as due_at,
                    (array_agg(c.kind order by c.due_at) filter (where c.state = 'running'))[1] as kind,
                    case when bool_or(c.escalated_at is not null) then 'escalated' when bool_or(c.breached_at is not null) then 'breached'
                         when bool_or(c.state = 'paused') then 'paused' when bool_or(c.warned_at is not null) then 'warned' else 'running' end as state
               from referrals.clock c where c.ambito_id = $1 and c.leg_id = $2 and c.state <> 'stopped' and c.kind <> 'TR') next
      where l.ambito_id = $1 and l.id = $2`,
    [ambitoId, id],
  );
}
