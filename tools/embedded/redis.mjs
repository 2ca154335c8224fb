// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { once } from 'node:events';
import { connect } from 'node:net';
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findOnPath } from '../process/find-on-path.mjs';
import { keepRunning } from '../process/keep-running.mjs';
import { launchLogged } from '../process/launch-logged.mjs';
import { patiently } from '../process/patiently.mjs';
import { freePort } from '../process/ports.mjs';
import { Refusal } from '../process/refusal.mjs';
import { stopLeftover } from './leftover.mjs';

/** @typedef {Awaited<ReturnType<typeof startRedis>>} Redis */

/** Nothing is kept on disk: a lost queue is rebuilt from the outbox. BullMQ needs keys that are never evicted. */
const ARGUMENTS = ['--bind', '127.0.0.1', '--maxmemory-policy', 'noeviction', '--save', '', '--appendonly', 'no', '--daemonize', 'no'];

export const redisServer = () => findOnPath('redis-server');

/** @param {number} port */
async function answers(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write('PING\r\n');
    const [reply] = await once(socket, 'data');
    if (!String(reply).startsWith('+PONG')) throw new Error(String(reply));
  } finally {
    socket.destroy();
  }
}

/** Redis shows its address as its command line, so the pid file's name keeps the port. @param {string} folder */
export async function stopLeftoverRedis(folder) {
  for (const file of readdirSync(folder)) {
    const port = /^redis-(\d+)\.pid$/.exec(file)?.[1];
    if (port) await stopLeftover(join(folder, file), `127.0.0.1:${port}`, 'SIGTERM');
  }
}

/**
 * @param {{ folder: string, logFile: string, onDeath?: Parameters<typeof keepRunning>[1], signal?: AbortSignal | undefined }} options
 */
export async function startRedis({ folder, logFile, onDeath = () => {}, signal }) {
  const program = redisServer();
  if (!program) throw new Refusal('No redis-server on PATH: install one, or set REDIS_URL.');
  const place = resolve(folder);
  mkdirSync(place, { recursive: true });
  await stopLeftoverRedis(place);
  const port = await freePort();
  const pidFile = join(place, `redis-${port}.pid`);
  const args = ['--port', String(port), '--dir', place, '--pidfile', pidFile, ...ARGUMENTS];
  const server = keepRunning(() => launchLogged(program, args, { logFile }), onDeath);
  const giveUp = () => {
    if (!server.pid()) throw new Refusal(`Redis did not start: see ${logFile}`);
  };
  try {
    await patiently(() => answers(port), { everyMs: 20, forMs: 20_000, giveUp, signal });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, url: `redis://127.0.0.1:${port}`, port };
}
