// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import { accepts, answersWith, isUnreachable, keepsWaiting, refuses } from './staged-api';

export interface PageState {
  readonly name: string;
  /** Nobody is signed in when it is not said who. */
  readonly as?: string;
  /** The page speaks French; Italian otherwise. */
  readonly inFrench?: boolean;
  /** `:day`, `:contact`, `:person` and the like stand for some that exist. */
  readonly path: string;
  /** Before the page opens. */
  readonly stage?: (page: Page) => Promise<unknown>;
  /** What is done on the page until it stands as named. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** Words that stand there then. */
  readonly shows: string | RegExp;
}

export const NOBODY = '00000000-0000-4000-8000-000000000000';

async function tryToSignIn(page: Page): Promise<void> {
  await page.getByLabel('Nome utente').fill('nessuno');
  await page.getByLabel('Password').fill('non questa');
  await page.getByRole('button', { name: 'Accedi' }).click();
}

const door: PageState[] = [
  { name: 'the door', path: '/accedi', shows: 'Accedi a Soglia' },
  {
    name: 'the door, left empty',
    path: '/accedi',
    act: (page) => page.getByRole('button', { name: 'Accedi' }).click(),
    shows: 'Scrivi il nome utente.',
  },
  { name: 'the door, wrong credentials', path: '/accedi', act: tryToSignIn, shows: 'Nome utente o password non corretti.' },
  {
    name: 'the door, too many attempts',
    path: '/accedi',
    stage: (page) => refuses(page, 'POST /session', 429, 'too-many-attempts', { retryAfterSeconds: 37 }),
    act: tryToSignIn,
    shows: /Riprova tra \d+ s/,
  },
  {
    name: 'the door, waiting',
    path: '/accedi',
    stage: (page) => keepsWaiting(page, 'POST /session'),
    act: tryToSignIn,
    shows: 'Accesso in corso…',
  },
  {
    name: 'the door, server gone',
    path: '/accedi',
    stage: (page) => isUnreachable(page, 'POST /session'),
    act: tryToSignIn,
    shows: 'Controlla la rete e riprova.',
  },
  { name: 'no such page', path: '/nulla', shows: 'Pagina non trovata' },
];

const counter: PageState[] = [
  {
    name: 'the day, empty',
    path: '/sportello',
    stage: (page) => answersWith(page, 'GET /contacts?*', () => ({ items: [], next: null })),
    shows: "Oggi non c'è ancora nessun contatto.",
  },
  { name: 'the day, filled', path: '/sportello?di=tutti&giorno=:day', shows: /Contatti: \d+ · richieste: \d+/ },
  {
    name: 'the day, its second page refused',
    path: '/sportello?di=tutti&giorno=:day',
    stage: (page) => answersWith(page, 'GET /contacts?*', (body) => ({ ...body, next: 'altro' })),
    act: (page) =>
      refuses(page, 'GET /contacts?*', 503, 'unavailable').then(() => page.getByRole('button', { name: 'Mostra altri' }).click()),
    shows: 'Il servizio non è disponibile',
  },
  { name: 'the day, loading', path: '/sportello', stage: (page) => keepsWaiting(page, 'GET /contacts?*'), shows: 'Caricamento in corso' },
  {
    name: 'the day, refused',
    path: '/sportello',
    stage: (page) => refuses(page, 'GET /contacts?*', 503, 'unavailable'),
    shows: 'I contatti non si possono leggere.',
  },
  {
    name: 'the day, server gone',
    path: '/sportello?di=tutti&giorno=:day',
    act: (page) => isUnreachable(page, 'GET /**').then(() => page.getByRole('button', { name: 'Giorno prima' }).click()),
    shows: 'riprovo da solo tra poco',
  },
  {
    name: 'the day, somebody found',
    path: '/sportello',
    act: (page) => page.getByRole('searchbox').fill('provanti'),
    shows: '14/05/1962',
  },
  {
    name: 'the day, nobody found',
    path: '/sportello',
    act: (page) => page.getByRole('searchbox').fill('zzzq wwwq'),
    shows: 'Nuovo contatto con «zzzq wwwq»',
  },
  {
    name: 'the day, a draft thrown away',
    path: '/sportello',
    act: (page) => page.getByRole('button', { name: 'Scarta la bozza: Ada Provanti · pasti' }).click(),
    shows: 'Bozza scartata: Ada Provanti · pasti.',
  },
  {
    name: 'the day, its drafts refused',
    path: '/sportello',
    stage: (page) => refuses(page, 'GET /contact-drafts', 503, 'unavailable'),
    shows: 'Le bozze non si possono leggere.',
  },
  {
    name: 'the account menu, open',
    path: '/sportello',
    act: (page) => page.getByRole('button', { name: /account di/ }).click(),
    shows: 'Profilo e password',
  },
  {
    name: 'the shortcuts, open',
    path: '/sportello',
    act: (page) => page.getByRole('heading', { level: 1 }).press('?'),
    shows: 'Usa anche le scorciatoie',
  },
  { name: 'a desk of others', path: '/piano', shows: 'Questa pagina non è aperta al tuo ruolo' },
];

