// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import { NOBODY, type PageState } from './page-states';
import { answersWith, keepsWaiting, refuses } from './staged-api';

const LEG = '/rete?casella=team-in&tratta=:leg';

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

async function declineWithoutReason(page: Page): Promise<void> {
  await press('Rifiuta…')(page);
  await page.getByText('conta come offerta che manca').first().waitFor();
  await page.locator('#mossa').getByRole('button', { name: 'Rifiuta' }).click();
}

const receiving: PageState[] = [
  { name: 'the boxes', path: '/rete', shows: 'Da decidere' },
  {
    name: 'the boxes, nothing in them',
    path: '/rete',
    stage: (page) => answersWith(page, 'GET /legs?*', () => ({ items: [], next: null })),
    shows: 'Niente da decidere in questa casella.',
  },
  { name: 'the boxes, loading', path: '/rete', stage: (page) => keepsWaiting(page, 'GET /legs?*'), shows: 'Caricamento in corso' },
  {
    name: 'the boxes, refused',
    path: '/rete',
    stage: (page) => refuses(page, 'GET /legs?*', 503, 'unavailable'),
    shows: "L'elenco non si può leggere.",
  },
  { name: 'a leg to decide on', path: LEG, shows: 'Scheda di triage' },
  { name: 'a leg, declined without a reason', path: LEG, act: declineWithoutReason, shows: 'Scegli una risposta.' },
  {
    name: 'a leg, accepted too late',
    path: LEG,
    stage: (page) => refuses(page, 'PUT /legs/*/moves/*', 409, 'move-not-now', { move: 'claim', guard: 'basis-valid' }),
    act: press('Prendi in esame'),
    shows: 'La base giuridica non è più valida',
  },
  { name: 'a leg that is not there', path: `/rete?tratta=${NOBODY}`, shows: "L'invio non si può leggere." },
];

const sending: PageState[] = [
  { name: 'what the counter must decide', path: '/rete/passi', shows: 'Decidi che cosa farne' },
  {
    name: 'what the counter must decide, nothing',
    path: '/rete/passi',
    stage: (page) => answersWith(page, 'GET /next-steps*', () => ({ items: [], next: null })),
    shows: 'Niente da decidere.',
  },
  { name: 'a referral that came back', path: '/rete/invii/:referral', act: press('Manda altrove'), shows: 'A quale servizio?' },
];

const at = (username: string, states: readonly PageState[]) => states.map((state) => ({ as: username, ...state }));

export const reteStates: PageState[] = [
  ...at('asl', receiving),
  ...at('sportello', sending),
  { as: 'asl', name: 'in French: the boxes', inFrench: true, path: '/rete', shows: 'À décider' },
  { as: 'sportello', name: 'in French: what the counter must decide', inFrench: true, path: '/rete/passi', shows: 'Décider de la suite' },
];
