// SPDX-License-Identifier: EUPL-1.2
import { type Browser, type Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from './support/chromium';
import { countHands, type Figure, type Hands, keepFigures, kilobytes, weighPage } from './support/figures';
import { type House, openHouse } from './support/house';
import { untilFocused } from './support/keyboard';
import { untilAllSettled } from './support/letters';
import { backends } from './support/queue-store';
import { undoAfterAll, undoAfterEach } from './support/undo';
import { openContext, openVisitor, signInContext } from './support/visitor';

/** Nobody: the code's check character is right, the number is reserved for nothing. */
const NEW_PERSON = { name: 'rossetti marta', code: 'rssmrt80a41l219j', phone: '3475550142' };

describeInBrowser('a contact costs few keys, one page and no pointer', () => {
  const closing = undoAfterAll();
  const undo = undoAfterEach();
  const figures: Figure[] = [];
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    house = await openHouse({ queue: backends[0]! }, closing);
    await house.seed('--contacts', '300', '--months', '3');
    await untilAllSettled(house);
    browser = await openBrowser(closing);
  });
  afterAll(() => keepFigures(figures));

  /** From the home page on, every key is counted; before anything is pressed the page is whole. */
  async function atHome(): Promise<{ page: Page; hands: () => Promise<Hands> }> {
    const context = await openContext(browser, house.url, undo);
    await signInContext(context, 'sportello');
    const { page } = await openVisitor(context);
    const hands = await countHands(page);
    await page.goto('/sportello');
    await page.getByRole('heading', { name: /^(Buongiorno|Buon pomeriggio|Buonasera)/ }).waitFor();
    return { page, hands };
  }

  async function addNeed(page: Page, typed: string, name: string | RegExp): Promise<void> {
    await untilFocused(page, /^Che cosa chiede/);
    await page.keyboard.type(typed);
    await page.getByRole('option', { name }).first().waitFor();
    await page.keyboard.press('Enter');
  }

  async function register(page: Page): Promise<void> {
    await page.keyboard.press('Control+Enter');
    await page.getByText('Contatto registrato.').waitFor();
  }

  /** Everything is written on one page: from the home to it, and from it to the contact as it was registered. */
  async function within(what: string, { keys, pointers, pages }: Hands, limit: number): Promise<void> {
    figures.push({ what, measured: keys, limit, unit: 'keys' });
    expect({ what, pointers, keys: keys <= limit ? 'few' : keys }).toEqual({ what, pointers: 0, keys: 'few' });
    const registered = expect.stringMatching(/^\/sportello\/contatti\/[0-9a-f-]{36}$/);
    expect(pages).toEqual(['/sportello', '/sportello/contatti/nuovo', registered]);
  }

  async function startNewPerson(page: Page, { name, code, phone }: typeof NEW_PERSON): Promise<void> {
    await page.keyboard.press('n');
    await untilFocused(page, /^Chi è\?/);
    await page.keyboard.type(`${name} ${code} ${phone}`);
    await page.getByRole('option', { name: /^Nuova persona: / }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Identificata').waitFor();
    await untilFocused(page, /^Che cosa chiede/);
  }

  test('T1: a new person, the comune of the access point, one need with its outcome', async () => {
    const { page, hands } = await atHome();
    await startNewPerson(page, NEW_PERSON);
    await addNeed(page, 'pasti', 'Pasti a domicilio');
    await untilFocused(page, 'Pasti a domicilio');
    await page.keyboard.press('e');
    await page.keyboard.press('1');
    await register(page);
    await page.getByText('Châtillon').first().waitFor();
    await within('T1 new person, need, outcome', await hands(), 60);
  });

  test('T1b: the same, with an address whose comune is completed', async () => {
    const { page, hands } = await atHome();
    await startNewPerson(page, { name: 'bianchetti ada', code: 'bncdaa75d52a326h', phone: '3475550143' });
    await addNeed(page, 'pasti', 'Pasti a domicilio');
    await untilFocused(page, 'Pasti a domicilio');
    await page.keyboard.press('e');
    await page.keyboard.press('1');
    await page.keyboard.press('Alt+r');
    await untilFocused(page, /^Comune di residenza/);
    await page.keyboard.type('ponte');
    await page.getByRole('option', { name: /^Pontey/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('via roma 3');
    await register(page);
    await page.getByText('Pontey').first().waitFor();
    const kept = await house.query("select address from intake.person where codice_fiscale = 'BNCDAA75D52A326H'");
    expect(kept).toEqual([{ address: 'via roma 3' }]);
    await within('T1b the same with an address', await hands(), 75);
  });

  test('T2: a returning person, a need, a resource of the databank', async () => {
    const { page, hands } = await atHome();
    await page.keyboard.press('n');
    await untilFocused(page, /^Chi è\?/);
    const [known] = await house.query<{ name: string }>(
      "select family_name as name from intake.person where family_name ~ '^[A-Za-z]{6,}$' and birth_date < '1948-01-01' order by id limit 1",
    );
    await page.keyboard.type(known!.name.slice(0, 8).toLowerCase());
    await page.getByRole('option', { name: known!.name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Identificata').waitFor();
    await addNeed(page, 'pasti', 'Pasti a domicilio');
    await page
      .getByRole('button', { name: /Scegli/ })
      .first()
      .waitFor();
    await page.keyboard.press('Alt+1');
    await page
      .getByRole('button', { name: /Scelta/ })
      .first()
      .waitFor();
    await register(page);
    await page
      .getByText(/orientata a:/)
      .first()
      .waitFor();
    await within('T2 returning person, need, orientation', await hands(), 30);
  });

  test('T3: an information for somebody who stays anonymous', async () => {
    const { page, hands } = await atHome();
    await page.keyboard.press('Alt+a');
    await addNeed(page, 'spid', /SPID/);
    await page.keyboard.press('e');
    await page.keyboard.press('1');
    await register(page);
    await within('T3 anonymous information', await hands(), 12);
  });

  test('the counter weighs little, and so does each room behind it', async () => {
    const context = await openContext(browser, house.url, undo);
    await signInContext(context, 'responsabile');
    const load = async (path: string) => {
      const { page } = await openVisitor(context);
      const weight = await weighPage(page, () => page.goto(path));
      await page.close();
      return weight;
    };
    const counter = await load('/sportello/contatti/nuovo');
    figures.push({ what: 'initial JavaScript of the counter, gzip', measured: kilobytes(counter, '.js'), limit: 200, unit: 'kB' });
    figures.push({ what: 'CSS of the counter, gzip', measured: kilobytes(counter, '.css'), limit: 60, unit: 'kB' });
    const shell = await load('/profilo');
    const [person] = await house.query<{ id: string }>('select id from intake.person where not protected limit 1');
    const rooms = [
      '',
      '/contatti',
      '/contatti/nuovo',
      `/persone/${person!.id}`,
      '/doppioni',
      '/supervisione',
      '/scarto',
      '/emergenza',
      '/importa',
    ];
    const weights = [];
    for (const room of rooms) weights.push(kilobytes(await load(`/sportello${room}`), '.js', shell));
    figures.push({
      what: `heaviest of ${rooms.length} lazy rooms of the counter, gzip`,
      measured: Math.max(...weights),
      limit: 80,
      unit: 'kB',
    });
    expect(figures.filter(({ unit, measured, limit }) => unit === 'kB' && measured > limit)).toEqual([]);
    expect(Math.min(...weights)).toBeGreaterThan(1);
  });
});