const lists: PageState[] = [
  { name: 'the contacts', path: '/sportello/contatti', shows: /(I più recenti|In tutto): \d+/ },
  { name: 'the contacts, filtered', path: '/sportello/contatti?bisogno=D04.03&urgenza=EMERGENCY&di=miei', shows: 'Togli i filtri' },
  {
    name: 'the contacts, none',
    path: '/sportello/contatti',
    stage: (page) => answersWith(page, 'GET /contacts?*', () => ({ items: [], next: null })),
    shows: 'Nessun contatto.',
  },
];

const contact: PageState[] = [
  { name: 'a contact', path: '/sportello/contatti/:contact', shows: /Richieste: \d/ },
  {
    name: 'a contact, loading',
    path: '/sportello/contatti/:contact',
    stage: (page) => keepsWaiting(page, 'GET /contacts/*'),
    shows: 'Caricamento in corso',
  },
  { name: 'a contact that was corrected', path: '/sportello/contatti/:amended', shows: 'Era al telefono.' },
  { name: 'a contact that is not there', path: `/sportello/contatti/${NOBODY}`, shows: 'Non esiste, oppure non è' },
  {
    name: 'a contact, refused',
    path: '/sportello/contatti/:contact',
    stage: (page) => refuses(page, 'GET /contacts/*', 503, 'unavailable'),
    shows: 'Il contatto non si può leggere.',
  },
];

async function changePassword(page: Page, repeated = 'una parola nuova'): Promise<void> {
  await page.getByLabel('Password attuale').fill('non questa');
  await page.getByLabel('Nuova password', { exact: true }).fill('una parola nuova');
  await page.getByLabel('Ripeti la nuova password').fill(repeated);
  await page.getByRole('button', { name: 'Cambia la password' }).click();
}

const profile: PageState[] = [
  { name: 'the profile', path: '/profilo', shows: 'Scrivanie aperte' },
  {
    name: 'the profile of a role without a desk',
    path: '/',
    stage: (page) => answersWith(page, 'GET /session', (session) => ({ ...session, permissions: ['session.own'] })),
    shows: "non c'è ancora una scrivania",
  },
  {
    name: 'a new password, mistyped',
    path: '/profilo',
    act: (page) => changePassword(page, 'altro'),
    shows: 'Le due password non sono uguali.',
  },
  { name: 'a new password, without the old one', path: '/profilo', act: changePassword, shows: 'La password attuale non è corretta.' },
  {
    name: 'a new password, taken',
    path: '/profilo',
    stage: (page) => accepts(page, 'PUT /session/password'),
    act: changePassword,
    shows: 'Password cambiata.',
  },
];

const at = (username: string, states: readonly PageState[]) => states.map((state) => ({ as: username, ...state }));

export const pageStates: PageState[] = [...door, ...at('sportello', [...counter, ...lists, ...contact, ...profile])];
