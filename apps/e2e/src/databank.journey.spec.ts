// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from './support/chromium';
import { type Desk, signIn } from './support/desk';
import { type House, openHouse } from './support/house';
import { tabTo, untilFocused } from './support/keyboard';
import { untilAllSettled } from './support/letters';
import { backends } from './support/queue-store';
import { undoAfterAll } from './support/undo';
import { openContext, openVisitor, signInContext, type Visitor } from './support/visitor';

type Row = Record<string, unknown>;

describeInBrowser('a card of the databank serves the counter, its agency and everybody', () => {
  const closing = undoAfterAll();
  let house: House;
  let browser: Browser;
  let curator: Desk;

  beforeAll(async () => {
    house = await openHouse({ queue: backends[0]! }, closing);
    browser = await openBrowser(closing);
    curator = await signIn(house.url, 'bancadati');
  });

  async function visit(username?: string): Promise<Visitor> {
    const context = await openContext(browser, house.url, closing);
    if (username) await signInContext(context, username);
    return openVisitor(context);
  }

  test('the operator finds it while the person is there, by keyboard, and it counts', async () => {
    const { page, complaints } = await visit('sportello');
    await page.goto('/sportello/contatti/nuovo?anonimo=si');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(page, 'cambia i dati');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Anno di nascita');
    await page.keyboard.type('1950');
    await tabTo(page, 'Che cosa chiede?');
    await page.keyboard.type('pasti');
    await page.getByRole('option', { name: 'Pasti a domicilio' }).waitFor();
    await page.keyboard.press('Enter');
    await untilFocused(page, /^Pasti a domicilio/);
    const first = page.getByRole('region', { name: 'Risposta' }).getByRole('link').first();
    const name = (await first.innerText()).replace(/\s*\(.*$/s, '');
    await page.keyboard.press('Alt+1');
    await page.getByRole('button', { name: /^Scelta/, pressed: true }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Contatto registrato.').waitFor();
    await page.getByText(name).first().waitFor();
    await untilAllSettled(house);
    const [chosen] = await house.query<{ name: string; month: string }>(
      'select s.name, o.month from resources.orientation o join resources.service s on s.ambito_id = o.ambito_id and s.id = o.service_id',
    );
    expect(name).toBe(chosen!.name);
    expect(complaints).toEqual([]);
  });

  test('a search that finds nothing is kept as a gap, without the words and without the person', async () => {
    const operator = await signIn(house.url, 'sportello');
    const searchId = randomUUID();
    const answer = await operator.post('/resource-searches', {
      need: 'D04.03',
      comune: 'H501',
      person: { birthYear: 1950 },
      searchId,
      where: 'contact',
    });
    expect(answer.body['gap']).toEqual({ reason: 'OUT_OF_AREA' });
    const kept = await house.query<Row>('select * from resources.gap_source');
    expect(kept).toEqual([
      {
        ambito_id: 'VDA',
        month: expect.stringMatching(/^\d{4}-\d\d$/),
        need: 'D04.03',
        comune: 'H501',
        reason: 'OUT_OF_AREA',
      },
    ]);
  });

  test('its agency is asked by a mail with a link, and confirms without an account', async () => {
    const [stale] = await house.query<{ id: string; agency: string }>(
      `select s.id, o.agency_id as agency from resources.service s join resources.organization o on o.ambito_id = s.ambito_id and o.id = s.organization_id
        where s.assured_date < current_date - interval '1 year' and o.agency_id is not null and o.email is not null and s.visibility = 'public' limit 1`,
    );
    await curator.put(`/verification-campaigns/${randomUUID()}`, { staleOnly: true, agencyId: stale!.agency });
    await untilAllSettled(house);
    const { page, complaints } = await visit();
    await page.goto('/demo/posta');
    await page.getByRole('main').getByRole('link').first().click();
    await page
      .getByRole('link', { name: /\/verifica\// })
      .first()
      .click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const card = await page
      .getByRole('heading', { level: 2 })
      .or(page.getByRole('heading', { level: 1 }))
      .first()
      .innerText();
    await page.getByRole('button', { name: /Confermo/ }).click();
    await page
      .getByText(/[Gg]razie/)
      .first()
      .waitFor();
    expect(card.length).toBeGreaterThan(3);
    const [confirmed] = await house.query<{ today: boolean }>(
      "select s.assured_date = (now() at time zone 'Europe/Rome')::date as today from resources.verification v join resources.service s on s.ambito_id = v.ambito_id and s.id = v.service_id where v.answer = 'confirmed'",
    );
    expect(confirmed).toEqual({ today: true });
    await page.goBack();
    await page.reload();
    expect(await page.getByRole('button', { name: /Confermo/ }).count()).toBe(0);
    expect(complaints.filter((each) => !each.includes('410'))).toEqual([]);
  });

  test('a citizen finds it without script, and says what is not right; the curator reads that in the queue', async () => {
    const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    closing(() => context.close());
    const page = await context.newPage();
    await page.goto('/portale');
    await page.getByRole('searchbox').fill('badante');
    await page.keyboard.press('Enter');
    await page.getByText('assistente familiare').first().waitFor();
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await page.getByRole('link', { name: /Qualcosa non è giusto/ }).click();
    await page.getByRole('textbox').last().fill('Il numero di telefono non risponde.');
    await page.getByRole('button', { name: /Invia|Manda/ }).click();
    await page
      .getByText(/[Gg]razie/)
      .first()
      .waitFor();
    const { body } = await curator.get('/curation-queue?kind=report');
    const [report] = body['items'] as { id: string }[];
    expect((await curator.get(`/card-proposals/${report!.id}`)).body).toMatchObject({
      origin: 'citizen',
      message: 'Il numero di telefono non risponde.',
    });
  });
});

describe('a card that is not for everybody', () => {
  const closing = undoAfterAll();
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ queue: backends[0]! }, closing);
  });

  const read = async (path: string) => {
    const answer = await fetch(`${house.url}${path}`, { signal: AbortSignal.timeout(60_000) });
    return { status: answer.status, text: await answer.text() };
  };

  test('leaves by no public door', async () => {
    const hidden = await house.query<{ id: string; name: string }>(
      "select id, name from resources.service where visibility <> 'public' union all select id, name from resources.organization where visibility <> 'public'",
    );
    const places = await house.query<{ id: string; address: string }>(
      "select l.id, a.address_1 as address from resources.location l join resources.address a on a.ambito_id = l.ambito_id and a.location_id = l.id where l.visibility <> 'public' and not exists (select 1 from resources.address b join resources.location m on m.ambito_id = b.ambito_id and m.id = b.location_id where b.address_1 like a.address_1 || '%' and m.visibility = 'public')",
    );
    expect(hidden.length).toBeGreaterThan(3);
    expect(places.length).toBeGreaterThan(0);
    const secrets = [...hidden.flatMap(({ id, name }) => [id, name]), ...places.flatMap(({ id, address }) => [id, address])];
    const doors = [
      '/portale',
      '/portale/mappa',
      '/portale/sitemap/1.xml',
      '/portale/dati-aperti/hsds.json',
      '/portale/dati-aperti/schede.csv',
      '/portale/dati-aperti/cpsv-ap.ttl',
      '/portale/dati-aperti/cpsv-ap.jsonld',
      '/interop/hsds/3.1/services?per_page=100&full=true',
      '/interop/hsds/3.1/organizations?per_page=100&full=true',
      '/interop/hsds/3.1/service_at_locations?per_page=100&full=true',
      ...hidden.map(({ name }) => `/portale/cerca?q=${encodeURIComponent(name)}`),
      ...hidden.map(({ name }) => `/interop/hsds/3.1/services?search=${encodeURIComponent(name)}`),
    ];
    for (const door of doors) {
      const { status, text } = await read(door);
      expect([door, status]).toEqual([door, 200]);
      // What was typed is said back: only what the house adds is looked at.
      const said = text
        .replaceAll(decodeURIComponent(door.split('=').at(-1)!), '')
        .replaceAll(encodeURIComponent(decodeURIComponent(door.split('=').at(-1)!)), '');
      expect([door, secrets.filter((secret) => said.includes(secret))]).toEqual([door, []]);
    }
    for (const { id } of hidden) {
      expect((await read(`/portale/schede/${id}`)).status).toBe(404);
      expect((await read(`/interop/hsds/3.1/services/${id}`)).status).toBe(404);
    }
  }, 180_000);
});
