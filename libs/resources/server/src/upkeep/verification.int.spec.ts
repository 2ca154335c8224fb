// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { ReadCardQuery } from '../cards/read-card.query';
import { type WriteCard, WriteCardUseCase } from '../cards/write-card.use-case';
import { resourcesEntities } from '../index';
import { testCard, testForm, testOrganization } from '../testing/invented-card';
import { CurationQueueQuery } from './curation-queue.query';
import { DecideProposalUseCase } from './decide-proposal.use-case';
import { ReadCampaignsQuery } from './read-campaigns.query';
import { SendVerifications } from './send-verifications';
import { StartCampaignUseCase } from './start-campaign.use-case';
import { UpkeepModule } from './upkeep.module';
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
  const card = testCard(place, more);
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
const get = (url: string) => app.inject({ method: 'GET', url, remoteAddress: randomAddress() });
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

describe('the page behind a link', () => {
  it('shows the card to whoever holds it, also one that only its agency sees, and is kept by nobody', async () => {
    await written({ form: testForm({ name: 'Casa <protetta>', visibility: 'agencies', visibleTo: [place.agencyId] }) });
    await run();
    const page = await get(await sentLink());
    expect(page.statusCode).toBe(200);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
    expect(page.body).toContain('Casa &#60;protetta&#62;');
    expect(page.body).not.toContain('<script');
    expect(page.body).toMatch(/noindex/);
  });

  it('confirms a card once: today’s date, the year after, the agency’s hand; the link is used up', async () => {
    const card = await written();
    await run();
    const link = await sentLink();
    const answers = await Promise.all([post(`${link}/conferma`), post(`${link}/conferma`)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
    const { freshness, perField, document } = await read(card);
    expect(document).toMatchObject({ assured_date: '2026-11-21', assurer_email: 'ente@example.org' });
    expect(freshness).toEqual({ on: '2026-11-21', state: 'fresh', next: '2027-11-21' });
    expect(perField).toHaveProperty('assuredDate');
    expect((await get(link)).statusCode).toBe(410);
    expect(
      await room.db.query("select updated_by from resources.metadata where resource_id = $1 and last_action_type = 'verify'", [card.id]),
    ).toEqual([{ updated_by: 'Comune di prova' }]);
    expect(
      await room.db.query("select account_id from platform.audit where subject_id = $1 and verb = 'card.verified'", [card.id]),
    ).toEqual([{ account_id: null }]);
  });

  it('turns corrections into a proposal, and accepting it confirms the card', async () => {
    const card = await written();
    await run();
    const link = await sentLink();
    expect((await get(`${link}/cambia`)).body).toContain('value="0165 555 100"');
    const wrong = await post(`${link}/cambia`, { email: 'not an address', waitTime: 'Subito.' });
    expect([wrong.statusCode, wrong.body]).toEqual([422, expect.stringContaining('aria-invalid')]);
    expect((await post(`${link}/cambia`, { name: card.form.name })).statusCode).toBe(422);
    expect((await post(`${link}/cambia`, { waitTime: 'Subito.', phone: '0165 555 199', messaggio: 'Chiuso il lunedì.' })).statusCode).toBe(
      200,
    );
    const [proposal] = await room.db.query<{ id: string }>('select id, origin, message from resources.proposal where service_id = $1', [
      card.id,
    ]);
    expect(proposal).toMatchObject({ origin: 'link', message: 'Chiuso il lunedì.' });
    const decision = { id: proposal!.id, verdict: 'accept', edited: null, reason: null, seenVersion: 1 } as const;
    await room.get(DecideProposalUseCase).execute(curator, decision);
    const { form, freshness } = await read(card);
    expect([form!.waitTime, form!.phones[0]!.number, freshness.on]).toEqual(['Subito.', '0165 555 199', '2026-11-21']);
  });

  it('says that a service is gone: the curator withdraws it, nobody deletes it', async () => {
    const card = await written();
    await run();
    const link = await sentLink();
    expect((await get(`${link}/chiudi`)).statusCode).toBe(200);
    expect((await post(`${link}/chiudi`, { messaggio: 'Da marzo.' })).statusCode).toBe(200);
    expect((await read(card)).form!.status).toBe('active');
    const [proposal] = await room.db.query<{ id: string }>('select id from resources.proposal where service_id = $1', [card.id]);
    await room
      .get(DecideProposalUseCase)
      .execute(curator, { id: proposal!.id, verdict: 'accept', edited: null, reason: null, seenVersion: 1 });
    expect((await read(card)).form).toMatchObject({ status: 'defunct', statusReason: expect.stringContaining('non c') });
  });

  it('of an unknown, an old or a closed link is a kind page that says what to do', async () => {
    await written();
    await run();
    const link = await sentLink();
    const unknown = await get(`/verifica/${'x'.repeat(43)}`);
    expect([unknown.statusCode, unknown.body]).toEqual([404, expect.stringContaining('non apre nulla')]);
    expect((await get('/verifica/x%00')).statusCode).toBe(404);
    days(31);
    const late = await post(`${link}/conferma`);
    expect([late.statusCode, late.body]).toEqual([410, expect.stringContaining('è scaduto')]);
  });

  it('is slowed down for whoever tries tokens', async () => {
    const from = (url: string) => app.inject({ method: 'GET', url, remoteAddress: '192.0.2.77' });
    const tries = [];
    for (let n = 0; n < 31; n++) tries.push((await from(`/verifica/${randomUUID()}`)).statusCode);
    expect(tries.at(-1)).toBe(429);
  });

  it('a curator who confirms a card closes the question about it', async () => {
    const card = await written();
    await run();
    const link = await sentLink();
    await room.get(WriteCardUseCase).execute(curator, { ...card, verified: true, seenVersion: 1 });
    expect((await get(link)).statusCode).toBe(410);
  });
});
