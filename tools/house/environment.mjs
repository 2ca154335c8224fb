// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DATA, ROOT, WEB_ROOT } from './places.mjs';

const ROLES = /** @type {const} */ (['app', 'anonymiser', 'planner', 'public', 'queue']);

/**
 * The same database as its owner's, seen by each of the roles.
 * @param {string} ownerUrl
 * @param {(role: typeof ROLES[number]) => string} passwordOf
 * @returns {Record<string, string>}
 */
export const roleUrls = (ownerUrl, passwordOf) =>
  Object.fromEntries(
    ROLES.map((role) => {
      const url = new URL(ownerUrl);
      url.username = `soglia_${role}`;
      url.password = passwordOf(role);
      return [`DATABASE_URL_${role.toUpperCase()}`, url.href];
    }),
  );

function commit() {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? { SOGLIA_COMMIT: stdout.trim() } : {};
}

/**
 * What the API, the worker and the seed are told. The owner's URL is not in it: they get their own roles and nothing else.
 * @param {{ port: number, mode: 'demo' | 'production', database: import('./database.mjs').Database, queue: import('./queue.mjs').Queue, secrets: import('./secrets.mjs').Secrets, dataDir?: string }} house
 * @returns {Record<string, string>}
 */
export function houseEnvironment({ port, mode, database, queue, secrets, dataDir = DATA }) {
  return {
    SOGLIA_MODE: mode,
    HOST: '127.0.0.1',
    PORT: String(port),
    WEB_ROOT,
    SESSION_SECRET: process.env['SESSION_SECRET'] ?? secrets.session,
    SOGLIA_ATTACHMENTS_DIR: process.env['SOGLIA_ATTACHMENTS_DIR'] ?? join(dataDir, 'attachments'),
    SOGLIA_SCAN_COMMAND: process.env['SOGLIA_SCAN_COMMAND'] ?? 'none',
    QUEUE_BACKEND: queue.backend,
    ...(queue.url ? { REDIS_URL: queue.url } : {}),
    ...roleUrls(database.url, (role) => secrets[role]),
    ...commit(),
  };
}

/** The shell's environment for a child, without the owner's database URL. @param {Record<string, string>} env @returns {NodeJS.ProcessEnv} */
export const childEnvironment = (env) => ({ ...process.env, DATABASE_URL: undefined, ...env });
