// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { freePort } from '../process/ports.mjs';
import { undoable } from '../process/undo.mjs';
import { openDatabase } from './database.mjs';
import { houseEnvironment } from './environment.mjs';
import { migrate } from './migrate.mjs';
import { occupy, requireVacant, vacate } from './occupancy.mjs';
import { openQueue } from './queue.mjs';
import { answering, startApi, startWorker } from './residents.mjs';
import { secretsOf } from './secrets.mjs';
import { seedInBackground } from './seeding.mjs';

/**
 * @typedef {object} HouseOptions
 * @property {string} dataDir
 * @property {number} [port] 0 (the default) for any free one
 * @property {string} [databaseUrl] the owner's URL of a database to use; DATABASE_URL or the embedded server otherwise
 * @property {'demo' | 'production'} [mode]
 * @property {import('./queue.mjs').Backend} [queue] asked for; found out otherwise
 * @property {boolean} [durable] false for tests: a power cut may lose data
 * @property {import('./seeding.mjs').Seed | null} [seed] invented contacts, registered in the background
 * @property {Record<string, string>} [env] further settings for the programs
 * @property {(line: string) => void} [onLine] hears what is going on
 * @property {AbortSignal} [signal] ends the start, and leaves nothing running
 * @typedef {Awaited<ReturnType<typeof startHouse>>} House
 */

/**
 * Opens the whole house: database, queue, migrations, API and worker. Whoever opens it must `stop` it.
 * @param {HouseOptions} options
 */
export const startHouse = (options) =>
  undoable(async (later) => {
    const { dataDir, seed = null, onLine = () => {}, signal } = options;
    const { database, queue, env, url } = await layFoundations(options, later);
    const house = { dataDir, env, onLine };
    const seeding = seed ? seedInBackground(house, seed) : null;
    if (seeding) later(seeding.stop);
    const api = startApi(house);
    later(() => api.stop());
    const worker = startWorker(house);
    later(() => worker.stop());
    await Promise.all([answering(`http://127.0.0.1:${env['PORT']}`, api.requireAlive, signal), seeding?.placeReady]);
    occupy(dataDir, { url, env });
    const { postgres, url: databaseUrl } = database;
    const died = Promise.race([api.died, ...(postgres ? [postgres.died] : [])]);
    return { url, env, databaseUrl, postgres, redis: queue.redis, api, worker, seeding, died, restartWorker: worker.restart };
  });

/** The servers below, and a database that is up to date. @param {HouseOptions} options @param {import('../process/undo.mjs').LaterUndo} later */
async function layFoundations({ dataDir, databaseUrl, durable = true, mode = 'demo', onLine = () => {}, signal, ...options }, later) {
  requireVacant(dataDir);
  const port = options.port || (await freePort());
  const url = `http://localhost:${port}`;
  occupy(dataDir, { url, env: {} });
  later(() => vacate(dataDir));
  const secrets = secretsOf(dataDir);
  const database = await openDatabase({ dataDir, durable, given: databaseUrl, signal });
  later(() => database.postgres?.stop());
  onLine(`database   ${database.told}`);
  if (database.postgres) onLine(`data       ${database.postgres.dataDir}`);
  const queue = await openQueue({ dataDir, backend: options.queue, onLine, signal });
  later(() => queue.redis?.stop());
  onLine(`queue      ${queue.told}`);
  const env = { ...houseEnvironment({ port, mode, database, queue, secrets, dataDir }), ...options.env };
  await migrate(database.url, env, signal);
  return { database, queue, env, url };
}
