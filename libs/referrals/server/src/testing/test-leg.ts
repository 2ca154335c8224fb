// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor, Permission } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, platformEntities } from '@soglia/platform';
import { openRoom, testPlace, type TestPlace, type TestRoom, testSource } from '@soglia/platform-testing';
import type { MoveName, ProtocolContent, Urgency } from '@soglia/referrals-domain';
import { ClocksModule } from '../clocks/clocks.module';
import { referralsEntities, ReferralsModule } from '../index';
import { Leg, Referral } from '../journey/leg.entities';
import { LegEngine } from '../journey/leg-engine';
import { lockLeg } from '../journey/leg.store';
import { type Moved, MoveLegUseCase } from '../journey/move-leg.use-case';
import type { Said } from '../journey/move-command';
import { insertLeg } from '../journey/new-leg';
import { ProtocolVersion } from '../protocols/protocol.entities';
import { Unit } from '../units/unit.entities';
import { inventProtocol, testProtocol, testUnit } from './test-protocol';

/** A clock that a test sets. */
export class SetClock {
  constructor(private at = new Date('2026-09-15T08:00:00Z')) {}

  now(): Date {
    return new Date(this.at);
  }

  set(at: string | Date): void {
    this.at = new Date(at);
  }

  pass(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}

export const SENDER: readonly Permission[] = ['referral.read', 'referral.send', 'referral.release'];
export const RECIPIENT: readonly Permission[] = ['referral.read', 'referral.answer', 'referral.supervise'];

export interface Desk {
  readonly room: TestRoom;
  readonly clock: SetClock;
  readonly place: TestPlace;
  readonly sender: Actor;
  readonly recipient: Actor;
  readonly centrale: Actor;
  readonly unit: { id: string; agencyId: string };
  readonly protocol: string;
}

/** A place with a sender, a recipient and the Centrale, and a protocol between them. */
export async function openDesk(content: (unit: string) => ProtocolContent = (unit) => inventProtocol([unit])): Promise<Desk> {
  const clock = new SetClock();
  const room = await openRoom({
    pools: { app: [...platformEntities, ...referralsEntities] },
    imports: [ReferralsModule, ClocksModule],
    clock,
  });
  return { room, clock, ...(await furnish(room, content)) };
}

/** One more place in the same room. */
export async function furnish(
  room: TestRoom,
  content: (unit: string) => ProtocolContent = (unit) => inventProtocol([unit]),
): Promise<Omit<Desk, 'room' | 'clock'>> {
  const place = await testPlace(room.db);
  const unit = await testUnit(room.db, place);
  const protocol = await testProtocol(room.db, place, content(unit.id));
  const sender = place.actor(...SENDER);
  const recipient = { ...place.actor(...RECIPIENT), agencyId: unit.agencyId };
  const centrale = { ...place.actor('referral.read', 'referral.route'), agencyId: randomUUID() };
  return { place, sender, recipient, centrale, unit, protocol };
}

/** A leg in draft on a new request, with one frozen field at each level. */
export async function draftLeg(
  desk: Desk,
  { urgency = 'normal', units = [desk.unit.id] }: { urgency?: Urgency; units?: string[] } = {},
): Promise<string[]> {
  const { room, place, sender, protocol } = desk;
  const { contactId } = await testSource(room.db, place);
  const [request] = await room.db.query<{ id: string }>('select id from intake.request where contact_id = $1', [contactId]);
  const now = desk.clock.now();
  return room.get(AppUnitOfWork).runAs(sender, (tx) =>
    asHouse(tx, async () => {
      const { ambitoId, accountId: senderId } = sender;
      const id = randomUUID();
      const what = {
        requestId: request!.id,
        contactId,
        senderAgencyId: place.agencyId,
        senderId,
        protocolVersionId: protocol,
        need: 'D01',
        area: 'ELD',
      };
      await tx.insert(Referral, {
        ambitoId,
        id,
        number: `2026-${id.slice(0, 4)}`,
        urgency,
        digest: Buffer.alloc(0),
        createdAt: now,
        ...what,
      });
      const referral = await tx.findOneByOrFail(Referral, { ambitoId, id });
      const { content } = await tx.findOneByOrFail(ProtocolVersion, { ambitoId, id: protocol });
      const legs: string[] = [];
      for (const each of units) {
        const unit = await tx.findOneByOrFail(Unit, { ambitoId, id: each });
        const hand = { ambitoId, accountId: senderId, agencyId: place.agencyId, parts: ['SO' as const] };
        const leg = await insertLeg(tx, hand, { referral, content }, unit, now, { previousLeg: null, hop: 1, releaseAt: null });
        for (const level of [1, 2, 3]) {
          await tx.query(
            `insert into referrals.disclosure (ambito_id, leg_id, level, agency_id, sender_agency_id, request_id, contact_id, fields, frozen_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
            [
              ambitoId,
              leg.id,
              level,
              unit.agencyId,
              place.agencyId,
              request!.id,
              contactId,
              JSON.stringify([{ field: `level-${level}`, label: 'x', value: `segreto ${level}` }]),
              now,
            ],
          );
        }
        legs.push(leg.id);
      }
      return legs;
    }),
  );
}

export const legOf = async ({ room, place }: Pick<Desk, 'room' | 'place'>, id: string): Promise<Leg> =>
  room.get(AppUnitOfWork).run(place.ambitoId, (tx) => asHouse(tx, () => tx.findOneByOrFail(Leg, { ambitoId: place.ambitoId, id })));

/** Moves a leg for somebody, on the version that it has. */
export async function moveLeg(desk: Desk, who: Actor, legId: string, move: MoveName, said: Said = {}): Promise<Moved> {
  const { version } = await legOf(desk, legId);
  return desk.room.get(MoveLegUseCase).execute(who, { id: randomUUID(), legId, move, said }, version);
}

/** Moves a leg as the clock does. */
export async function moveByClock({ room, place }: Desk, legId: string, move: MoveName): Promise<boolean> {
  return room
    .get(AppUnitOfWork)
    .run(place.ambitoId, (tx) =>
      asHouse(tx, async () => room.get(LegEngine).moveByClock(tx, await lockLeg(tx, place.ambitoId, legId), move)),
    );
}

/** A leg that the recipient has before it. */
export async function requestedLeg(desk: Desk, options: { urgency?: Urgency } = {}): Promise<string> {
  const [leg] = await draftLeg(desk, options);
  await moveLeg(desk, desk.sender, leg!, 'send');
  desk.clock.pass(10_000);
  await moveByClock(desk, leg!, 'release');
  return leg!;
}
