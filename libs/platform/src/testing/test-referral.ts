// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { TestDatabase } from './test-database';
import type { TestPlace } from './test-place';

export interface TestReferralLeg {
  readonly state?: string;
  readonly open?: boolean;
  readonly reason?: string | null;
  readonly accepted?: boolean;
  /** Never released: it is nobody's but the sender's. */
  readonly unsent?: boolean;
}

export interface TestReferral {
  readonly contactId: string;
  readonly state?: string;
  readonly answer?: string | null;
  readonly legs?: readonly TestReferralLeg[];
  /** What is disclosed at the levels 1, 2 and 3. */
  readonly told?: readonly [string, string, string];
  readonly agencyId?: string;
  /** Waits for the sender to decide. */
  readonly nextStep?: 'decide' | 'follow-up';
}

export interface TestReferralMade {
  readonly id: string;
  readonly legs: readonly string[];
  readonly requestId: string;
}

let numbers = 0;

interface Way {
  readonly recipient: string;
  readonly unit: string;
  readonly version: string;
  readonly from: string;
}

/** The first request of a contact, sent to another agency: written as the owner, for rooms that see referrals only through a window. */
export async function testReferral(db: TestDatabase, place: TestPlace, referral: TestReferral): Promise<TestReferralMade> {
  const { ambitoId } = place;
  const { contactId, legs = [{}], told = ['a', 'b', 'c'], state = 'open', answer = null, agencyId: from = place.agencyId } = referral;
  const id = randomUUID();
  const [request] = await db.query<{ id: string }>(
    'select id from intake.request where ambito_id = $1 and contact_id = $2 order by position limit 1',
    [ambitoId, contactId],
  );
  const requestId = request!.id;
  const way = { ...(await insertWay(db, ambitoId)), from };
  await db.query(
    `insert into referrals.referral (ambito_id, id, number, request_id, contact_id, sender_agency_id, sender_id, protocol_version_id, need, area, urgency, state, answer, digest)
     values ($1, $2, $3, $4, $5, $6, $2, $7, 'D01', 'ELD', 'normal', $8, $9, '')`,
    [...[ambitoId, id, `2026-${String(++numbers).padStart(4, '0')}`, requestId, contactId, from, way.version, state, answer]],
  );
  const made: string[] = [];
  for (const [at, leg] of legs.entries()) made.push(await insertLeg(db, { ambitoId, id, requestId, contactId }, way, leg, at + 1, told));
  if (referral.nextStep)
    await db.query(
      'insert into referrals.next_step (ambito_id, id, referral_id, kind, agency_id, owner_id) values ($1, $2, $3, $4, $5, $2)',
      [ambitoId, randomUUID(), id, referral.nextStep, from],
    );
  return { id, legs: made, requestId };
}

/** Somebody who receives, and a protocol. */
async function insertWay(db: TestDatabase, ambitoId: string): Promise<Omit<Way, 'from'>> {
  const [recipient, unit, protocol, version] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await db.query("insert into territory.agency values ($1, $2, 'asl', 'Ente che riceve')", [ambitoId, recipient]);
  await db.query("insert into referrals.unit (ambito_id, id, agency_id, name) values ($1, $2, $3, 'Servizio che riceve')", [
    ...[ambitoId, unit, recipient],
  ]);
  await db.query('insert into referrals.protocol (ambito_id, id, code) values ($1, $2, $3)', [ambitoId, protocol, protocol]);
  await db.query(
    "insert into referrals.protocol_version (ambito_id, id, protocol_id, number, state, content, written_by) values ($1, $2, $3, 1, 'in-force', '{}', $2)",
    [ambitoId, version, protocol],
  );
  return { recipient, unit, version };
}

type Whose = Readonly<Record<'ambitoId' | 'id' | 'requestId' | 'contactId', string>>;

/** A leg with its three copies and a clock. */
async function insertLeg(
  db: TestDatabase,
  { ambitoId, id, requestId, contactId }: Whose,
  { unit, recipient, from }: Way,
  { state = 'requested', open = true, reason = null, accepted = false, unsent = false }: TestReferralLeg,
  hop: number,
  told: readonly string[],
): Promise<string> {
  const legId = randomUUID();
  await db.query(
    `insert into referrals.leg (ambito_id, id, referral_id, hop, unit_id, agency_id, sender_agency_id, sender_id, request_id, contact_id, urgency, state, open, reason,
       requested_at, accepted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $2, $8, $9, 'normal', $10, $11, $12, $13, $14)`,
    [
      ...[ambitoId, legId, id, hop, unit, recipient, from, requestId, contactId, state, open, reason],
      ...[unsent ? null : new Date(), accepted ? new Date() : null],
    ],
  );
  for (const [at, value] of told.entries())
    await db.query(
      `insert into referrals.disclosure (ambito_id, leg_id, level, agency_id, sender_agency_id, request_id, contact_id, fields, frozen_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
      [
        ...[ambitoId, legId, at + 1, recipient, from, requestId, contactId],
        JSON.stringify([{ field: `asked:${at + 1}`, label: `campo ${at + 1}`, value }]),
      ],
    );
  await db.query(
    "insert into referrals.clock (ambito_id, id, referral_id, leg_id, kind, started_at, due_at, term) values ($1, $2, $3, $4, 'T2', now(), now() + interval '2 days', '{}')",
    [ambitoId, randomUUID(), id, legId],
  );
  return legId;
}
