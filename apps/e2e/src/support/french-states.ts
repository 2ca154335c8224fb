// SPDX-License-Identifier: EUPL-1.2
import type { PageState } from './page-states';
import { UNTITLED_REGISTER_FILE } from './register-file';

const states: PageState[] = [
  { name: 'the day', path: '/sportello?di=tutti&giorno=:day', shows: /Contacts\s:\s\d+/ },
  { name: 'a new contact with somebody known', path: '/sportello/contatti/nuovo?persona=:person', shows: /Leo Provanti/ },
  { name: 'a contact that was corrected', path: '/sportello/contatti/:amended', shows: 'Era al telefono.' },
  { name: 'a file, being written', path: '/sportello/persone/:person?modifica=si', shows: 'Enregistrer' },
  { name: 'the supervision', path: '/sportello/supervisione', shows: 'Sportello di Châtillon' },
  { name: 'the duplicates', path: '/sportello/doppioni', shows: /Gemellotti/ },
  {
    name: 'a register, explained',
    path: '/sportello/importa',
    act: async (page) => {
      await page.locator('input[type=file]').setInputFiles(UNTITLED_REGISTER_FILE);
      await page.locator('main form button[type=submit]').click();
    },
    shows: 'la prima volta',
  },
  { name: 'the profile', path: '/profilo', shows: 'Marta Pession' },
];

export const frenchStates: PageState[] = states.map((state) => ({
  as: 'responsabile',
  ...state,
  name: `in French: ${state.name}`,
  inFrench: true,
}));
