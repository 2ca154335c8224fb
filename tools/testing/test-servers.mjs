// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../embedded/postgres.mjs';
import { redisServer, startRedis } from '../embedded/redis.mjs';
import { connected, onDatabase } from '../house/database.mjs';
import { roleUrls } from '../house/environment.mjs';
import { migrate } from '../house/migrate.mjs';
import { PROGRAM } from '../house/places.mjs';
import { Refusal } from '../process/refusal.mjs';
import { undoable } from '../process/undo.mjs';
import { makeTestFolder, sweepTestFolders } from './test-folder.mjs';

/** @typedef {Awaited<ReturnType<typeof startTestServers>>} TestServers */

/** Migrated once, then cloned by every test file that needs a database: see `testDatabase()`. */
const TEMPLATE = 'soglia_template';
const PASSWORD = 'test';

/** @param {string} server the owner's URL @param {AbortSignal | undefined} signal */
async function makeTemplate(server, signal) {
  await connected(server, async (client) => {
    await client.query(`drop database if exists ${TEMPLATE} with (force)`);
    await client.query(`create database ${TEMPLATE}`);
  });
  const url = onDatabase(server, TEMPLATE);
  const env = { SOGLIA_MODE: 'demo', SESSION_SECRET: 'for tests alone, and thirty-two long', QUEUE_BACKEND: 'postgres' };
  await migrate(url, { ...env, ...roleUrls(url, () => PASSWORD) }, signal);
}

/**
 * The real servers that every tier of tests runs against: those given by DATABASE_URL and REDIS_URL, else our own.
 * @param {AbortSignal} [signal]
 */
export const startTestServers = (signal) =>
  undoable(async (later) => {
    if (!existsSync(PROGRAM.migrate)) throw new Refusal('Not built yet: npm run build, or npm test, which builds first.');
    await sweepTestFolders();
    const folder = makeTestFolder();
    later(() => rmSync(folder, { recursive: true, force: true }));
    const given = process.env['DATABASE_URL'];
    const logFile = join(folder, 'postgres.log');
    const own = given ? null : await startPostgres({ dataDir: join(folder, 'postgres'), logFile, durable: false, signal });
    later(() => own?.stop());
    const server = own?.url ?? onDatabase(/** @type {string} */ (given), 'postgres');
    await makeTemplate(server, signal);
    const redisGiven = process.env['REDIS_URL'];
    const redis = redisGiven || !redisServer() ? null : await startRedis({ folder, logFile: join(folder, 'redis.log'), signal });
    later(() => redis?.stop());
    const redisUrl = redisGiven ?? redis?.url;
    /** @type {Record<string, string>} */
    const env = { SOGLIA_TEST_DATABASE_URL: server, ...(redisUrl ? { SOGLIA_TEST_REDIS_URL: redisUrl } : {}) };
    return { env };
  });
