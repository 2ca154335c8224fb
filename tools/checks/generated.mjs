// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { staleFiles } from '../client/stale-files.mjs';

/** @type {import('./commands.mjs').Check} */
export const generated = {
  name: 'openapi.json, its client and the drawing of the journey are what the code generates (npm run generate)',
  problems: async () => (await staleFiles()).map((file) => `${file} is out of date`),
};
