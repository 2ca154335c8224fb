// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import type { ToldEvent } from './payload';
import type { DeliveryError, DeliveryState, Webhook } from './webhook.entities';

/** After each failed attempt, how long until the next; after the last of them it is given up. The times are ours. */
export const BACKOFF_SECONDS = [30, 5 * 60, 3_600, 6 * 3_600, 24 * 3_600] as const;
export const MOST_ATTEMPTS = BACKOFF_SECONDS.length + 1;
/** For so long an attempt is one process’s own; if it dies, the delivery is due again. */
const LEASE_MS = 60_000;

type Keys = Pick<Webhook, 'ambitoId' | 'url' | 'active' | 'secret' | 'oldSecret' | 'oldSecretUntil'>;

/** A delivery that somebody has taken to carry. */
export interface Taken extends Keys, ToldEvent {
  readonly id: string;
  readonly webhookId: string;
  readonly attempts: number;
}

/** Takes deliveries that are due, at most so many, or that one: nobody else has them until the lease ends. */
export async function takeDue(tx: Tx, ambitoId: string, now: Date, most: number, id: string | null = null): Promise<Taken[]> {
  const [taken]: [{ id: string }[], number] = await tx.query(
    `update referrals.webhook_delivery d set attempts = d.attempts + 1, next_at = $3
       from (select id from referrals.webhook_delivery
              where ambito_id = $1 and state = 'waiting' and next_at <= $2 and ($5::uuid is null or id = $5)
              order by next_at limit $4 for update skip locked) due
      where d.ambito_id = $1 and d.id = due.id returning d.id`,
    [ambitoId, now, new Date(now.getTime() + LEASE_MS), most, id],
  );
  return taken.length ? tx.query(TAKEN, [ambitoId, taken.map((each) => each.id)]) : [];
}

const TAKEN = `
select d.id, d.webhook_id as "webhookId", d.attempts, d.type, d.event_id as "eventId", d.leg_id as "legId",
       w.ambito_id as "ambitoId", w.url, w.active, w.secret, w.old_secret as "oldSecret", w.old_secret_until as "oldSecretUntil",
       l.referral_id as "referralId", r.number, case when w.agency_id = l.agency_id and l.agency_id <> l.sender_agency_id then 'recipient' else 'sender' end as side,
       e.at, e.seq as sequence, e.from_state as "fromState", e.to_state as state, e.facts ->> 'clock' as clock
  from referrals.webhook_delivery d
  join referrals.webhook w on w.ambito_id = d.ambito_id and w.id = d.webhook_id
  join referrals.leg_event e on e.ambito_id = d.ambito_id and e.id = d.event_id
  join referrals.leg l on l.ambito_id = d.ambito_id and l.id = d.leg_id
  join referrals.referral r on r.ambito_id = l.ambito_id and r.id = l.referral_id
 where d.ambito_id = $1 and d.id = any ($2::uuid[])`;

export async function markDelivered(tx: Tx, { ambitoId, id }: Taken, status: number, now: Date): Promise<void> {
  await tx.query(
    `update referrals.webhook_delivery set state = 'delivered', delivered_at = $3, next_at = null, last_status = $4, last_error = null
      where ambito_id = $1 and id = $2`,
    [ambitoId, id, now, status],
  );
}

export interface Failure {
  readonly status: number | null;
  readonly error: DeliveryError | null;
  /** Null: it is given up. */
  readonly nextAt: Date | null;
}

/** An attempt that failed; one that took so long that another has begun says nothing any more. */
export async function markFailed(tx: Tx, { ambitoId, id, attempts }: Taken, { status, error, nextAt }: Failure): Promise<void> {
  const state: DeliveryState = nextAt ? 'waiting' : 'failed';
  await tx.query(
    `update referrals.webhook_delivery set state = $4, next_at = $5, last_status = $6, last_error = $7
      where ambito_id = $1 and id = $2 and attempts = $3 and state = 'waiting'`,
    [ambitoId, id, attempts, state, nextAt, status, error],
  );
}

/** What waits for a webhook that is switched off is given up, and can be replayed. */
export async function giveUpWaiting(tx: Tx, { ambitoId, id }: Pick<Webhook, 'ambitoId' | 'id'>): Promise<void> {
  await tx.query(
    `update referrals.webhook_delivery set state = 'failed', next_at = null, last_error = 'switched-off'
      where ambito_id = $1 and webhook_id = $2 and state = 'waiting'`,
    [ambitoId, id],
  );
}
