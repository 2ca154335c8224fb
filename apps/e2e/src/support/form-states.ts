// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import { NOBODY, type PageState } from './page-states';
import { keepsWaiting, refuses } from './staged-api';

const FORM = '/sportello/contatti/nuovo';
const WITH_ADA = `${FORM}?persona=:person`;

export async function addNeed(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Che cosa chiede?' }).fill(typed);
  await page.getByRole('option', { name }).click();
}

/** Somebody is looked for in the one box, and taken from what it offers. */
export async function pickPerson(page: Page, typed: string, name: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: 'Chi è?' }).fill(typed);
  await page.getByRole('option', { name }).first().click();
}

/** An anonymous person who asks two things, of which the network has no answer to one. */
export async function fillForm(page: Page): Promise<void> {
  await page.keyboard.press('Alt+a');
  await page.getByRole('button', { name: 'cambia i dati' }).click();
  await page.getByLabel('Anno di nascita').fill('1955');
  await addNeed(page, 'pasti', 'Pasti a domicilio');
  await page.getByText('Informazione e orientamento').click();
  await addNeed(page, 'telesoc', 'Telesoccorso');
  await page.getByText('Domanda senza risposta nella rete').click();
  await page.getByText("Non c'è posto").click();
}

const register = (page: Page) => page.getByRole('button', { name: /^(Registra|Riprova)/ }).click();

const filledAnd = (act: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await fillForm(page);
  await act(page);
};

/** The mother and her child ask together, and somebody speaks for them. */
async function several(page: Page): Promise<void> {
  await page.getByLabel('Leo Provanti').check();
  await page.getByLabel('Parla', { exact: true }).selectOption('RELATIVE');
  await page.getByRole('button', { name: /^durata/ }).click();
  await addNeed(page, 'pasti', 'Pasti a domicilio');
  await page.getByRole('button', { name: 'Leo', exact: true }).click();
}

/** Everything that may be told besides: whom she is, what is noted, what she brought. */
async function everythingElse(page: Page): Promise<void> {
  await pickPerson(page, 'Novelli Tea', 'Nuova persona: Tea Novelli');
  await page.getByText('Altri dati').click();
  await page.getByLabel('Va contattata solo in modo sicuro').check();
  await page.getByText('Solo io').click();
  await page.getByLabel('Nota', { exact: true }).fill('Torna con la figlia.');
  await page.getByRole('button', { name: /^Informativa data a voce/ }).click();
  await page.getByRole('button', { name: /^Informativa/ }).click();
  const file = { name: 'domanda.txt', mimeType: 'text/plain', buffer: Buffer.from('una domanda') };
  await page.locator('input[type=file]').setInputFiles(file);
}

const amended = (page: Page) =>
  page
    .getByLabel('Perché lo correggi?')
    .fill('Era venuta di persona.')
    .then(() => page.getByLabel('Canale').selectOption('IN_PERSON'))
    .then(() => page.getByRole('button', { name: /^Registra la correzione/ }).click());

const empty: PageState[] = [
  { name: 'a new contact', path: FORM, shows: 'Manca' },
  { name: 'a new contact, loading', path: FORM, stage: (page) => keepsWaiting(page, 'GET /code-lists'), shows: 'Caricamento in corso' },
  {
    name: 'a new contact, without its lists',
    path: FORM,
    stage: (page) => refuses(page, 'GET /code-lists', 503, 'unavailable'),
    shows: 'Gli elenchi delle voci non si possono leggere.',
  },
  {
    name: 'a new contact, no such need',
    path: FORM,
    act: (page) => page.getByRole('combobox', { name: 'Che cosa chiede?' }).fill('zzz'),
    shows: 'Nessun risultato per «zzz»',
  },
  { name: 'a new contact, incomplete', path: FORM, act: register, shows: 'Il contatto non è ancora registrato. Da sistemare:' },
  { name: 'a draft that is not there', path: `${FORM}?bozza=${NOBODY}`, shows: "La bozza non c'è più" },
];

const who: PageState[] = [
  {
    name: 'a new contact, persons offered',
    path: FORM,
    act: (page) => page.getByRole('combobox', { name: 'Chi è?' }).fill('provan'),
    shows: 'Ada Provanti',
  },
  { name: 'a new contact with somebody known', path: WITH_ADA, shows: 'Storia' },
  { name: 'a new contact with several persons', path: WITH_ADA, act: several, shows: 'Con parole sue (obbligatorio per un minore)' },
  { name: 'a new contact with everything else', path: FORM, act: everythingElse, shows: 'domanda.txt' },
  {
    name: 'a new contact, perhaps known',
    path: FORM,
    act: async (page) => {
      await pickPerson(page, 'Gemellotti Rosalba 02/03/1950', /^Nuova persona/);
      await page.getByRole('button', { name: 'Confronta' }).click();
    },
    shows: 'Forse è già presente.',
  },
  {
    name: 'a new contact with somebody under protection',
    path: FORM,
    act: (page) => pickPerson(page, 'celestri', 'Ombra Celestri'),
    shows: 'Perché la apri? Il motivo resta nel registro degli accessi',
  },
];

const sent: PageState[] = [
  { name: 'a new contact, filled', path: FORM, act: fillForm, shows: 'Perché la rete non ha risposta?' },
  {
    name: 'a new contact, a request taken away',
    path: FORM,
    act: filledAnd((page) => page.getByRole('button', { name: /^Togli la richiesta: Telesoccorso/ }).click()),
    shows: 'Richiesta tolta: Telesoccorso.',
  },
  {
    name: 'a new contact, being registered',
    path: FORM,
    stage: (page) => keepsWaiting(page, 'PUT /contacts/*'),
    act: filledAnd(register),
    shows: 'Registrazione in corso…',
  },
  {
    name: 'a new contact, while nobody answers',
    path: FORM,
    stage: (page) => refuses(page, 'PUT /contacts/*', 503, 'unavailable'),
    act: filledAnd(register),
    shows: 'Da registrare appena torna la rete.',
  },
  {
    name: 'a new contact, registered before with other words',
    path: FORM,
    stage: (page) => refuses(page, 'PUT /contacts/*', 409, 'already-registered'),
    act: filledAnd(register),
    shows: 'Vedi il contatto registrato',
  },
  {
    name: 'a new contact, the session over',
    path: FORM,
    act: filledAnd((page) =>
      page
        .context()
        .clearCookies()
        .then(() => register(page)),
    ),
    shows: 'La sessione è scaduta: niente è andato perso.',
  },
  { name: 'a contact, to be corrected', path: '/sportello/contatti/:amended/modifica', shows: 'Perché lo correggi?' },
  {
    name: 'a contact that somebody else corrected meanwhile',
    path: '/sportello/contatti/:amended/modifica',
    stage: (page) => refuses(page, 'PUT /contacts/*/amendments/*', 412, 'stale'),
    act: amended,
    shows: 'Qualcun altro ha corretto questo contatto.',
  },
];

export const formStates: PageState[] = [...empty, ...who, ...sent].map((state) => ({ as: 'sportello', ...state }));
