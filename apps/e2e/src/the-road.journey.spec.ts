// SPDX-License-Identifier: EUPL-1.2
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from './support/chromium';
import { PASSWORD, signIn } from './support/desk';
import { type House, openHouse } from './support/house';
import { inventCodiceFiscale } from './support/invented-contacts';
import { overwrite, tabTo, untilFocused } from './support/keyboard';
import { untilAllSettled } from './support/letters';
import { backends } from './support/queue-store';
import { undoAfterAll } from './support/undo';
import { openContext, openVisitor, signInContext, type Visitor } from './support/visitor';

interface Counts {
  readonly requests: number;
  readonly atHome: number;
}

const numberIn = (text: string) => Number(text.replace(/\D/g, ''));

describeInBrowser('one contact travels from the counter to a published table', () => {
  const closing = undoAfterAll();
  let house: House;
  let browser: Browser;
  let quarter: { quarter: string; from: string; to: string };
  let before: Counts;

  /** Requests of the quarter, however many persons each is for, and those among them about living at home. */
  const counted = async () => {
    const sql = `select count(*)::int as requests, count(*) filter (where need_code like 'D04%')::int as "atHome"
                   from planning.need_fact where month between $1 and $2 and person_position = 0`;
    const [counts] = await house.query<Counts>(sql, [quarter.from, quarter.to]);
    return counts!;
  };

  beforeAll(async () => {
    house = await openHouse({ queue: backends[0]! }, closing);
    await house.seed('--contacts', '2500', '--months', '8');
    browser = await openBrowser(closing);
    await untilAllSettled(house);
    const { body } = await (await signIn(house.url, 'piano')).get('/quarters');
    quarter = (body['items'] as (typeof quarter & { closed: boolean })[]).find(({ closed }) => closed)!;
    before = await counted();
  });

  async function visit(username?: string): Promise<Visitor> {
    const context = await openContext(browser, house.url, closing);
    if (username) await signInContext(context, username);
    return openVisitor(context);
  }

  test('the operator registers it without touching the mouse', async () => {
    const { page, complaints } = await visit();
    await page.goto('/');
    await page.waitForURL('**/accedi');
    await tabTo(page, 'Nome utente');
    await page.keyboard.type('sportello');
    await tabTo(page, 'Password');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sportello');

    await tabTo(page, 'Nuovo contatto');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nuovo contatto' }).waitFor();
    await tabTo(page, 'Data');
    await overwrite(page, `14/${quarter.from.slice(5)}/${quarter.from.slice(0, 4)}`);
    await tabTo(page, 'Ora');
    await overwrite(page, '10:31');
    await tabTo(page, 'Chi è?');
    const code = inventCodiceFiscale(424_242);
    await page.keyboard.type(code);
    await page.getByRole('option', { name: /^Nuova persona/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(code, { exact: true }).waitFor();
    await page.keyboard.press('Alt+r');
    await untilFocused(page, 'Comune di residenza');
    await overwrite(page, 'chatill');
    await page.getByRole('option', { name: 'Châtillon Monte Cervino' }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, 'Che cosa chiede?');
    await page.keyboard.type('pasti');
    await page.getByRole('option', { name: 'Pasti a domicilio' }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, /^Informazione e orientamento/);
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');

    await page.waitForURL(/sportello\/contatti\/[0-9a-f-]{36}$/);
    await page.getByText('Contatto registrato.').waitFor();
    await page.getByText('Pasti a domicilio').first().waitFor();
    expect(complaints).toEqual([]);
    await untilAllSettled(house);
    expect(await counted()).toEqual({ requests: before.requests + 1, atHome: before.atHome + 1 });
  });

  test('the planner asks for the quarter, and sees no number yet', async () => {
    const { page, complaints } = await visit('piano');
    await page.goto('/piano');
    await page
      .getByRole('button', { name: /^Prepara la tavola: / })
      .first()
      .click();
    await page
      .getByRole('link', { name: /^Apri: / })
      .first()
      .click();
    await page.getByText('aspetta la decisione del garante').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('the garante reads the tables and publishes', async () => {
    const { page, complaints } = await visit('garante');
    await page.goto('/piano');
    await page
      .getByRole('link', { name: /^Rivedi e decidi: / })
      .first()
      .click();
    await page.getByRole('table').first().waitFor();
    await page.getByRole('button', { name: 'Pubblica' }).click();
    await page.getByText('periodo chiuso, non cambia più').waitFor();
    expect(complaints).toEqual([]);
  });

  test('the planner reads it: one request more than before, in every table', async () => {
    const { page, complaints } = await visit('piano');
    await page.goto('/piano');
    await page
      .getByRole('link', { name: /^Apri: / })
      .first()
      .click();
    await page.getByRole('table').first().waitFor();
    const totals = await page.locator('tfoot td.is-total').allInnerTexts();
    expect(totals.map(numberIn)).toEqual(totals.map(() => before.requests + 1));
    expect(totals.length).toBeGreaterThanOrEqual(1);
    const atHome = page.getByRole('row', { name: /^Interventi domiciliari/ }).locator('td.is-total');
    expect(numberIn(await atHome.innerText())).toBe(before.atHome + 1);
    expect(complaints).toEqual([]);
  });
});
