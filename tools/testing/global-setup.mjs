// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { lineFor } from '../process/refusal.mjs';
import { startTestServers } from './test-servers.mjs';

/** Jest calls this once for every project of a run: the first call starts the servers, unless `npm test` did already. */
export default async function globalSetup() {
  if (process.env['SOGLIA_TEST_DATABASE_URL']) return;
  try {
    const servers = await startTestServers();
    Object.assign(process.env, servers.env);
    Object.assign(globalThis, { sogliaTestServers: servers });
  } catch (error) {
    throw new Error(lineFor(error) ?? String(error), { cause: error });
  }
}
