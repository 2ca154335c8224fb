// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import type { LoopPolicy } from '@soglia/referrals-domain';
import { type Desk, inventLoop, inventProtocol, openDesk, RECIPIENT, testProtocol, testUnit } from '../../testing';

export const LOOPS = {
  single: {},
  'first-wins': { recipients: 'first-wins' },
  parallel: { recipients: 'parallel' },
  review: { declineReview: true },
  approval: { approval: true },
  receipt: { ends: 'receipt' },
  decision: { ends: 'decision' },
  none: { ends: 'none' },
} as const satisfies Record<string, Partial<LoopPolicy>>;
export type LoopName = keyof typeof LOOPS;

/** A place where every kind of protocol is in force, among one sender and two recipients. */
export interface Scene {
  readonly desk: Desk;
  readonly units: readonly [string, string];
  readonly protocols: Readonly<Record<LoopName, string>>;
  /** Whoever works, and whoever answers for it, at each recipient's. */
  readonly recipients: readonly Actor[];
}

export async function openScene(): Promise<Scene> {
  const desk = await openDesk();
  const { room, place, recipient, unit } = desk;
  const other = await testUnit(room.db, place);
  const units = [unit.id, other.id] as const;
  const recipients = [recipient, { ...place.actor(...RECIPIENT), agencyId: other.agencyId }];
  for (const actor of recipients) await testAccount(desk, actor);
  const protocols: Record<string, string> = {};
  for (const [name, loop] of Object.entries(LOOPS))
    protocols[name] = await testProtocol(room.db, place, inventProtocol(units, { loop: inventLoop(loop) }));
  return { desk, units, recipients, protocols: protocols as Scene['protocols'] };
}

/** An account of a recipient's head. */
export async function testAccount(
  { room, place }: Pick<Desk, 'room' | 'place'>,
  { accountId, agencyId }: Pick<Actor, 'accountId' | 'agencyId'>,
  role = 'coordinatore',
): Promise<void> {
  await room.db.query(
    `insert into access.account (ambito_id, id, username, display_name, role, agency_id, password_hash)
     values ($1, $2, $3, 'Persona inventata', $5, $4, '-')`,
    [place.ambitoId, accountId, randomUUID(), agencyId, role],
  );
}
