// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { type WriteCard, WriteCardUseCase } from '../../cards/write-card.use-case';
import { testForm, testVenue } from '../../testing/invented-card';
import { DecideProposalUseCase } from '../decide-proposal.use-case';
import { ReadProposalsQuery } from '../read-proposals.query';
import { verificationDesk } from '../../testing/verification-desk';

const desk = verificationDesk();
const { written, read, run, mails, sentLink, days, get, post } = desk;
const questionsOf = ({ id }: WriteCard) =>
  desk.room.db.query<{ answer: string | null; closed_because: string | null }>(
    'select answer, closed_because, answered_at is not null as answered from resources.verification where service_id = $1 order by created_at',
    [id],
  );
/** What a browser sends of a page that nobody touched. */
const fieldsOf = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/name="([\w.]+)"[^>]*?(?:value="([^"]*)"|>([^<]*)<\/textarea>)/gs)].map(([, name, value, text]) => [
      name!,
      (value ?? text ?? '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    ]),
  );

describe('the page behind a link', () => {
  it('is good until the day that the mail says, also where Greenwich is a day behind', async () => {
    desk.now = new Date('2026-11-20T23:30:00Z');
    await written();
    await run();
    expect((await mails())[0]!.text).toContain('fino al 21/12/2026');
    expect((await get(await sentLink())).body).toContain('fino al 21/12/2026');
  });

  it('shows the card to whoever holds it, also one that only its agency sees, and is kept by nobody', async () => {
    await written({ form: testForm({ name: 'Casa <protetta>', visibility: 'agencies', visibleTo: [desk.place.agencyId] }) });
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
      await desk.room.db.query("select updated_by from resources.metadata where resource_id = $1 and last_action_type = 'verify'", [
        card.id,
      ]),
    ).toEqual([{ updated_by: 'Comune di prova' }]);
    expect(
      await desk.room.db.query("select account_id from platform.audit where subject_id = $1 and verb = 'card.verified'", [card.id]),
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
    const [proposal] = await desk.room.db.query<{ id: string }>(
      'select id, origin, message from resources.proposal where service_id = $1',
      [card.id],
    );
    expect(proposal).toMatchObject({ origin: 'link', message: 'Chiuso il lunedì.' });
    const decision = { id: proposal!.id, verdict: 'accept', edited: null, reason: null, seenVersion: 1 } as const;
    await desk.room.get(DecideProposalUseCase).execute(desk.curator, decision);
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
    const [proposal] = await desk.room.db.query<{ id: string }>('select id from resources.proposal where service_id = $1', [card.id]);
    await desk.room
      .get(DecideProposalUseCase)
      .execute(desk.curator, { id: proposal!.id, verdict: 'accept', edited: null, reason: null, seenVersion: 1 });
    expect((await read(card)).form).toMatchObject({ status: 'defunct', statusReason: expect.stringContaining('non c') });
  });

  it('can be read and answered in French, at the same address; what the card says stays Italian and says so', async () => {
    const card = await written();
    await run();
    const link = await sentLink();
    const french = `${link}?lingua=fr`;
    const inMarkup = (address: string) => address.replaceAll('=', '&#61;');
    expect((await get(link)).body).toContain(`href="${inMarkup(french)}" lang="fr"`);
    const page = (await get(french)).body;
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('Cette fiche est-elle encore juste');
    expect(page).toContain(`<dd lang="it">${card.form.name}</dd>`);
    expect(page).toContain(`action="${link}/conferma${inMarkup('?lingua=fr')}"`);
    expect((await get(`${link}/cambia?lingua=fr`)).body).toContain(`href="${link}/cambia" lang="it"`);
    expect((await post(`${link}/cambia?lingua=fr`, {})).body).toContain('Vous n&#39;avez rien changé');
    expect((await post(`${link}/conferma?lingua=fr`)).body).toContain('Merci : la fiche est confirmée.');
    expect((await get(french)).body).toContain('Une réponse a déjà été donnée');
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
    const from = (url: string) => desk.app.inject({ method: 'GET', url, remoteAddress: '192.0.2.77' });
    const tries = [];
    for (let n = 0; n < 31; n++) tries.push((await from(`/verifica/${randomUUID()}`)).statusCode);
    expect(tries.at(-1)).toBe(429);
  });

  it('a curator who confirms a card closes the question about it, which nobody has answered', async () => {
    const card = await written();
    await run();
    const link = await sentLink();
    await desk.room.get(WriteCardUseCase).execute(desk.curator, { ...card, verified: true, seenVersion: 1 });
    expect((await get(link)).statusCode).toBe(410);
    expect(await questionsOf(card)).toEqual([{ answer: null, closed_because: 'written', answered: false }]);
  });

  it('keeps what it showed: a field that the agency left alone changes nothing, and one that changed since is a conflict', async () => {
    const card = await written();
    await run();
    const link = await sentLink();
    const page = fieldsOf((await get(`${link}/cambia`)).body);
    const since = {
      ...card.form,
      outputDescription: 'Due pasti.',
      responsibleUnit: 'Un altro ufficio',
      waitTime: 'Un mese.',
      phones: [{ ...card.form.phones[0]!, number: '0165 555 111' }],
    };
    await desk.room.get(WriteCardUseCase).execute(desk.curator, { ...card, form: since, seenVersion: 1 });
    expect((await post(`${link}/cambia`, { ...page, waitTime: 'Subito.', phone: '0165 555 199', email: 'x' })).body).toContain(
      'name="prima.waitTime" value="Tre giorni."',
    );
    await post(`${link}/cambia`, { ...page, waitTime: 'Subito.', phone: '0165 555 199' });
    const [proposal] = await desk.room.db.query<{ id: string; base_version: number }>(
      'select id, base_version from resources.proposal where service_id = $1',
      [card.id],
    );
    expect(proposal!.base_version).toBe(1);
    const { diff } = await desk.room.get(ReadProposalsQuery).one(desk.curator, proposal!.id);
    expect(diff).toMatchObject([
      { pointer: '/waitTime', before: 'Tre giorni.', after: 'Subito.', now: 'Un mese.', conflict: true },
      {
        pointer: '/phones',
        before: [{ number: '0165 555 100' }],
        after: [{ number: '0165 555 199' }],
        now: [{ number: '0165 555 111' }],
        conflict: true,
      },
    ]);
  });

  it('accepted days later was true when it was said, and answers no question that was asked since', async () => {
    const card = await written();
    await run();
    await post(`${await sentLink()}/cambia`, { waitTime: 'Subito.' });
    days(9);
    await run();
    const [proposal] = await desk.room.db.query<{ id: string }>('select id from resources.proposal where service_id = $1', [card.id]);
    const decision = { id: proposal!.id, verdict: 'accept', edited: null, reason: null, seenVersion: 1 } as const;
    await desk.room.get(DecideProposalUseCase).execute(desk.curator, decision);
    expect((await read(card)).freshness).toMatchObject({ on: '2026-11-21', next: '2027-11-21' });
    expect(await questionsOf(card)).toEqual([
      { answer: 'changed', closed_because: 'answered', answered: true },
      { answer: null, closed_because: 'written', answered: false },
    ]);
  });

  it('opens nothing once the card is for other eyes, or another keeper’s, whoever changed it; and it is asked about anew', async () => {
    const hide = "update resources.service set visibility = 'agencies', visible_to = array[$2::uuid] where id = $1";
    const hand =
      'update resources.organization set agency_id = $2 where id = (select organization_id from resources.service where id = $1)';
    for (const change of [hide, hand]) {
      const card = await written({ form: testForm({ name: change === hide ? 'Nascosta' : 'Ceduta' }) });
      await run();
      const link = await sentLink();
      await desk.room.db.query(change, [card.id, randomUUID()]);
      for (const answer of [await get(link), await get(`${link}/cambia`), await post(`${link}/conferma`), await post(`${link}/chiudi`)]) {
        expect([answer.statusCode, answer.body]).toEqual([410, expect.not.stringContaining(card.form.name)]);
      }
      expect((await read(card)).freshness.state).toBe('never');
      await run();
      expect((await questionsOf(card)).map(({ closed_because: why }) => why)).toEqual(['moved', null]);
    }
    expect((await mails()).filter(({ text }) => text.includes('Scheda riservata'))).toHaveLength(1);
  });

  it('closes when a curator changes who sees the card', async () => {
    const card = await written();
    await run();
    const link = await sentLink();
    await desk.room
      .get(WriteCardUseCase)
      .execute(desk.curator, { ...card, form: { ...card.form, visibility: 'operators' }, seenVersion: 1 });
    expect((await get(link)).statusCode).toBe(410);
    expect(await questionsOf(card)).toEqual([{ answer: null, closed_because: 'moved', answered: false }]);
  });

  it('shows no place and no telephone of a card for named agencies, and no hidden place of a card for everybody', async () => {
    const secret = { visibility: 'agencies', visibleTo: [desk.place.agencyId] } as const;
    const hiding = testVenue(desk.place, {
      ...secret,
      name: 'Rifugio',
      address: { street: 'Via segreta 9', more: null, postalCode: '11000' },
    });
    await written({ form: testForm({ ...secret, places: [hiding] }) });
    await run();
    const hidden = await sentLink();
    const pages = [await get(hidden), await get(`${hidden}/cambia`)];
    for (const { body } of pages) expect(body).not.toMatch(/Rifugio|Via segreta|0165 555 100|name="phone"/);
    expect((await post(`${hidden}/cambia`, { phone: '0165 555 199' })).statusCode).toBe(422);
    await written({ form: testForm({ places: [{ ...hiding, locationId: randomUUID() }, testVenue(desk.place)] }) });
    days(1);
    await run();
    const { body } = await get(await sentLink());
    expect(body).toContain('Via inventata 1');
    expect(body).not.toMatch(/Rifugio|Via segreta/);
  });
});
