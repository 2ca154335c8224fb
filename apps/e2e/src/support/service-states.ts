// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import type { PageState } from './page-states';

/** The form of a new service and that of a closure, both sent with nothing in them. */
async function sendEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Aggiungi la chiusura' }).click();
  await page.getByRole('button', { name: 'Nuovo servizio' }).click();
  await page.getByRole('button', { name: 'Salva il servizio' }).click();
}

export const serviceStates: PageState[] = [
  { as: 'asl2', name: 'the services, left empty', path: '/rete/servizi', act: sendEmpty, shows: 'Scrivi il nome del servizio' },
  { as: 'centrale', name: 'the services, of all agencies', path: '/rete/servizi', shows: 'Chiusure:' },
  { as: 'asl2', name: 'in French: the services', inFrench: true, path: '/rete/servizi', shows: 'Nouveau service' },
];
