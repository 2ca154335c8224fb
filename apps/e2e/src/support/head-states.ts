// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import type { PageState } from './page-states';
import { REGISTER_FILE } from './register-file';
import { keepsWaiting, refuses } from './staged-api';

const REGISTERS = '/sportello/importa';

const supervision: PageState[] = [
  { name: 'the supervision', path: '/sportello/supervisione', shows: 'Per sportello' },
  {
    name: 'the supervision, loading',
    path: '/sportello/supervisione',
    stage: (page) => keepsWaiting(page, 'GET /supervision*'),
    shows: 'Caricamento in corso',
  },
  {
    name: 'the supervision, refused',
    path: '/sportello/supervisione',
    stage: (page) => refuses(page, 'GET /supervision*', 503, 'unavailable'),
    shows: 'I dati non si possono leggere.',
  },
];

const disposal: PageState[] = [
  {
    name: 'what has served its time',
    path: '/sportello/scarto',
    act: (page) => page.getByRole('button', { name: 'Proponi uno scarto' }).first().click(),
    shows: 'Nota per chi decide',
  },
  {
    as: 'admin',
    name: 'a proposal, to be decided',
    path: '/sportello/scarto/:proposal',
    act: (page) => page.getByRole('button', { name: 'Approva' }).click(),
    shows: 'Quale autorizzazione lo permette?',
  },
];

/** A register is sent from its page, and stands open to be explained. */
async function sendRegister(page: Page): Promise<void> {
  await page.getByLabel('File').setInputFiles(REGISTER_FILE);
  await page.getByRole('button', { name: 'Invia il file' }).click();
  await page.getByText('Che cosa contengono le colonne').waitFor();
}

const checkRegister = (page: Page) => sendRegister(page).then(() => page.getByRole('button', { name: 'Prova senza scrivere' }).click());

const registers: PageState[] = [
  { name: 'a register, explained', path: REGISTERS, act: sendRegister, shows: 'Parole del registro' },
  { name: 'a register, tried', path: REGISTERS, act: checkRegister, shows: 'il codice fiscale non è valido' },
  {
    name: 'the registers, without a file',
    path: REGISTERS,
    act: (page) => page.getByRole('button', { name: 'Invia il file' }).click(),
    shows: 'Scegli il file del registro.',
  },
  {
    name: 'the registers, refused',
    path: REGISTERS,
    stage: (page) => refuses(page, 'GET /register-imports', 503, 'unavailable'),
    shows: 'I registri non si possono leggere.',
  },
];

export const headStates: PageState[] = [...supervision, ...disposal, ...registers].map((state) => ({ as: 'responsabile', ...state }));
