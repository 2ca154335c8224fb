// SPDX-License-Identifier: EUPL-1.2
import { axeViolations, beyondTheKeyboard, colourViolations, widerThanWindow } from './support/accessibility';
import { describeInBrowser } from './support/chromium';
import { PASSWORD } from './support/desk';
import { databankStates } from './support/databank-states';
import { formStates } from './support/form-states';
import { frenchStates } from './support/french-states';
import { headStates } from './support/head-states';
import { italianLeft } from './support/italian-left';
import { tabTo, untilFocused } from './support/keyboard';
import { pageStates } from './support/page-states';
import { personStates } from './support/person-states';
import { planningStates } from './support/planning-states';
import { protocolStates } from './support/protocol-states';
import { reteStates } from './support/rete-states';
import { sendStates } from './support/send-states';
import { serviceStates } from './support/service-states';
import { openTour } from './support/tour';
import { undoAfterAll, undoAfterEach } from './support/undo';
import { until } from './support/until';
import { DESKTOP } from './support/visitor';

const PHONE = { width: 390, height: 844 };
/** What a window of 1366 px shows when its text is twice as large. */
const ZOOMED = { width: DESKTOP.width / 2, height: DESKTOP.height / 2 };
const NARROWEST = { width: 320, height: 568 };

const states = [
  ...pageStates,
  ...formStates,
  ...personStates,
  ...headStates,
  ...planningStates,
  ...databankStates,
  ...sendStates,
  ...reteStates,
  ...protocolStates,
  ...serviceStates,
  ...frenchStates,
].map((state) => [state.name, state] as const);

describeInBrowser('the pages', () => {
  const closing = undoAfterAll();
  const undo = undoAfterEach();
  let tour: Awaited<ReturnType<typeof openTour>>;
  beforeAll(async () => void (tour = await openTour(closing)));

  const show = (name: string) => tour.show(states.find(([each]) => each === name)![1], undo);

  test.each(states)('%s: nothing hides from anybody, large or small', async (_name, state) => {
    const { page, complaints } = await tour.show(state, undo);
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await colourViolations(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: null });
    for (const size of [ZOOMED, NARROWEST, PHONE]) {
      await page.setViewportSize(size);
      expect([size.width, await widerThanWindow(page)]).toEqual([size.width, []]);
      if (size !== PHONE) expect([size.width, await axeViolations(page)]).toEqual([size.width, []]);
    }
    expect(await page.title()).toMatch(/ – Soglia$/);
    expect(await page.locator('html').getAttribute('lang')).toBe(state.inFrench ? 'fr' : 'it');
    if (state.inFrench) expect(await italianLeft(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each([
    'the door',
    'the day, filled',
    'a new contact, filled',
    'a new contact with several persons',
    'a contact',
    'a file',
    'a file, being written',
    'two files compared',
    'the supervision',
    'a register, explained',
    'the profile',
    'the quarters',
    'a candidate',
    'the panel of resources',
    'the databank',
    'a card',
    'a card, changed by its curator',
    'a leg to decide on',
    'a referral that came back',
  ])('%s: everything is reached with Tab, and shows it', async (name) => {
    const { page } = await show(name);
    expect(await beyondTheKeyboard(page)).toEqual([]);
  });

  test('the day is worked by keyboard: another day, a contact, the account, the shortcuts', async () => {
    const { page } = await show('the day, filled');
    const { searchParams } = new URL(page.url());
    await tabTo(page, 'Giorno prima');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('giorno')! < searchParams.get('giorno')!);
    await tabTo(page, 'Giorno dopo');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('giorno') === searchParams.get('giorno'));
    await page
      .getByRole('listitem')
      .filter({ has: page.locator('time') })
      .first()
      .waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await untilFocused(page, 'Giorno dopo');
    await tabTo(page, /^\d\d:\d\d/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Contatto registrato' }).waitFor();
    await untilFocused(page, 'Contatto registrato');
    await page.keyboard.press('Shift+Tab');
    await untilFocused(page, /account di/);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Profilo e password' }).waitFor();
    await tabTo(page, 'Profilo e password');
    await page.keyboard.press('Escape');
    await untilFocused(page, /account di/);
  });

  test('a contact is written by keyboard: needs, their weight, their answer, and what was taken away', async () => {
    const { page } = await show('a new contact');
    await page.keyboard.press('Alt+a');
    await untilFocused(page, 'Che cosa chiede?');
    await page.keyboard.type('assist');
    await page.getByRole('listbox', { name: 'Che cosa chiede?' }).getByRole('option').nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await untilFocused(page, /^Assistenza|^Ricerca di assistente/);
    await page.keyboard.press('3');
    await until('it weighs most', () => page.getByRole('radio', { name: 'Emergenza' }).isChecked());
    await page.keyboard.press('e');
    await untilFocused(page, /^Informazione e orientamento/);
    await page.keyboard.press('ArrowRight');
    await until('the second answer is chosen', () => page.getByRole('radio', { name: /^Risposta diretta/ }).isChecked());
    await page.getByText(/Bozza salvata alle .* in rete/).waitFor();
    await tabTo(page, 'Sportello'); // around the end of the page, to the desks
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Bozze' }).waitFor();
    await tabTo(page, /^(Assistenza|Ricerca di assistente)[^]*Riprendi$/);
    await page.keyboard.press('Enter');
    await until('it is as it was left', () => page.getByRole('radio', { name: /^Risposta diretta/ }).isChecked());
    expect(await page.getByRole('radio', { name: 'Emergenza' }).isChecked()).toBe(true);
    await tabTo(page, 'Togli la richiesta');
    await page.keyboard.press('Enter');
    await untilFocused(page, 'Annulla');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Contatto registrato.').waitFor();
  });

  test('a form that is being filled speaks French from one key to the next, and loses nothing', async () => {
    const { page, complaints } = await show('a new contact, filled');
    await tabTo(page, 'IT: italiano. Passa al francese');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nouveau contact' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await italianLeft(page)).toEqual([]);
    expect(await page.locator('#nascita-p0').inputValue()).toBe('1955');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nuovo contatto' }).waitFor();
    await page.getByText('Perché la rete non ha risposta?').waitFor();
    expect(complaints).toEqual([]);
  });

  test('a session that ends over a filled form loses nothing', async () => {
    const { page, complaints } = await show('a new contact, the session over');
    await tabTo(page, 'Password');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('niente è andato perso').waitFor({ state: 'detached' });
    // It was to be registered: whoever signs in again need not press twice.
    await page.getByText('Contatto registrato.').waitFor();
    for (const written of ['1955', 'Pasti a domicilio', 'Telesoccorso']) await page.getByText(written, { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });
});
