// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import { addNeed } from './form-states';
import type { PageState } from './page-states';
import { answersWith, refuses } from './staged-api';

const FORM = '/sportello/contatti/nuovo?anonimo=si';

/** Somebody of 1941 asks for help at home: a protocol may fit, and its checklist is opened. */
async function prepare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'cambia i dati' }).click();
  await page.getByLabel('Anno di nascita').fill('1941');
  await addNeed(page, 'assistenza domiciliare', 'Assistenza domiciliare (SAD)');
  await page.getByText('Invio a ente/organizzazione esterna con protocollo').click();
}

const counter: PageState[] = [
  { name: 'a referral, being prepared', path: FORM, act: prepare, shows: 'Che cosa vede chi riceve, e quando' },
  {
    name: 'a referral, the protocols refused',
    path: FORM,
    stage: (page) => refuses(page, 'POST /protocol-matches', 503, 'unavailable'),
    act: async (page) => {
      await addNeed(page, 'pasti', 'Pasti a domicilio');
      await page.getByText('Invio a ente/organizzazione esterna con protocollo').click();
    },
    shows: 'I protocolli non si possono leggere.',
  },
];

const centrale: PageState[] = [
  { name: 'the Centrale unica', path: '/rete/centrale?vista=orphaned', shows: 'Carico di ogni ente' },
  {
    name: 'the Centrale unica, nothing to look at',
    path: '/rete/centrale',
    stage: (page) => answersWith(page, 'GET /centrale-queue?*', (answer) => ({ ...answer, items: [], next: null })),
    shows: 'Niente da guardare qui.',
  },
  {
    name: 'the Centrale unica, a shift being written',
    path: '/rete/centrale',
    act: (page) => page.getByRole('button', { name: 'Aggiungi un turno' }).click(),
    shows: 'Salva il turno',
  },
];

const at = (username: string, states: readonly PageState[]) => states.map((state) => ({ as: username, ...state }));

export const sendStates: PageState[] = [
  ...at('sportello', counter),
  ...at('centrale', centrale),
  { as: 'asl2', name: 'notices', path: '/rete/avvisi', shows: /Da leggere: \d+/ },
  { as: 'asl2', name: 'how notices come', path: '/rete/avvisi/preferenze', shows: 'Salva le preferenze' },
  { as: 'admin', name: 'the systems of agencies', path: '/rete/webhook', shows: 'Sistemi degli enti' },
  {
    as: 'asl2',
    name: 'in French: how notices come',
    inFrench: true,
    path: '/rete/avvisi/preferenze',
    shows: 'Enregistrer les préférences',
  },
];
