// SPDX-License-Identifier: EUPL-1.2
import type { Locator, Page } from 'playwright-core';
import { addNeed } from './form-states';

export const NEW = '/sportello/contatti/nuovo';

export const noteOf = (page: Page): Locator => page.getByLabel('Nota', { exact: true });

export const write = (page: Page, words: string): Promise<void> => noteOf(page).pressSequentially(words);

/** Where the page says that what was written is. */
export const says = (page: Page, where: 'in rete' | 'su questo computer' | 'registrato'): Promise<void> =>
  page.locator('.sg-foot-item[role=status]', { hasText: where }).waitFor();

/** Ready to be written on: the key of what is kept on the device is there too, whatever happens to the network now. */
export async function openForm(page: Page, address = NEW): Promise<void> {
  const key = page.waitForResponse('**/api/v1/draft-key');
  await page.goto(address);
  await key;
  await page.getByRole('combobox', { name: 'Che cosa chiede?' }).waitFor();
}

/** All that a contact needs: somebody who stays anonymous, a need and its outcome. */
export async function fillWhole(page: Page): Promise<void> {
  await page.keyboard.press('Alt+a');
  await needWithOutcome(page);
}

export async function needWithOutcome(page: Page): Promise<void> {
  await addNeed(page, 'pasti', 'Pasti a domicilio');
  await page.getByText('Informazione e orientamento').click();
}

export const register = (page: Page): Promise<void> => page.keyboard.press('Control+Enter');

export async function untilRegistered(page: Page): Promise<string> {
  await page.waitForURL(/sportello\/contatti\/[0-9a-f-]{36}$/);
  await page.getByText('Contatto registrato.').waitFor();
  return page.url().slice(-36);
}

/** The draft's id, as the address of the page has it. */
export const idOf = (page: Page): string => new URL(page.url()).searchParams.get('bozza') ?? '';
