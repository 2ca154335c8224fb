// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
/** Where a house keeps its database, secrets and logs: SOGLIA_DATA, else the checkout. */
export const DATA = resolve(process.env['SOGLIA_DATA'] ?? join(ROOT, '.data'));
export const WEB_ROOT = join(ROOT, 'dist/apps/front-office/browser');

/** The programs that the build makes. */
export const PROGRAM = {
  api: join(ROOT, 'apps/api/dist/main.js'),
  openApi: join(ROOT, 'apps/api/dist/generate-openapi.js'),
  worker: join(ROOT, 'apps/worker/dist/main.js'),
  migrate: join(ROOT, 'apps/worker/dist/migrate.js'),
  seed: join(ROOT, 'apps/worker/dist/seed.js'),
};
