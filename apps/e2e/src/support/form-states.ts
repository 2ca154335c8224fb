// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import type { PageState } from './page-states';
import { keepsWaiting, refuses } from './staged-api';

const FORM = '/sportello/contatti/nuovo';

async function addNeed(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Che cosa chiede?' }).fill(typed);
  await page.getByRole('option', { name }).click();
}

/** An anonymous person who asks two things, of which the network has no answer to one. */
export async function fillForm(page: Page): Promise<void> {
  await page.getByText('Anonimo', { exact: true }).click();
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

const states: PageState[] = [
  { name: 'a new contact', path: FORM, shows: 'Manca' },
  { name: 'a new contact, loading', path: FORM, stage: (page) => keepsWaiting(page, 'GET /code-lists'), shows: 'Caricamento in corso' },
  {
    name: 'a new contact, without its lists',
    path: FORM,
    stage: (page) => refuses(page, 'GET /code-lists', 503, 'unavailable'),
    shows: 'Gli elenchi delle voci non si possono leggere.',
  },
  {
    name: 'a new contact, needs offered',
    path: FORM,
    act: (page) => page.getByRole('combobox', { name: 'Che cosa chiede?' }).fill('assistenza'),
    shows: 'Assistenza domiciliare (SAD)',
  },
  {
    name: 'a new contact, no such need',
    path: FORM,
    act: (page) => page.getByRole('combobox', { name: 'Che cosa chiede?' }).fill('zzz'),
    shows: 'Nessun risultato per «zzz»',
  },
  { name: 'a new contact, filled', path: FORM, act: fillForm, shows: 'Perché la rete non ha risposta?' },
  { name: 'a new contact, incomplete', path: FORM, act: register, shows: 'Il contatto non è ancora registrato. Da sistemare:' },
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
    name: 'a new contact, refused',
    path: FORM,
    stage: (page) => refuses(page, 'PUT /contacts/*', 503, 'unavailable'),
    act: filledAnd(register),
    shows: 'Non registrato.',
  },
  {
    name: 'a new contact, registered before with other words',
    path: FORM,
    stage: (page) => refuses(page, 'PUT /contacts/*', 409, 'already-registered'),
    act: filledAnd(register),
    shows: 'Vedi il contatto registrato',
  },
  {
    name: 'a new contact, being left',
    path: FORM,
    act: filledAnd((page) => page.getByRole('link', { name: 'Sportello' }).click()),
    shows: 'Se esci, quello che hai scritto va perso.',
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
];

export const formStates: PageState[] = states.map((state) => ({ as: 'sportello', ...state }));
