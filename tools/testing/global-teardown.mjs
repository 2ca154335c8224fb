// SPDX-License-Identifier: EUPL-1.2
// @ts-check

/** Stops the servers that this very process started: called for every project, when all tests are over. */
export default async function globalTeardown() {
  const { sogliaTestServers: servers } = /** @type {{ sogliaTestServers?: import('./test-servers.mjs').TestServers }} */ (globalThis);
  await servers?.stop();
}
