// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../process/refusal.mjs';
import { runToEnd } from '../process/run-to-end.mjs';
import { giveTo, spawnAs } from './account.mjs';

/** Names and comuni sort as Italian readers expect, on every machine alike: collation comes from ICU, not from the machine. */
const INITDB = [
  '--username=postgres',
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=it-IT',
  '--no-sync',
  '--no-instructions',
];

/** The server's own messages in English and times in UTC, whatever the shell says. */
export const serverEnvironment = () => ({ PATH: process.env['PATH'], LC_ALL: 'C', LC_MESSAGES: 'C', TZ: 'UTC' });

/**
 * Makes the data folder on first use; afterwards makes sure that this server may and can use it.
 * @param {string} dataDir
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {import('./account.mjs').Account | undefined} account
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<void>}
 */
export async function prepareCluster(dataDir, binaries, account, signal) {
  if (!existsSync(dataDir)) return makeCluster(dataDir, binaries, account, signal);
  if (account && statSync(dataDir).uid !== account.uid) giveTo(dataDir, account);
  const major = Number.parseInt(readFileSync(join(dataDir, 'PG_VERSION'), 'utf8'), 10);
  if (major === binaries.major) return;
  throw new Refusal(
    `${dataDir} was written by PostgreSQL ${major}, this is PostgreSQL ${binaries.major}: move that folder away to begin anew, or set DATABASE_URL.`,
  );
}

/** An interrupted initdb leaves half a folder: it works under another name and is renamed when whole. @type {typeof prepareCluster} */
async function makeCluster(dataDir, binaries, account, signal) {
  const unfinished = `${dataDir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  if (account) giveTo(unfinished, account);
  chmodSync(unfinished, 0o700);
  const options = { ...spawnAs(account), env: serverEnvironment(), signal };
  const { ok, lines } = await runToEnd(join(binaries.folder, 'bin/initdb'), ['-D', unfinished, ...INITDB], options);
  if (!ok) throw new Refusal(`PostgreSQL could not make ${dataDir}: ${lines.at(-1)}`);
  renameSync(unfinished, dataDir);
}
