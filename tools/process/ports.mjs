// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Refusal } from './refusal.mjs';

/** @param {number} port 0 for any @returns {Promise<number>} a port nobody listens on now */
async function probe(port) {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: found } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return found;
}

export const freePort = () => probe(0);

/** @param {number} port */
export async function requirePort(port) {
  try {
    await probe(port);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be opened (${code})`;
    throw new Refusal(`Port ${port} ${why}. Choose another one: PORT=${port + 1} npm start`);
  }
}
