// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom } from '@soglia/platform-testing';
import type { ProtocolContent } from '@soglia/referrals-domain';
import { ClocksModule } from '../../clocks/clocks.module';
import { referralsEntities, ReferralsModule } from '../../index';
import { type Desk, furnish, SetClock } from '../../testing';
import { NoticesWorkerModule } from '../notices-worker.module';
import { TellLegMovedUseCase } from '../tell-leg-moved.use-case';

/** A desk where everybody has an account and an address of their own. */
export interface TellingDesk extends Desk {
  readonly senderHead: Actor;
  readonly recipientHead: Actor;
  /** Opens every letter that tells of a leg, as the worker does. */
  tellAll(): Promise<void>;
}

export async function openTellingDesk(content?: (unit: string) => ProtocolContent): Promise<TellingDesk> {
  const clock = new SetClock();
  const imports = [ReferralsModule, ClocksModule, NoticesWorkerModule];
  const room = await openRoom({ pools: { app: [...platformEntities, ...referralsEntities] }, imports, clock });
  return addPeople({ room, clock, ...(await furnish(room, content)) });
}

/** One more place with its people, in the same room. */
export async function furnishTelling({ room, clock }: Desk, content?: (unit: string) => ProtocolContent): Promise<TellingDesk> {
  return addPeople({ room, clock, ...(await furnish(room, content)) });
}

async function addPeople(desk: Desk): Promise<TellingDesk> {
  const { sender, recipient, centrale } = desk;
  const senderHead = { ...sender, accountId: randomUUID() };
  const recipientHead = { ...recipient, accountId: randomUUID() };
  const people: [Actor, string, string][] = [
    [sender, 'sportello', 'mittente'],
    [senderHead, 'responsabile', 'capo-mittente'],
    [recipient, 'rete', 'operatore'],
    [recipientHead, 'coordinatore', 'capo'],
    [centrale, 'centrale', 'centrale'],
  ];
  for (const [who, role, name] of people) await addAccount(desk, who, role, name);
  return { ...desk, senderHead, recipientHead, tellAll: () => tellAll(desk) };
}

export async function addAccount({ room }: Desk, { ambitoId, accountId, agencyId }: Actor, role: string, name: string): Promise<void> {
  await room.db.query(
    `insert into access.account (ambito_id, id, username, display_name, role, agency_id, password_hash, active, email)
     values ($1, $2, $3, 'Rosa Segreta', $4, $5, 'x', true, $6)`,
    [ambitoId, accountId, randomUUID(), role, agencyId, `${name}@example.org`],
  );
}

async function tellAll({ room, place }: Desk): Promise<void> {
  const letters = await room.db.query<{ id: string }>(
    `select id from platform.outbox o where ambito_id = $1 and topic = 'referrals.leg-moved'
        and not exists (select 1 from platform.handled h where h.consumer = 'referral-notices' and h.message_id = o.id) order by created_at`,
    [place.ambitoId],
  );
  for (const { id } of letters) await room.get(TellLegMovedUseCase).execute(id);
}
