// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import type { Part, ProtocolContent, ReferralState } from '@soglia/referrals-domain';
import type { Desk } from '../../testing';
import type { Leg, LegEvent } from '../leg.entities';

type Kept<T, K extends keyof T> = { readonly [P in K]: T[P] };

export type KeptLeg = Kept<
  Leg,
  | 'id'
  | 'previousLeg'
  | 'hop'
  | 'state'
  | 'open'
  | 'version'
  | 'stateSince'
  | 'ownerId'
  | 'agencyId'
  | 'level'
  | 'legalBasis'
  | 'requestedAt'
  | 'acceptedAt'
  | 'endedAt'
>;

export interface KeptEvent extends Kept<LegEvent, 'id' | 'legId' | 'at' | 'name' | 'fromState' | 'toState' | 'reason' | 'facts'> {
  readonly part: Part;
}

/** All that the database keeps of one referral. */
export interface KeptReferral {
  readonly referral: { readonly state: ReferralState; readonly answer: string | null; readonly settledAt: Date | null };
  readonly content: ProtocolContent;
  readonly legs: readonly KeptLeg[];
  readonly events: readonly KeptEvent[];
  /** Clocks of legs that were not stopped. */
  readonly clocks: readonly { readonly legId: string; readonly kind: string; readonly state: string }[];
  readonly steps: readonly { readonly kind: string; readonly ownerId: string | null }[];
}

export async function keptReferral({ room: { db } }: Pick<Desk, 'room'>, id: string): Promise<KeptReferral> {
  const [referral] = await db.query<KeptReferral['referral'] & { content: ProtocolContent }>(
    `select r.state, r.answer, r.settled_at as "settledAt", v.content from referrals.referral r
       join referrals.protocol_version v on v.ambito_id = r.ambito_id and v.id = r.protocol_version_id where r.id = $1`,
    [id],
  );
  const legs = await db.query<KeptLeg>(
    `select id, previous_leg as "previousLeg", hop, state, open, version, state_since as "stateSince", owner_id as "ownerId",
            agency_id as "agencyId", level, legal_basis as "legalBasis", requested_at as "requestedAt", accepted_at as "acceptedAt", ended_at as "endedAt"
       from referrals.leg where referral_id = $1 order by hop, created_at, id`,
    [id],
  );
  const events = await db.query<KeptEvent>(
    `select e.id, e.leg_id as "legId", e.at, e.name, e.part, e.from_state as "fromState", e.to_state as "toState", e.reason, e.facts
       from referrals.leg_event e join referrals.leg l on l.id = e.leg_id where l.referral_id = $1 order by e.seq`,
    [id],
  );
  const clocks = await db.query<KeptReferral['clocks'][number]>(
    'select leg_id as "legId", kind, state from referrals.clock where referral_id = $1 and leg_id is not null and state <> \'stopped\'',
    [id],
  );
  const steps = await db.query<KeptReferral['steps'][number]>(
    'select kind, owner_id as "ownerId" from referrals.next_step where referral_id = $1 and done_at is null',
    [id],
  );
  const { content, ...rest } = referral!;
  return { referral: rest, content, legs, events, clocks, steps };
}

/** What somebody can read of one referral, whatever they ask the tables for. */
export interface Readable {
  readonly disclosures: readonly { readonly legId: string; readonly level: number }[];
  readonly messages: readonly { readonly legId: string; readonly kind: string }[];
}

export async function readableBy({ room }: Pick<Desk, 'room'>, actor: Actor, referralId: string): Promise<Readable> {
  return room.get(AppUnitOfWork).runAs(actor, async (tx) => ({
    disclosures: await tx.query(
      'select d.leg_id as "legId", d.level from referrals.disclosure d where d.leg_id in (select id from referrals.leg where referral_id = $1)',
      [referralId],
    ),
    messages: await tx.query(
      'select m.leg_id as "legId", m.kind from referrals.leg_message m where m.leg_id in (select id from referrals.leg where referral_id = $1)',
      [referralId],
    ),
  }));
}
