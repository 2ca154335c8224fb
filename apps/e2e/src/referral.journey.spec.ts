// SPDX-License-Identifier: EUPL-1.2
import { dayText, romeDay } from '@soglia/kernel';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from './support/chromium';
import { signIn } from './support/desk';
import { type House, openHouse } from './support/house';
import { openFile } from './support/invented-files';
import { sendReferral, untilSent } from './support/invented-referrals';
import { tabTo, untilFocused } from './support/keyboard';
import { backends } from './support/queue-store';
import { undoAfterAll } from './support/undo';
import { until } from './support/until';
import { openContext, openVisitor, signInContext, type Visitor } from './support/visitor';

const LATE = { familyName: 'Tardivelli', givenName: 'Mario', birthDate: '1943-05-02', phone: '347 5550178' };
/** The clock's tick comes once a minute. */
const TICK_MS = 150_000;

describeInBrowser('a request is sent on and comes back with an answer, by keyboard alone', () => {
  const closing = undoAfterAll();
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    house = await openHouse({ queue: backends[0]! }, closing);
    browser = await openBrowser(closing);
  });

  async function visit(username: string, path: string): Promise<Visitor> {
    const context = await openContext(browser, house.url, closing);
    await signInContext(context, username);
    const visitor = await openVisitor(context);
    await visitor.page.goto(path);
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    return visitor;
  }

  async function press(page: Page, name: string | RegExp): Promise<void> {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  }

  const stateOf = async (referral: string) => {
    const [leg] = await house.query<{ state: string }>('select state from referrals.leg where referral_id = $1 order by hop desc limit 1', [
      referral,
    ]);
    return leg!.state;
  };

  test('from the contact that it is about, with ten seconds to think again, to the history of the person', async () => {
    const { page, complaints } = await visit('sportello', '/sportello/contatti/nuovo');
    await untilFocused(page, /^Chi è\?/);
    await page.keyboard.type('Giravolta Ida 12/03/1941');
    await page.getByRole('option', { name: /^Nuova persona: / }).waitFor();
    await page.keyboard.press('Enter');
    await untilFocused(page, /^Che cosa chiede/);
    await page.keyboard.type('assistenza domiciliare');
    await page.getByRole('option', { name: /SAD/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Invia con il protocollo').waitFor();
    await page.keyboard.press('Alt+P');
    await untilFocused(page, 'Vive sola');
    await page.keyboard.type('Sì, i figli sono lontani');
    await page.keyboard.press('Control+Enter');
    await page.getByText("L'invio non è completo: se la persona è informata.").first().waitFor();
    await press(page, "L'invio non è completo");
    await tabTo(page, 'È stata informata');
    await page.keyboard.press('Space');
    await page.keyboard.press('Alt+i');
    await page.getByText('Pronto', { exact: true }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Contatto registrato.').waitFor();
    await page.getByText(/Parte fra \d+ s\./).waitFor();
    await page.keyboard.press('Control+Z');
    await untilFocused(page, 'Invia adesso');
    const [sent] = await house.query<{ id: string; number: string }>('select id, number from referrals.referral');
    expect(await stateOf(sent!.id)).toBe('draft');
    await page.keyboard.press('Enter');
    await page.getByText('inviato', { exact: true }).waitFor({ timeout: 30_000 });
    expect(await stateOf(sent!.id)).toBe('requested');

    const service = await visit('asl', '/rete?casella=team-in');
    await service.page.getByText('I. G., 85 anni').waitFor();
    await service.page.keyboard.press('j');
    await service.page.keyboard.press('Enter');
    await service.page.getByText('Scheda di triage').waitFor();
    expect(await service.page.getByText('Giravolta').count()).toBe(0);
    await service.page.keyboard.press('a');
    await untilFocused(service.page, 'Accetta');
    await service.page.keyboard.press('Enter');
    await service.page.getByText('Ida Giravolta').first().waitFor();
    await press(service.page, "Riferisci l'esito");
    await untilFocused(service.page, 'Servizio dato');
    await service.page.keyboard.press('Space');
    await tabTo(service.page, 'Finito il');
    await service.page.keyboard.type(dayText(romeDay(new Date())));
    await press(service.page, "Riferisci l'esito");
    await until('the outcome is reported', async () => (await stateOf(sent!.id)) === 'outcome-reported');

    await page.goto(`/rete/invii/${sent!.id}`);
    await page.getByRole('button', { name: 'Rivedi e chiudi' }).first().waitFor();
    await press(page, 'Rivedi e chiudi');
    await untilFocused(page, /risolto/);
    await page.keyboard.press('Space');
    await press(page, 'Rivedi e chiudi');
    await until('it is closed', async () => (await stateOf(sent!.id)) === 'closed');
    await page.goto('/sportello');
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('giravolta');
    await page.getByText('Persone trovate: 1.').waitFor();
    await press(page, /^Scheda/);
    await page.getByText('bisogno risolto').waitFor();
    await page.getByText(`invio ${sent!.number}`).waitFor();
    expect([...complaints, ...service.complaints]).toEqual([]);
  });

  test('what nobody received in time is seen by the Centrale, which sends it to somebody else', async () => {
    const counter = await signIn(house.url, 'sportello');
    const { leg, referral } = await sendReferral(counter, 'PUA-UVM', await openFile(counter, LATE));
    await untilSent(counter, leg);
    await house.query(
      `update referrals.clock set warn_at = now() - interval '3 hours', due_at = now() - interval '2 hours',
              escalate_at = now() - interval '1 hour', next_at = now() - interval '3 hours' where leg_id = $1 and kind = 'T1'`,
      [leg],
    );
    const clock = () => house.query<{ clock_state: string }>('select clock_state from referrals.leg where id = $1', [leg]);
    await until('the Centrale has it', async () => (await clock())[0]!.clock_state === 'escalated', TICK_MS);
    const { page, complaints } = await visit('centrale', '/rete/centrale');
    await press(page, 'Pasti a domicilio');
    await page.getByText('Scheda di triage').waitFor();
    expect(await page.getByText('Tardivelli').count()).toBe(0);
    await press(page, 'Riassegna');
    await untilFocused(page, 'A quale servizio?');
    await page.getByRole('option', { name: /^Punto unico/ }).waitFor({ state: 'attached' });
    await page.keyboard.type('Punto unico');
    await tabTo(page, /^Nota/);
    await page.keyboard.type('Non risponde nessuno da due giorni.');
    await press(page, 'Riassegna');
    await until('another leg has it', async () => {
      const legs = await house.query<{ state: string }>('select state from referrals.leg where referral_id = $1 order by hop', [referral]);
      return legs.length === 2 && legs[0]!.state === 'superseded';
    });
    expect(complaints).toEqual([]);
  });
});
