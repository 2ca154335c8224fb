// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import { addNeed } from './form-states';
import { NOBODY, type PageState } from './page-states';
import { answersWith, keepsWaiting, refuses } from './staged-api';

const FORM = '/sportello/contatti/nuovo?anonimo=si';

/** An anonymous person of 1950 asks for meals: the resources stand beside the need. */
async function askForMeals(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'cambia i dati' }).click();
  await page.getByLabel('Anno di nascita').fill('1950');
  await addNeed(page, 'pasti', 'Pasti a domicilio');
}

const nothing = (page: Page) =>
  answersWith(page, 'POST /resource-searches', (answer) => ({
    ...answer,
    items: [],
    total: 0,
    more: false,
    gap: { reason: 'NO_SERVICE' },
  }));

const panel: PageState[] = [
  { name: 'the panel of resources', path: FORM, act: askForMeals, shows: 'Risorse per questo bisogno' },
  {
    name: 'the panel, one picked',
    path: FORM,
    act: async (page) => {
      await askForMeals(page);
      await page
        .getByRole('button', { name: /Scegli/ })
        .first()
        .click();
    },
    shows: 'Scelta',
  },
  { name: 'the panel, nothing found', path: FORM, stage: nothing, act: askForMeals, shows: /Nessuna risorsa adatta/ },
  {
    name: 'the panel, refused',
    path: FORM,
    stage: (page) => refuses(page, 'POST /resource-searches', 503, 'unavailable'),
    act: askForMeals,
    shows: 'Le risorse non si possono leggere.',
  },
];

const reading: PageState[] = [
  { name: 'the databank', path: '/banca-dati', shows: /risorse/ },
  { name: 'the databank, a word mistyped', path: '/banca-dati?q=badamte', shows: 'invece di «badamte»' },
  { name: 'the databank, a need near a comune', path: '/banca-dati?bisogno=D04.03&comune=C294', shows: /risors/ },
  { name: 'the databank, nothing found', path: '/banca-dati?q=pasti', stage: nothing, shows: 'Niente di adatto.' },
  {
    name: 'the databank, loading',
    path: '/banca-dati',
    stage: (page) => keepsWaiting(page, 'POST /resource-searches'),
    shows: 'Caricamento in corso',
  },
  {
    name: 'the databank, refused',
    path: '/banca-dati',
    stage: (page) => refuses(page, 'POST /resource-searches', 503, 'unavailable'),
    shows: 'La ricerca non si può fare.',
  },
  { name: 'a card', path: '/banca-dati/schede/:card', shows: 'Storia della scheda' },
  { name: 'a card that is not there', path: `/banca-dati/schede/${NOBODY}`, shows: 'La scheda non si può leggere.' },
  { name: 'the criteria', path: '/banca-dati/criteri', shows: 'Criteri di inclusione' },
];

const curating: PageState[] = [
  { name: 'a card, changed by its curator', path: '/banca-dati/schede/:card/modifica', shows: 'Salva la scheda' },
  {
    name: 'a card, with what is missing',
    path: '/banca-dati/schede/nuova',
    act: (page) => page.getByRole('button', { name: 'Salva la scheda' }).click(),
    shows: 'La scheda non è ancora salvata. Da sistemare:',
  },
  { name: 'a change proposed', path: '/banca-dati/schede/:card/proponi', shows: 'Invia la proposta' },
  { name: 'the queue', path: '/banca-dati/coda', shows: 'Coda della redazione' },
  {
    name: 'the queue, empty',
    path: '/banca-dati/coda',
    stage: (page) => answersWith(page, 'GET /curation-queue*', (body) => ({ ...body, items: [], counts: [], next: null })),
    shows: 'Niente in coda.',
  },
  { name: 'the quality of the databank', path: '/banca-dati/qualita', shows: 'Campagne di verifica' },
  { name: 'imports', path: '/banca-dati/importa', shows: 'Nuova importazione' },
  {
    name: 'imports, without a file',
    path: '/banca-dati/importa',
    act: (page) => page.getByRole('button', { name: 'Invia il file' }).click(),
    shows: 'Scegli un file.',
  },
  { name: 'exports', path: '/banca-dati/esporta', shows: /HSDS/ },
];

const at = (username: string, states: readonly PageState[]) => states.map((state) => ({ as: username, ...state }));

export const databankStates: PageState[] = [...at('sportello', panel), ...at('rete', reading), ...at('bancadati', curating)];
