// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppUnitOfWork, asHouse, CONFIG, type Config } from '@soglia/platform';
import type { LoopPolicy } from '@soglia/referrals-domain';
import { Leg } from '../../journey/leg.entities';
import { wholeLeg } from '../../journey/leg.store';
import { type Desk, furnish, inventLoop, inventProtocol, openDesk, requestedLeg } from '../../testing';
import { LinksTeller } from '../links-teller';

export interface SentMail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

/** A desk whose recipient has no account, and the pages behind the links that it is sent. */
export interface LinkDesk extends Desk {
  readonly app: NestFastifyApplication;
}

export async function openLinkDesk(): Promise<LinkDesk> {
  const desk = await openDesk();
  const app = desk.room.nest.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await app.init();
  return withoutAccounts({ ...desk, app });
}

/** One more place in the same room, under a protocol whose loop ends there. */
export async function furnishLinkDesk(desk: LinkDesk, ends: LoopPolicy['ends']): Promise<LinkDesk> {
  const place = await furnish(desk.room, (unit) => inventProtocol([unit], { loop: inventLoop({ ends }) }));
  return withoutAccounts({ ...desk, ...place });
}

async function withoutAccounts(desk: LinkDesk): Promise<LinkDesk> {
  await desk.room.db.query('update referrals.unit set by_link = true where id = $1', [desk.unit.id]);
  return desk;
}

/** Tells what happened last, as the worker does when it opens the letter. */
export async function tell({ room, place, clock }: Desk, legId: string): Promise<void> {
  const teller = new LinksTeller(room.nest.get<Config>(CONFIG, { strict: false }), clock);
  await room.get(AppUnitOfWork).run(place.ambitoId, (tx) =>
    asHouse(tx, async () => {
      const [event]: { name: string }[] = await tx.query(
        "select name from referrals.leg_event where leg_id = $1 and name <> 'end-loop' order by seq desc limit 1",
        [legId],
      );
      await teller.tell(tx, event!, await wholeLeg(tx, await tx.findOneByOrFail(Leg, { ambitoId: place.ambitoId, id: legId })));
    }),
  );
}

export const mails = ({ room, place }: Desk) =>
  room.db.query<SentMail>('select recipient, subject, text from platform.outgoing_mail where ambito_id = $1 order by created_at', [
    place.ambitoId,
  ]);

/** The addresses of the last mail, in the order in which it holds them. */
export async function lastLinks(desk: Desk): Promise<string[]> {
  const mail = (await mails(desk)).at(-1);
  return [...(mail?.text ?? '').matchAll(/https?:\/\/\S+?(\/invii\/l\/\S+)/g)].map(([, path]) => path!);
}

/** A leg that was sent to whoever has no account, and the three addresses of its first mail. */
export async function sentLeg(desk: Desk): Promise<{ leg: string; acknowledge: string; accept: string; decline: string }> {
  const leg = await requestedLeg(desk);
  await tell(desk, leg);
  const [acknowledge, accept, decline] = await lastLinks(desk);
  return { leg, acknowledge: acknowledge!, accept: accept!, decline: decline! };
}

let asked = 0;
const someAddress = () => `198.51.100.${(asked++ % 250) + 1}`;

export const get = ({ app }: LinkDesk, url: string, remoteAddress = someAddress()) => app.inject({ method: 'GET', url, remoteAddress });

export const post = ({ app }: LinkDesk, url: string, fields: Readonly<Record<string, string>> = {}) =>
  app.inject({
    method: 'POST',
    url,
    remoteAddress: someAddress(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

/** A stranger to the leg, with every right of a sender at another agency. */
export const stranger = ({ sender }: Desk) => ({ ...sender, agencyId: randomUUID(), accountId: randomUUID() });
