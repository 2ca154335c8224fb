// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import type { PageState } from './page-states';
import { accepts, answersWith, keepsWaiting, refuses } from './staged-api';

const FILE = '/sportello/persone/:person';

type Json = Record<string, unknown>;

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

/** Somebody else saves another name while this one is being typed. */
async function clash(page: Page): Promise<void> {
  await page.getByLabel('Altro nome').fill('Mia');
  await refuses(page, 'PUT /persons/*', 412, 'stale');
  await answersWith(page, 'GET /persons/*', (file) => ({
    ...file,
    version: Number(file['version']) + 1,
    details: { ...(file['details'] as Json), alias: 'Loro' },
  }));
  await press('Salva')(page);
}

async function writeEverything(page: Page): Promise<void> {
  await press('Aggiungi un telefono')(page);
  await page.getByLabel('Si può raggiungere solo in certi modi').check();
}

async function givenReason(page: Page, label: string, button: string): Promise<void> {
  await page.getByLabel(label).fill('Colloquio fissato per oggi.');
  await press(button)(page);
}

const file: PageState[] = [
  { name: 'a file', path: FILE, shows: 'Leo Provanti' },
  { name: 'a file, loading', path: FILE, stage: (page) => keepsWaiting(page, 'GET /persons/*'), shows: 'Caricamento in corso' },
  {
    name: 'a file, refused',
    path: FILE,
    stage: (page) => refuses(page, 'GET /persons/*', 503, 'unavailable'),
    shows: 'La scheda non si può leggere.',
  },
  { name: 'a file, being written', path: `${FILE}?modifica=si`, act: writeEverything, shows: 'Con quali parole' },
  {
    name: 'a file that somebody else wrote meanwhile',
    path: `${FILE}?modifica=si`,
    act: clash,
    shows: 'Qualcuno ha salvato questa scheda mentre scrivevi.',
  },
  { name: 'a household that grows', path: FILE, act: press('Aggiungi un membro'), shows: 'Chi si aggiunge' },
  {
    name: 'a household that parts',
    path: FILE,
    act: (page) => press('Trasferisci')(page).then(() => page.getByLabel('Leo Provanti', { exact: true }).check()),
    shows: "Va in un nucleo che c'è già",
  },
  { name: 'who answers for a child', path: '/sportello/persone/:minor', act: press('Indica'), shows: 'Chi la esercita' },
  { name: 'a file that is put under protection', path: FILE, act: press('Proteggi'), shows: 'Nomina un collega' },
  { name: 'a file to be joined with another', path: FILE, act: press("Unisci con un'altra"), shows: 'Scheda da unire a questa' },
  {
    name: 'a file under protection, opened',
    path: '/sportello/persone/:guarded',
    act: (page) => givenReason(page, 'Perché la apri?', 'Apri la scheda'),
    shows: 'Protetta dal',
  },
  { as: 'sportello', name: 'a file under protection', path: '/sportello/persone/:guarded', shows: 'Perché la apri?' },
];

const rights: PageState[] = [
  { name: 'who opened a file', path: `${FILE}/accessi`, shows: 'scheda scritta' },
  {
    as: 'revisore',
    name: 'who opened what, asked wrongly',
    path: '/sportello/registro-accessi',
    act: (page) =>
      page
        .getByLabel("Identificativo dell'atto")
        .fill('domani')
        .then(() => press('Mostra')(page)),
    shows: 'Non è un identificativo',
  },
  {
    name: 'the data of a person, exported',
    path: `${FILE}/esporta`,
    act: (page) =>
      page
        .getByLabel('Nome e cognome di chi li chiede')
        .fill('Ada Provanti')
        .then(() => givenReason(page, 'Perché', "Prepara l'esportazione")),
    shows: 'Pronta: si scarica fino al',
  },
  {
    as: 'sportello3',
    name: 'an emergency, without saying who',
    path: '/sportello/emergenza',
    act: (page) =>
      page
        .getByLabel('Che cosa sta succedendo?')
        .fill('I carabinieri chiedono dove sta.')
        .then(() => press('Apri in emergenza')(page)),
    shows: 'Scrivi il codice fiscale, oppure cognome, nome e data di nascita.',
  },
];

const twins: PageState[] = [
  { name: 'the duplicates', path: '/sportello/doppioni', shows: 'stesso nome' },
  {
    name: 'two files compared',
    path: '/sportello/doppioni',
    act: (page) => page.getByRole('button', { name: 'Confronta' }).first().click(),
    shows: 'Quale scheda rimane?',
  },
  {
    name: 'two files told apart',
    path: '/sportello/doppioni',
    stage: (page) => accepts(page, 'PUT /duplicate-dismissals/*'),
    act: (page) => page.getByRole('button', { name: 'Non è la stessa persona' }).first().click(),
    shows: ': non sono la stessa persona.',
  },
  {
    name: 'the duplicates, none',
    path: '/sportello/doppioni',
    stage: (page) => answersWith(page, 'GET /duplicates*', () => ({ items: [], next: null, total: 0 })),
    shows: 'Nessun doppione da rivedere.',
  },
];

export const personStates: PageState[] = [...file, ...rights, ...twins].map((state) => ({ as: 'responsabile', ...state }));
