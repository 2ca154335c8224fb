// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Tx } from '@soglia/platform';
import { reconcileClocks } from '../clocks/reconcile-clocks';
import { followWithAttachments } from '../files/leg-documents';
import { Unit } from '../units/unit.entities';
import type { Hand } from './hand';
import { Leg } from './leg.entities';
import { type WholeLeg, writeEvent } from './leg.store';

/** How long sending can be undone. */
export const UNDO_MS = 10_000;

/** The leg that takes a referral to another service, or to the same again, with the copy that left before, on the same basis. */
export async function followWithLeg(
  tx: Tx,
  hand: Hand,
  before: WholeLeg,
  { unitId, leaves }: { readonly unitId: string; readonly leaves: boolean },
  now: Date,
): Promise<Leg> {
  const { leg } = before;
  const unit = await tx.findOneByOrFail(Unit, { ambitoId: leg.ambitoId, id: unitId });
  const [{ hops }]: [{ hops: number }] = await tx.query(
    'select max(hop)::int as hops from referrals.leg where ambito_id = $1 and referral_id = $2',
    [leg.ambitoId, leg.referralId],
  );
  const fresh = await insertLeg(tx, hand, before, unit, now, {
    previousLeg: leg.id,
    hop: hops + 1,
    releaseAt: leaves ? new Date(now.getTime() + UNDO_MS) : null,
    legalBasis: leg.legalBasis,
  });
  await tx.query(
    `insert into referrals.disclosure (ambito_id, leg_id, level, agency_id, sender_agency_id, request_id, contact_id, fields, frozen_at)
     select ambito_id, $3, level, $4, sender_agency_id, request_id, contact_id, fields, frozen_at
       from referrals.disclosure where ambito_id = $1 and leg_id = $2`,
    [leg.ambitoId, leg.id, fresh.id, unit.agencyId],
  );
  await followWithAttachments(tx, leg, fresh);
  return fresh;
}

interface LegPlace {
  readonly id?: string;
  readonly previousLeg: string | null;
  readonly hop: number;
  readonly releaseAt: Date | null;
  readonly legalBasis?: Leg['legalBasis'];
  /** What its first event says, in codes. */
  readonly facts?: Record<string, unknown>;
}

/** A leg in draft, with its first event and its clocks. */
export async function insertLeg(
  tx: Tx,
  hand: Hand,
  { referral, content }: Pick<WholeLeg, 'referral' | 'content'>,
  unit: Unit,
  now: Date,
  { id = randomUUID(), facts = {}, ...place }: LegPlace,
): Promise<Leg> {
  const { ambitoId, senderAgencyId, senderId, requestId, contactId, urgency } = referral;
  const whose = { ambitoId, senderAgencyId, senderId, requestId, contactId, urgency };
  const at = { createdAt: now, stateSince: now };
  await tx.insert(Leg, {
    ...whose,
    ...place,
    ...at,
    id,
    referralId: referral.id,
    unitId: unit.id,
    agencyId: unit.agencyId,
    state: 'draft',
  });
  const leg = await tx.findOneByOrFail(Leg, { ambitoId, id });
  await writeEvent(tx, hand, { id: randomUUID(), legId: id, at: now, name: 'created', fromState: null, toState: 'draft', facts });
  await reconcileClocks(tx, { leg, referral, unit, content }, now);
  return leg;
}
