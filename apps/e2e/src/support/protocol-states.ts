// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import { NOBODY, type PageState } from './page-states';
import { answersWith, keepsWaiting, refuses } from './staged-api';

/** The protocol of the single point of access, as the invented agencies of the demo have it: two versions. */
const PUA = '/rete/protocolli/a0000000-0000-4000-8000-000000000401';

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

async function takeFile(page: Page, file: object): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(file));
  await page.locator('input[type=file]').setInputFiles({ name: 'protocollo.json', mimeType: 'application/json', buffer });
}

const reading: PageState[] = [
  { name: 'the protocols', path: '/rete/protocolli', shows: 'Accesso unitario alla non autosufficienza (PUA e UVM)' },
  {
    name: 'the protocols, none',
    path: '/rete/protocolli',
    stage: (page) => answersWith(page, 'GET /protocols', () => ({ items: [], next: null })),
    shows: 'Non c’è ancora nessun protocollo.',
  },
  {
    name: 'the protocols, loading',
    path: '/rete/protocolli',
    stage: (page) => keepsWaiting(page, 'GET /protocols'),
    shows: 'Caricamento in corso',
  },
  {
    name: 'the protocols, refused',
    path: '/rete/protocolli',
    stage: (page) => refuses(page, 'GET /protocols', 503, 'unavailable'),
    shows: 'I protocolli non si possono leggere.',
  },
  { name: 'a protocol', path: PUA, shows: 'Entro quando, nelle urgenze' },
  { name: 'a protocol that is not there', path: `/rete/protocolli/${NOBODY}`, shows: 'Il protocollo non si può leggere.' },
  { name: 'what changed in a protocol', path: `${PUA}/differenze`, shows: /Differenze: \d/ },
];

const writing: PageState[] = [
  { name: 'a version, to be ended', path: PUA, act: press('Fai finire'), shows: 'Quando finisce?' },
  {
    name: 'a version, ended without a reason',
    path: PUA,
    act: async (page) => {
      await press('Fai finire')(page);
      await page.locator('form').getByRole('button', { name: 'Fai finire' }).click();
    },
    shows: 'Scrivi il motivo.',
  },
  { name: 'a protocol, being written', path: '/rete/protocolli/nuovo', shows: 'Da sistemare prima di pubblicare' },
  ...['Parti', 'A chi e dove', 'Criteri', 'Fasi e termini', 'Dati scambiati', 'Giro di ritorno', 'Urgenze e referenti'].map((section) => ({
    name: `a new version of a protocol: ${section}`,
    path: `${PUA}/bozza`,
    act: press(new RegExp(`^${section}`)),
    shows: 'Si legge così',
  })),
  {
    name: 'a protocol, what is missing said at its fields',
    path: '/rete/protocolli/nuovo',
    act: async (page) => {
      await page.locator('.sg-build-issues button').filter({ hasText: 'informativa' }).click();
    },
    shows: 'scrivi qualcosa.',
  },
  {
    name: 'a protocol, without a code',
    path: '/rete/protocolli/nuovo',
    act: press('Salva la bozza'),
    shows: 'Scrivi da 2 a 30 lettere maiuscole',
  },
  {
    name: 'a protocol, changed meanwhile',
    path: `${PUA}/bozza`,
    stage: (page) => refuses(page, 'PUT /protocol-versions/*', 412, 'stale'),
    act: press('Salva la bozza'),
    shows: 'La bozza non è salvata.',
  },
  { name: 'a file of a protocol', path: '/rete/protocolli/importa', shows: 'Importa un protocollo da un file' },
  {
    name: 'a file that is no protocol',
    path: '/rete/protocolli/importa',
    act: (page) => takeFile(page, { title: 7 }),
    shows: 'la sua forma non è quella di un protocollo',
  },
];

const french: PageState[] = [
  { name: 'in French: a file of a protocol', path: '/rete/protocolli/importa', shows: 'Importer un protocole depuis un fichier' },
  { name: 'in French: a protocol, being written', path: '/rete/protocolli/nuovo', shows: 'À corriger avant de publier' },
];

const at = (username: string, states: readonly PageState[], more: Partial<PageState> = {}) =>
  states.map((state) => ({ as: username, ...more, ...state }));

export const protocolStates: PageState[] = [
  ...at('sportello', reading),
  ...at('centrale', writing),
  ...at('centrale', french, { inFrench: true }),
];
