// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { spawnSync } from 'node:child_process';
import { chmodSync, lchownSync, lstatSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '../process/refusal.mjs';

/** @typedef {{ name: string, uid: number, gid: number }} Account */

/** Accounts that exist nearly everywhere and own nothing of value. */
const HARMLESS = ['postgres', 'nobody', 'daemon'];
export const SHARED_FOLDER = '/var/tmp';

/** PostgreSQL refuses to run as root, so root lends it a harmless account. @returns {Account | undefined} undefined: our own account will do */
export function serverAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of HARMLESS) {
    const [, , uid, gid] = entries.find(([candidate]) => candidate === name) ?? [];
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Refusal('PostgreSQL does not run as root, and this machine has no account "postgres" or "nobody". Start as an ordinary user.');
}

/** @param {Account | undefined} account */
export const spawnAs = (account) => ({ cwd: '/', ...(account ? { uid: account.uid, gid: account.gid } : {}) });

/** @param {string} folder @param {Account | undefined} account */
export const canEnter = (folder, account) =>
  !account || spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], spawnAs(account)).status === 0;

/**
 * Where the account can keep `wanted`: there, or in a shared folder when a parent (a 0700 home) is closed to it.
 * @param {string} wanted
 * @param {Account | undefined} account
 */
export function reachablePlace(wanted, account) {
  const parent = dirname(resolve(wanted));
  mkdirSync(parent, { recursive: true });
  if (canEnter(parent, account)) return resolve(wanted);
  const name = createHash('sha256').update(resolve(wanted)).digest('hex').slice(0, 10);
  const place = join(SHARED_FOLDER, `soglia-${name}`);
  mkdirSync(place, { recursive: true });
  requireOwn(place);
  chmodSync(place, 0o711);
  return join(place, 'postgres');
}

/** Anyone may put something under a predictable name into a shared folder: we use it only when it is root's own. @param {string} path */
export function requireOwn(path) {
  const found = lstatSync(path);
  if (found.uid !== process.getuid?.() || found.isSymbolicLink()) throw new Refusal(`${path} belongs to someone else: remove it.`);
}

/** @param {string} path @param {Account} account */
export function giveTo(path, account) {
  lchownSync(path, account.uid, account.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const entry of readdirSync(path)) giveTo(join(path, entry), account);
}
