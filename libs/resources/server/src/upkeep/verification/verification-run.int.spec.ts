// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { resourcesEntities } from '../..';
import { ReadCardQuery } from '../../cards/read-card.query';
import { type WriteCard, WriteCardUseCase } from '../../cards/write-card.use-case';
import { cardCommand, testForm, testOrganization } from '../../testing/invented-card';
import { CurationQueueQuery } from '../curation-queue.query';
import { ReadCampaignsQuery } from '../read-campaigns.query';
import { StartCampaignUseCase } from '../start-campaign.use-case';
import { UpkeepModule } from '../upkeep.module';
import { SendVerifications } from './send-verifications';
import { VerificationRunUseCase } from './verification-run.use-case';

let room: TestRoom;
let app: NestFastifyApplication;
let place: TestPlace;
let curator: Actor;
let now: Date;
beforeAll(async () => {
  const entities = [...platformEntities, ...resourcesEntities];
  const options = { imports: [UpkeepModule], providers: [VerificationRunUseCase, SendVerifications], clock: { now: () => now } };
  room = await openRoom({ pools: { app: entities, public: entities }, ...options });
  app = room.nest.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await app.init();
});
beforeEach(async () => {
  now = new Date('2026-11-21T06:00:00+01:00');
  place = await testPlace(room.db);
  curator = { ...place.actor('card.read', 'card.curate'), agencyId: null };
});
afterAll(async () => {
  await app.close();
  await room.close();
});

async function written(more: Partial<WriteCard> = {}): Promise<WriteCard> {
  const card = cardCommand(place, more);
  await room.get(WriteCardUseCase).execute(curator, card);
  return card;
}
const run = () => room.get(VerificationRunUseCase).execute();
const mails = () =>
  room.db.query<{ recipient: string; subject: string; text: string }>(
    'select recipient, subject, text from platform.outgoing_mail where ambito_id = $1 order by created_at',
    [place.ambitoId],
  );
const linksIn = (text: string) => [...text.matchAll(/https?:\/\/\S+?(\/verifica\/\S+)/g)].map(([, path]) => path!);
const sentLink = async () => linksIn((await mails()).at(-1)!.text)[0]!;
const read = async ({ id }: WriteCard) =>
  (await room.get(ReadCardQuery).execute({ ambitoId: place.ambitoId, reader: 'curator', agencyId: null }, id))!;
const days = (n: number) => (now = new Date(now.getTime() + n * 86_400_000));
const post = (url: string, fields: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    remoteAddress: randomAddress(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
let next = 0;
const randomAddress = () => `198.51.100.${(next++ % 250) + 1}`;

describe('every morning', () => {
  it('whoever keeps cards that are due gets one mail with a link for each, and a second tick sends nothing', async () => {
    const organizationId = randomUUID();
    await written({ form: testForm({ organizationId, name: 'Prima' }) });
    await written({ form: testForm({ organizationId, name: 'Seconda' }) });
    const later = await written({ form: testForm({ organizationId, name: 'Appena verificata' }), verified: true });
    await Promise.all([run(), run()]);
    await run();
    const posted = await mails();
    expect(posted).toHaveLength(1);
    expect(posted[0]).toMatchObject({ recipient: 'ente@example.org', subject: 'verifica di 2 schede della banca dati dei servizi' });
    expect(linksIn(posted[0]!.text)).toHaveLength(2);
    expect(posted[0]!.text).not.toContain(later.form.name);
  });

  it('where the ambito is bilingual the same mail says it in French too, with links that open in French', async () => {
    await room.db.query("update territory.ambito set name_fr = 'Ambito d’essai' where id = $1", [place.ambitoId]);
    const card = await written();
    await run();
    const [mail] = await mails();
    expect(mail!.subject).toBe('verifica di una scheda della banca dati dei servizi / vérification : une fiche de la base des services');
    const [italian, french] = linksIn(mail!.text);
    expect(french).toBe(`${italian}?lingua=fr`);
    expect(mail!.text.split(card.form.name)).toHaveLength(3);
    await room.db.query('update territory.ambito set name_fr = null where id = $1', [place.ambitoId]);
  });

  it('a mail names no person and no hidden card', async () => {
    const contacts = [{ name: 'Ada Inventata', title: null, department: null, email: 'ada@example.org' }];
    await written({ form: testForm({ name: 'Casa protetta', visibility: 'agencies', visibleTo: [place.agencyId], contacts }) });
    await run();
    const [mail] = await mails();
    expect(mail!.text).toContain('Scheda riservata');
    expect(JSON.stringify(mail)).not.toMatch(/Ada|ada@|Casa protetta/);
  });

  it('asks from thirty days before the year is over', async () => {
    const card = await written({ verified: true });
    now = new Date('2027-10-21T06:00:00+02:00');
    await run();
    expect(await mails()).toHaveLength(0);
    now = new Date('2027-10-22T06:00:00+02:00');
    await run();
    expect(await mails()).toHaveLength(1);
    expect((await read(card)).freshness).toMatchObject({ next: '2027-11-21' });
  });

  it('reminds after ten and after twenty days, then leaves it to the curator', async () => {
    const card = await written();
    const count: number[] = [];
    for (let day = 0; day <= 31; day++) {
      await run();
      count.push((await mails()).length);
      days(1);
    }
    expect([0, 9, 10, 19, 20, 31].map((day) => count[day])).toEqual([1, 1, 2, 2, 3, 3]);
    expect((await mails())[1]!.subject).toMatch(/^Promemoria/);
    const { items } = await room.get(CurationQueueQuery).execute(curator, { kind: 'unanswered', agencyId: null, limit: 9, cursor: null });
    expect(items).toMatchObject([{ serviceId: card.id }]);
    days(95);
    await run();
    expect(await mails()).toHaveLength(4);
  });

  it('does not ask about what has left the databank, and says whom it cannot reach', async () => {
    await written({ form: testForm({ status: 'defunct', statusReason: 'chiuso' }) });
    const silent = await written({ newOrganization: testOrganization(place, { email: null, agencyId: null }) });
    await run();
    expect(await mails()).toHaveLength(0);
    const { items } = await room.get(CurationQueueQuery).execute(curator, { kind: 'unreachable', agencyId: null, limit: 9, cursor: null });
    expect(items).toMatchObject([{ serviceId: silent.id }]);
  });
});

describe('a campaign by hand', () => {
  it('asks about the cards of one need, of one agency or that are stale, and once under its id', async () => {
    await written({ verified: true });
    const wanted = await written({ form: testForm({ needs: ['D02'] }), verified: true });
    const id = randomUUID();
    const scope = { agencyId: place.agencyId, need: 'D02', staleOnly: false };
    await room.get(StartCampaignUseCase).execute(curator, id, scope);
    await room.get(StartCampaignUseCase).execute(curator, id, scope);
    await expect(room.get(StartCampaignUseCase).execute(curator, id, { ...scope, need: null })).rejects.toThrow('already-registered');
    await room.get(StartCampaignUseCase).execute(curator, randomUUID(), { agencyId: null, need: null, staleOnly: true });
    expect(await mails()).toHaveLength(1);
    await post(`${await sentLink()}/conferma`);
    expect((await room.get(ReadCampaignsQuery).execute(curator)).find((each) => each.id === id)).toMatchObject({
      asked: 1,
      sent: 1,
      confirmed: 1,
      silent: 0,
    });
    expect((await read(wanted)).freshness.state).toBe('fresh');
  });
});
