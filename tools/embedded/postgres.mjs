// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { launchLogged } from '../process/launch-logged.mjs';
import { ending, isRunning, stopChild } from '../process/launch.mjs';
import { patiently } from '../process/patiently.mjs';
import { freePort } from '../process/ports.mjs';
import { Refusal } from '../process/refusal.mjs';
import { reachablePlace, serverAccount, spawnAs } from './account.mjs';
import { findBinaries } from './binaries.mjs';
import { prepareCluster, serverEnvironment } from './cluster.mjs';
import { stopLeftover } from './leftover.mjs';

/** @typedef {Awaited<ReturnType<typeof startPostgres>>} Postgres */

/** Loopback only and no socket file: nobody else on the network, and no path length limit. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  log_min_messages: 'warning',
};
/** For tests: data that nobody needs after a power cut. */
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' };

/** @param {Record<string, string>} settings */
const asArguments = (settings) => Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** @param {string} url */
async function answers(url) {
  const client = new pg.Client(url);
  client.on('error', () => {});
  try {
    await client.connect();
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {string} logFile */
const fatalLine = (logFile) =>
  readFileSync(logFile, 'utf8')
    .split('\n')
    .findLast((line) => /FATAL|PANIC/.test(line)) ?? 'no reason given';

/**
 * Starts PostgreSQL on a free port, as root too. Every local account may connect without a password: for demos and tests only.
 * @param {{ dataDir: string, logFile: string, durable?: boolean, signal?: AbortSignal | undefined }} options
 */
export async function startPostgres({ dataDir: wanted, logFile, durable = true, signal }) {
  const account = serverAccount();
  const binaries = findBinaries(account);
  const dataDir = reachablePlace(wanted, account);
  await stopLeftover(join(dataDir, 'postmaster.pid'), dataDir, 'SIGINT');
  await prepareCluster(dataDir, binaries, account, signal);
  const port = await freePort();
  const args = ['-D', dataDir, '-p', String(port), ...asArguments({ ...SETTINGS, ...(durable ? {} : CARELESS) })];
  const options = { ...spawnAs(account), env: serverEnvironment(), logFile, forcedBy: /** @type {const} */ ('SIGQUIT') };
  const child = launchLogged(join(binaries.folder, 'bin/postgres'), args, options);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const giveUp = () => {
    if (!isRunning(child)) throw new Refusal(`PostgreSQL did not start: ${fatalLine(logFile)} (see ${logFile})`);
  };
  let stopping = false;
  const died = new Promise((/** @type {(reason: string) => void} */ tell) => {
    void ending(child).then(() => stopping || tell(`PostgreSQL stopped: ${fatalLine(logFile)} (see ${logFile})`));
  });
  const stop = async () => {
    stopping = true;
    await stopChild(child, { signal: 'SIGINT', patienceMs: 8000 });
  };
  try {
    await patiently(() => answers(url), { everyMs: 25, forMs: 60_000, giveUp, signal });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, port, dataDir, child, died, stop, version: binaries.version, source: binaries.source };
}
