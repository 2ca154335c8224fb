// SPDX-License-Identifier: EUPL-1.2
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from './support/chromium';
import { type Desk, signIn } from './support/desk';
import { type House, openHouse } from './support/house';
import { GUARDED, openFile, openTwins, serve } from './support/invented-files';
import { tabTo, untilFocused } from './support/keyboard';
import { backends } from './support/queue-store';
import { REGISTER_FILE } from './support/register-file';
import { undoAfterAll } from './support/undo';
import { openContext, openVisitor, signInContext, type Visitor } from './support/visitor';

const LOOKED_FOR = `${GUARDED.givenName} ${GUARDED.familyName}`;

describeInBrowser('the counter, by keyboard alone', () => {
  const closing = undoAfterAll();
  let house: House;
  let browser: Browser;
  let operator: Desk;

  beforeAll(async () => {
    house = await openHouse({ queue: backends[0]! }, closing);
    browser = await openBrowser(closing);
    operator = await signIn(house.url, 'sportello');
  });

  async function visit(username: string, path: string): Promise<Visitor> {
    const context = await openContext(browser, house.url, closing);
    await signInContext(context, username);
    const visitor = await openVisitor(context);
    await visitor.page.goto(path);
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    return visitor;
  }

  async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
    await tabTo(page, name);
    await page.keyboard.press(key);
  }

  async function write(page: Page, field: string | RegExp, text: string): Promise<void> {
    await tabTo(page, field);
    await page.keyboard.type(text);
  }

  const found = async (q: string) => ((await operator.post('/person-searches', { q })).body['items'] as unknown[]).length;

  test('the head joins two files of one person, and parts them again', async () => {
    await openTwins(operator);
    const { page, complaints } = await visit('responsabile', '/sportello/doppioni');
    await page.getByText('Coppie da rivedere: 1').waitFor();
    await press(page, 'Confronta');
    await page.getByText('Quale scheda rimane?').waitFor();
    await write(page, 'Perché sono la stessa persona?', 'Ha mostrato la stessa carta.');
    await press(page, 'Unisci');
    await page.getByText('Schede unite: Rosalba Gemellotti.').waitFor();
    await page.getByText('Coppie da rivedere: 0').waitFor();
    await untilFocused(page, 'Doppioni da rivedere');
    expect(await found('gemellotti')).toBe(1);
    await press(page, 'Annulla');
    await page.getByText('Coppie da rivedere: 1').waitFor();
    expect(await found('gemellotti')).toBe(2);
    expect(complaints).toEqual([]);
  });

  test('whoever is under protection is there for nobody but those who may know, and each opening says why', async () => {
    const id = await openFile(operator, GUARDED);
    const colleague = await visit('sportello2', '/sportello');
    const look = async (page: Page, hits: number) => {
      await page.keyboard.press('/');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('celestri');
      await page.getByText(`Persone trovate: ${hits}.`).waitFor();
    };
    await look(colleague.page, 1);
    const author = await visit('sportello', `/sportello/persone/${id}`);
    await press(author.page, 'Proteggi');
    await tabTo(author.page, 'Nomina un collega');
    await press(author.page, 'Proteggi');
    await author.page
      .getByText(/^Protetta dal|^Perché la apri\?/)
      .first()
      .waitFor();

    await colleague.page.goto('/sportello');
    await colleague.page.getByRole('searchbox').waitFor();
    await look(colleague.page, 0);
    expect(await colleague.page.getByText(LOOKED_FOR).count()).toBe(0);
    await colleague.page.goto(`/sportello/persone/${id}`);
    await colleague.page.getByText('Non esiste, oppure non è').waitFor();

    const head = await visit('responsabile', '/sportello');
    await look(head.page, 1);
    await press(head.page, /^Scheda/);
    await write(head.page, 'Perché la apri?', 'Colloquio con la rete antiviolenza.');
    await press(head.page, 'Apri la scheda');
    await head.page.getByRole('heading', { name: LOOKED_FOR }).first().waitFor();
    await press(head.page, "Chi l'ha aperta");
    const opening = head.page
      .getByRole('row', { name: /scheda protetta aperta/ })
      .filter({ hasText: 'Colloquio con la rete antiviolenza.' });
    expect(await opening.first().innerText()).toContain('Marta Pession');
    expect([...author.complaints, ...colleague.complaints, ...head.complaints]).toEqual([]);
  });

  test('a register that was kept elsewhere is tried, written and taken back', async () => {
    const { page, complaints } = await visit('responsabile', '/sportello');
    const imported = async () =>
      (await house.query<{ n: number }>('select count(*)::int as n from intake.contact where batch_id is not null'))[0]!.n;
    await press(page, 'Importa');
    await untilFocused(page, 'Importa il registro che hai già');
    const chooser = page.waitForEvent('filechooser');
    await press(page, 'File');
    await (await chooser).setFiles(REGISTER_FILE);
    await press(page, 'Invia il file');
    await page.getByText('Che cosa contengono le colonne').waitFor();
    await press(page, 'Prova senza scrivere');
    await page.getByText('il codice fiscale non è valido').waitFor();
    expect(await imported()).toBe(0);
    await press(page, 'Scrivi 2 righe');
    await page.getByText('I contatti importati sono riconoscibili').waitFor();
    expect(await imported()).toBe(2);
    expect(await found('registri alma')).toBe(1);
    await press(page, "Annulla l'importazione");
    await page.getByText("L'importazione è stata tolta.").waitFor();
    expect([await imported(), await found('registri alma')]).toEqual([0, 0]);
    expect(complaints).toEqual([]);
  });

  test('a contact is corrected with a reason, and says what it was', async () => {
    const person = await openFile(operator, { familyName: 'Correggiani', givenName: 'Uma', birthDate: '1970-01-02' });
    const { id } = await serve(operator, person);
    const { page, complaints } = await visit('sportello', `/sportello/contatti/${id}`);
    await press(page, 'Correggi');
    await page.getByRole('heading', { name: 'Correggi contatto' }).waitFor();
    await tabTo(page, 'Canale');
    await page.keyboard.type('Telefono');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Scrivi perché correggi il contatto.').first().waitFor();
    await write(page, 'Perché lo correggi?', 'Aveva telefonato.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Correzioni: 1' }).waitFor();
    const correction = page.getByRole('listitem').filter({ hasText: 'Aveva telefonato.' });
    expect(await correction.innerText()).toMatch(/canale: E-mail → Telefono/);
    expect(complaints).toEqual([]);
  });
});
