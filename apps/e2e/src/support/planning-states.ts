// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import { NOBODY, type PageState } from './page-states';
import { answersWith, keepsWaiting, refuses } from './staged-api';

const RELEASE = '/piano/rilasci/:release';

type Json = Record<string, unknown>;

/** The published release, as it would look in another state. */
const looks = (change: Json) => (page: Page) => answersWith(page, 'GET /releases/*', (release) => ({ ...release, ...change }));
const numberless = { tables: [], publishedAt: null };

/** One quarter in each state that there is. */
const everyState = (page: Page) =>
  answersWith(page, 'GET /quarters', (body) => {
    const [first] = body['items'] as Json[];
    const states = [null, 'requested', 'prepared', 'published', 'failed', 'refused'];
    const items = states.map((state, n) => ({ ...first, quarter: `202${n}-Q3`, closed: true, state, releaseId: state ? NOBODY : null }));
    return { items: [...items, { ...first, quarter: '2030-Q1', closed: false, state: null, releaseId: null }], next: null };
  });

const leftOut = (page: Page) =>
  answersWith(page, 'GET /releases/*', (release) => ({
    ...release,
    tables: (release['tables'] as Json[]).map((table, n) =>
      n ? { ...table, status: 'left-out', reason: n > 1 ? 'no-data' : 'too-few-persons', rows: [], columns: [], cells: [] } : table,
    ),
  }));

const planner: PageState[] = [
  { name: 'the quarters', path: '/piano', shows: 'Da preparare' },
  { name: 'the quarters, in every state', path: '/piano', stage: everyState, shows: 'Non riuscita' },
  {
    name: 'the quarters, none',
    path: '/piano',
    stage: (page) => answersWith(page, 'GET /quarters', () => ({ items: [], next: null })),
    shows: 'Ancora nessun trimestre.',
  },
  { name: 'the quarters, loading', path: '/piano', stage: (page) => keepsWaiting(page, 'GET /quarters'), shows: 'Caricamento in corso' },
  {
    name: 'the quarters, refused',
    path: '/piano',
    stage: (page) => refuses(page, 'GET /quarters', 503, 'unavailable'),
    shows: 'I trimestri non si possono leggere.',
  },
  {
    name: 'a quarter that somebody else has prepared',
    path: '/piano',
    stage: (page) => refuses(page, 'PUT /releases/*', 409, 'quarter-already-released'),
    act: (page) =>
      page
        .getByRole('button', { name: /^Prepara la tavola/ })
        .first()
        .click(),
    shows: 'La tavola di questo trimestre è già stata preparata.',
  },
  { name: 'a release, published', path: RELEASE, shows: 'periodo chiuso, non cambia più' },
  { name: 'a release, tables left out', path: RELEASE, stage: leftOut, shows: 'Questa tabella non è pubblicata.' },
  {
    name: 'a release, requested',
    path: RELEASE,
    stage: looks({ ...numberless, state: 'requested', policy: null }),
    shows: 'La pagina si aggiorna da sola',
  },
  {
    name: 'a release, prepared',
    path: RELEASE,
    stage: looks({ ...numberless, state: 'prepared' }),
    shows: 'aspetta la decisione del garante',
  },
  {
    name: 'a release, refused by the garante',
    path: RELEASE,
    stage: looks({ ...numberless, state: 'refused', failure: 'data-incomplete' }),
    shows: 'i dati non sono completi',
  },
  {
    name: 'a release, failed',
    path: RELEASE,
    stage: looks({ ...numberless, state: 'failed', failure: 'quarter-not-closed', policy: null }),
    shows: 'La preparazione non è riuscita.',
  },
  { name: 'a release, loading', path: RELEASE, stage: (page) => keepsWaiting(page, 'GET /releases/*'), shows: 'Caricamento in corso' },
  { name: 'a release that is not there', path: `/piano/rilasci/${NOBODY}`, shows: 'Non esiste, oppure non è' },
];

const candidate = looks({ state: 'prepared', publishedAt: null });
const refuse = async (page: Page) => {
  await page.getByRole('button', { name: 'Rifiuta…' }).click();
  await page.getByRole('button', { name: 'Rifiuta la tavola' }).click();
};

const garante: PageState[] = [
  { name: 'a candidate', path: RELEASE, stage: candidate, shows: 'La decisione è tua' },
  { name: 'a candidate, refused without a reason', path: RELEASE, stage: candidate, act: refuse, shows: 'Scegli il motivo.' },
  {
    name: 'a candidate that changed meanwhile',
    path: RELEASE,
    stage: (page) => candidate(page).then(() => refuses(page, 'PUT /releases/*/publication', 412, 'stale')),
    act: (page) => page.getByRole('button', { name: 'Pubblica' }).click(),
    shows: 'Nel frattempo qualcosa è cambiato',
  },
];

export const planningStates: PageState[] = [
  ...planner.map((state) => ({ as: 'piano', ...state })),
  ...garante.map((state) => ({ as: 'garante', ...state })),
];
