// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from './support/chromium';
import { PASSWORD, signIn } from './support/desk';
import { killTab, lookIntoDevice } from './support/drafts-device';
import { fillWhole, idOf, needWithOutcome, NEW, noteOf, openForm, register, says, untilRegistered, write } from './support/drafts-form';
import { type House, openHouse } from './support/house';
import { NOT_GIVEN } from './support/invented-contacts';
import { openOwnServers, type OwnServers } from './support/own-servers';
import { backends } from './support/queue-store';
import { isUnreachable } from './support/staged-api';
import { undoAfterAll, undoAfterEach } from './support/undo';
import { until } from './support/until';
import { openContext, openVisitor, signInContext } from './support/visitor';

/** A word that stands nowhere else. */
const CANARY = 'Zibibbo';

describeInBrowser('what is written at the counter is never lost', () => {
  const closing = undoAfterAll();
  const undo = undoAfterEach();
  let servers: OwnServers;
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    servers = await openOwnServers(closing);
    house = await openHouse({ queue: backends[0]!, databaseUrl: servers.databaseUrl }, closing);
    browser = await openBrowser(closing);
  });
  afterEach(() => house.query('delete from intake.contact_draft'));

  async function counter(username = 'sportello'): Promise<{ context: BrowserContext; page: Page }> {
    const context = await openContext(browser, house.url, undo);
    await signInContext(context, username);
    return { context, page: (await openVisitor(context)).page };
  }

  const tabOf = async (context: BrowserContext) => (await openVisitor(context)).page;
  const draftsWith = (words: string) =>
    house.query<{ id: string; username: string }>(
      `select d.id, a.username from intake.contact_draft d join access.account a on a.id = d.account_id where d.form like '%' || $1 || '%'`,
      [words],
    );
  const untilServerHas = (words: string) => until(`the server has «${words}»`, async () => (await draftsWith(words)).length === 1);
  const registered = async (id: string) => {
    const sql = `select (select count(*)::int from intake.contact where id = $1) as contacts,
                        (select count(*)::int from intake.request where contact_id = $1) as requests,
                        (select count(*)::int from intake.contact_draft where id = $1) as drafts`;
    return (await house.query(sql, [id]))[0];
  };

  test('a killed tab loses nothing, not even what the server never got', async () => {
    const { context, page } = await counter();
    await openForm(page);
    await fillWhole(page);
    await write(page, 'Torna con la figlia');
    await says(page, 'in rete');
    await isUnreachable(page, 'PUT /contact-drafts/*');
    await write(page, ' e con il verbale.');
    await says(page, 'su questo computer');
    const address = page.url();
    await killTab(page);

    const again = await tabOf(context);
    await openForm(again, address);
    expect(await noteOf(again).inputValue()).toBe('Torna con la figlia e con il verbale.');
    await again.getByText('Pasti a domicilio').first().waitFor();
    await untilServerHas('con il verbale.');
    await register(again);
    expect(await registered(await untilRegistered(again))).toEqual({ contacts: 1, requests: 1, drafts: 0 });
  });

  test('a draft that the server never saw is in the list of the home, to be taken up or thrown away', async () => {
    const { context, page } = await counter();
    await openForm(page);
    await isUnreachable(page, 'PUT /contact-drafts/*');
    await fillWhole(page);
    await write(page, 'Mai arrivata');
    await says(page, 'su questo computer');
    await killTab(page);

    const home = await tabOf(context);
    await home.goto('/sportello');
    await home.getByRole('link', { name: /^Pasti a domicilio/ }).click();
    await says(home, 'in rete');
    expect(await noteOf(home).inputValue()).toBe('Mai arrivata');
    await home.getByRole('link', { name: 'Lascia per dopo' }).click();
    await home.getByRole('button', { name: /^Scarta la bozza: Pasti a domicilio/ }).click();
    await home.getByText('Nessuna bozza.').waitFor();
    await home.getByRole('link', { name: 'Nuovo contatto' }).first().click();
    await until('it is nowhere', async () => (await draftsWith('')).length + (await lookIntoDevice(home)).drafts === 0);
  });

  test('ten minutes without the API change nothing for whoever writes, and are made up for by themselves', async () => {
    const { page } = await counter();
    await page.clock.install();
    await openForm(page);
    await house.halt('api', 'SIGKILL');
    await write(page, 'Prima parola');
    await page.getByText('Il server non risponde.').waitFor();
    await page.clock.fastForward('10:00');
    await write(page, ' e ultima');
    await says(page, 'su questo computer');
    await house.restart('api');
    await until('the server has it all', async () => {
      await page.clock.fastForward(5_000);
      return (await draftsWith('Prima parola e ultima')).length === 1;
    });
    await says(page, 'in rete');
    await page.getByText('Il server non risponde.').waitFor({ state: 'detached' });
  });

  test('what is registered while nobody answers is registered afterwards, by itself and once', async () => {
    const { context, page } = await counter();
    await page.clock.install();
    await openForm(page);
    await fillWhole(page);
    await context.setOffline(true);
    await register(page);
    await page.getByText('Da registrare appena torna la rete.').waitFor();
    await page.clock.fastForward('10:00');
    await context.setOffline(false);
    await page.clock.fastForward(40_000);
    const id = await untilRegistered(page);
    // A save that was on its way may arrive after the contact, and is then thrown away.
    const alone = async () => ((await registered(id)) as { drafts: number } | undefined)?.drafts === 0 || null;
    await until('no draft is left', alone, 5_000);
    expect(await registered(id)).toEqual({ contacts: 1, requests: 1, drafts: 0 });
    expect((await lookIntoDevice(page)).drafts).toBe(0);
  });

  test('a session that ends is opened again over the page; nothing of it can be read on the device, and sign-out leaves nothing', async () => {
    const { context, page } = await counter();
    await openForm(page);
    await write(page, CANARY);
    await says(page, 'in rete');
    await context.clearCookies();
    await write(page, ' e seguito');
    await page.getByText('La sessione è scaduta: niente è andato perso.').waitFor();
    const kept = await lookIntoDevice(page);
    expect([kept.drafts, kept.bytes.includes(CANARY), kept.bytes.includes('Pasti')]).toEqual([1, false, false]);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByLabel('Password').press('Enter');
    await untilServerHas(`${CANARY} e seguito`);
    expect(await noteOf(page).inputValue()).toBe(`${CANARY} e seguito`);

    await write(page, ' fino in fondo');
    await page.getByRole('button', { name: /Elisa Vuillermoz/ }).click();
    await page.getByRole('link', { name: 'Esci' }).click();
    await page.waitForURL('**/accedi');
    expect((await draftsWith(`${CANARY} e seguito fino in fondo`)).map(({ username }) => username)).toEqual(['sportello']);
    await until('the device holds nothing', async () => (await lookIntoDevice(page)).drafts === 0);
  });

  test('somebody else who signs in on the same browser neither sees the draft nor is taken for its writer', async () => {
    const { context, page } = await counter();
    await openForm(page);
    await write(page, 'Riservato di Elisa');
    await says(page, 'in rete');
    await context.clearCookies();
    await signInContext(context, 'sportello2');
    await fillWhole(page);
    await write(page, ' e altro');
    await register(page);
    await page.getByText('La sessione è scaduta: niente è andato perso.').waitFor();

    const colleague = await tabOf(context);
    await colleague.goto('/sportello');
    await colleague.getByText('Nessuna bozza.').waitFor();
    await openForm(colleague, `${NEW}?bozza=${idOf(page)}`).catch(() => undefined);
    expect(await colleague.locator('body').innerText()).not.toContain('Riservato');
    expect((await draftsWith('Riservato di Elisa')).map(({ username }) => username)).toEqual(['sportello']);
    expect(await registered(idOf(page))).toMatchObject({ contacts: 0 });
  });

  test('what the server never got leaves the device after seven days', async () => {
    const { context, page } = await counter();
    await openForm(page);
    await isUnreachable(page, 'PUT /contact-drafts/*');
    await write(page, 'Vecchia');
    await says(page, 'su questo computer');
    await killTab(page);
    const later = await tabOf(context);
    await later.goto('/sportello');
    await later.getByRole('link', { name: /^Senza nome/ }).waitFor();
    await later.clock.install({ time: Date.now() + 7 * 86_400_000 + 60_000 });
    await later.goto('/sportello');
    await until('the device holds nothing', async () => (await lookIntoDevice(later)).drafts === 0);
    await later.getByText('Nessuna bozza.').waitFor();
  });

  test('of two tabs on one draft one writes; the other is told, and may take over', async () => {
    const { context, page } = await counter();
    await openForm(page);
    await write(page, 'Prima scheda');
    await says(page, 'in rete');
    await write(page, ', appena scritto');
    await page.waitForTimeout(300);
    const second = await tabOf(context);
    await openForm(second, page.url());
    await second.getByText("Questa bozza è aperta in un'altra scheda.").waitFor();
    await second.getByRole('button', { name: 'Continua qui' }).click();
    await until('the second tab has it', async () => (await noteOf(second).inputValue()) === 'Prima scheda, appena scritto');
    await page.getByText("Questa bozza è aperta in un'altra scheda.").waitFor();
    await write(second, ', poi di là');
    await untilServerHas('Prima scheda, appena scritto, poi di là');
    await says(second, 'in rete');
    await page.getByRole('button', { name: 'Continua qui' }).click();
    await until('the first tab has it', async () => (await noteOf(page).inputValue()) === 'Prima scheda, appena scritto, poi di là');
    expect(await page.getByText('Scegli che cosa vale').count()).toBe(0);
  });

  test.each([
    ['her own', '3470000002'],
    ["the other's", '3470000001'],
  ])('two operators on one person see each other; of two telephones the second keeps %s, and all the rest stays', async (_, kept) => {
    const person = randomUUID();
    const desk = await signIn(house.url, 'sportello');
    const details = { ...NOT_GIVEN, identification: 'declared', codiceFiscale: null, comune: 'C294' };
    const known = { ...details, familyName: 'Duepenne', givenName: 'Ida', phones: [{ number: '3470000000', note: null }] };
    expect((await desk.put(`/persons/${person}`, known)).status).toBe(201);

    const [elisa, giulia] = [(await counter()).page, (await counter('sportello2')).page];
    for (const page of [elisa, giulia]) {
      await openForm(page, `${NEW}?persona=${person}`);
      await page.getByRole('button', { name: 'cambia i dati' }).click();
      await until('the file is here', async () => (await page.getByLabel('Telefono', { exact: true }).inputValue()) === '3470000000');
    }
    await elisa.getByLabel('Telefono', { exact: true }).fill('3470000001');
    await elisa.getByLabel('Cognome').fill('Duepenne Uno');
    await says(elisa, 'in rete');
    await giulia.getByLabel('Telefono', { exact: true }).fill('3470000002');
    await giulia.getByLabel('Indirizzo').fill('via Due 2');
    await giulia.getByText('Anche Elisa Vuillermoz è qui').waitFor();
    await needWithOutcome(elisa);
    await elisa.getByText('Anche Giulia Cerise è qui').waitFor();
    await register(elisa);
    await untilRegistered(elisa);

    await needWithOutcome(giulia);
    await register(giulia);
    const telephone = giulia.getByRole('group', { name: 'Telefono' });
    await telephone.getByText('3470000001').waitFor();
    await telephone.getByLabel(kept).check();
    await giulia.getByRole('button', { name: 'Tieni quello che ho scelto' }).click();
    await register(giulia);
    await untilRegistered(giulia);
    expect((await desk.get(`/persons/${person}`)).body['details']).toMatchObject({
      ...{ familyName: 'Duepenne Uno', address: 'via Due 2', phones: [{ number: kept, note: null }] },
    });
  });

  test('two quick presses, and an answer that is lost on the way, make one contact', async () => {
    const { page } = await counter();
    await openForm(page);
    await fillWhole(page);
    let asked = 0;
    await page.route('**/api/v1/contacts/*', async (route) => {
      if (route.request().method() !== 'PUT') return route.fallback();
      if (asked++ > 0) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await register(page);
    await register(page);
    const id = await untilRegistered(page);
    expect(asked).toBeGreaterThanOrEqual(2);
    expect(await registered(id)).toEqual({ contacts: 1, requests: 1, drafts: 0 });
  });

  test('neither a queue that is gone nor a database that crashes loses a letter', async () => {
    const { page } = await counter();
    await openForm(page);
    await fillWhole(page);
    await house.halt('worker', 'SIGKILL');
    if (house.backend === 'redis') await house.halt('redis', 'SIGKILL');
    await write(page, 'Senza coda');
    await untilServerHas('Senza coda');
    await servers.stop('postgres', 'SIGQUIT');
    await write(page, ' e senza banca');
    await says(page, 'su questo computer');
    await servers.start('postgres');
    await untilServerHas('Senza coda e senza banca');
    await register(page);
    expect(await registered(await untilRegistered(page))).toEqual({ contacts: 1, requests: 1, drafts: 0 });
  });
});
