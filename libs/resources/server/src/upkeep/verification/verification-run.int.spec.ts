// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { testForm, testOrganization } from '../../testing/invented-card';
import { CurationQueueQuery } from '../curation-queue.query';
import { ReadCampaignsQuery } from '../read-campaigns.query';
import { StartCampaignUseCase } from '../start-campaign.use-case';
import { linksIn, verificationDesk } from '../../testing/verification-desk';

const desk = verificationDesk();
const { written, read, run, mails, sentLink, days, post } = desk;

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
    await desk.room.db.query("update territory.ambito set name_fr = 'Ambito d’essai' where id = $1", [desk.place.ambitoId]);
    const card = await written();
    await run();
    const [mail] = await mails();
    expect(mail!.subject).toBe('verifica di una scheda della banca dati dei servizi / vérification : une fiche de la base des services');
    const [italian, french] = linksIn(mail!.text);
    expect(french).toBe(`${italian}?lingua=fr`);
    expect(mail!.text.split(card.form.name)).toHaveLength(3);
    await desk.room.db.query('update territory.ambito set name_fr = null where id = $1', [desk.place.ambitoId]);
  });

  it('a mail names no person and no hidden card', async () => {
    const contacts = [{ name: 'Ada Inventata', title: null, department: null, email: 'ada@example.org' }];
    await written({ form: testForm({ name: 'Casa protetta', visibility: 'agencies', visibleTo: [desk.place.agencyId], contacts }) });
    await run();
    const [mail] = await mails();
    expect(mail!.text).toContain('Scheda riservata');
    expect(JSON.stringify(mail)).not.toMatch(/Ada|ada@|Casa protetta/);
  });

  it('asks from thirty days before the year is over', async () => {
    const card = await written({ verified: true });
    desk.now = new Date('2027-10-21T06:00:00+02:00');
    await run();
    expect(await mails()).toHaveLength(0);
    desk.now = new Date('2027-10-22T06:00:00+02:00');
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
    const { items } = await desk.room
      .get(CurationQueueQuery)
      .execute(desk.curator, { kind: 'unanswered', agencyId: null, limit: 9, cursor: null });
    expect(items).toMatchObject([{ serviceId: card.id }]);
    days(95);
    await run();
    expect(await mails()).toHaveLength(4);
  });

  it('does not ask about what has left the databank, and says whom it cannot reach', async () => {
    await written({ form: testForm({ status: 'defunct', statusReason: 'chiuso' }) });
    const silent = await written({ newOrganization: testOrganization(desk.place, { email: null, agencyId: null }) });
    await run();
    expect(await mails()).toHaveLength(0);
    const { items } = await desk.room
      .get(CurationQueueQuery)
      .execute(desk.curator, { kind: 'unreachable', agencyId: null, limit: 9, cursor: null });
    expect(items).toMatchObject([{ serviceId: silent.id }]);
  });
});

describe('a campaign by hand', () => {
  it('asks about the cards of one need, of one agency or that are stale, and once under its id', async () => {
    await written({ verified: true });
    const wanted = await written({ form: testForm({ needs: ['D02'] }), verified: true });
    const id = randomUUID();
    const scope = { agencyId: desk.place.agencyId, need: 'D02', staleOnly: false };
    await desk.room.get(StartCampaignUseCase).execute(desk.curator, id, scope);
    await desk.room.get(StartCampaignUseCase).execute(desk.curator, id, scope);
    await expect(desk.room.get(StartCampaignUseCase).execute(desk.curator, id, { ...scope, need: null })).rejects.toThrow(
      'already-registered',
    );
    await desk.room.get(StartCampaignUseCase).execute(desk.curator, randomUUID(), { agencyId: null, need: null, staleOnly: true });
    expect(await mails()).toHaveLength(1);
    await post(`${await sentLink()}/conferma`);
    expect((await desk.room.get(ReadCampaignsQuery).execute(desk.curator)).find((each) => each.id === id)).toMatchObject({
      asked: 1,
      sent: 1,
      confirmed: 1,
      silent: 0,
    });
    expect((await read(wanted)).freshness.state).toBe('fresh');
  });
});
