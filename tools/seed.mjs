// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import './house/node-version.mjs';
import { build } from './house/build.mjs';
import { openDatabase } from './house/database.mjs';
import { houseEnvironment } from './house/environment.mjs';
import { migrate } from './house/migrate.mjs';
import { occupantOf, occupy, vacate } from './house/occupancy.mjs';
import { DATA } from './house/places.mjs';
import { secretsOf } from './house/secrets.mjs';
import { runSeed, tellNowAndThen } from './house/seeding.mjs';
import { runProgram } from './process/program.mjs';
import { Refusal } from './process/refusal.mjs';

// npm run seed -- --contacts N --months M --seed S

const onLine = (/** @type {string} */ line) => console.log(`  ${line}`);

/** @param {Record<string, string>} env @param {AbortSignal} signal */
async function seed(env, signal) {
  const { ok, lines } = await runSeed(env, process.argv.slice(2), { onLine: tellNowAndThen(onLine, 0), signal });
  if (!ok) throw new Refusal(lines.at(-1) ?? 'The seed failed and gave no reason.');
}

await runProgram(async (signal) => {
  const occupant = occupantOf(DATA);
  if (occupant && !occupant.env['PORT']) throw new Refusal(`Process ${occupant.pid} is busy in ${DATA}: try again in a moment.`);
  if (occupant) return seed(occupant.env, signal);
  await build({ onLine, signal });
  occupy(DATA, { url: 'npm run seed', env: {} });
  const secrets = secretsOf(DATA);
  const database = await openDatabase({ dataDir: DATA, durable: true, signal });
  try {
    const queue = { backend: /** @type {const} */ ('postgres'), url: null, told: '', redis: null }; // no job runs now: the outbox waits for the next start
    const env = houseEnvironment({ port: 0, mode: 'demo', database, queue, secrets });
    await migrate(database.url, env, signal);
    await seed(env, signal);
  } finally {
    await database.postgres?.stop();
    vacate(DATA);
  }
});
