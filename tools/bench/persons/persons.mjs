// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { canEnter, serverAccount } from '../../embedded/account.mjs';
import { connected, openDatabase } from '../../house/database.mjs';
import { roleUrls } from '../../house/environment.mjs';
import { migrate } from '../../house/migrate.mjs';
import { ROOT } from '../../house/places.mjs';
import { Refusal } from '../../process/refusal.mjs';
import { runToEnd } from '../../process/run-to-end.mjs';
import { commit, machine } from '../report/json-lines.mjs';
import { fillPersons } from './fill-persons.mjs';
import { measureSearch } from './search.mjs';

const tell = (/** @type {string} */ line) => console.error(`  ${line}`);
const SIZES = [50_000, 1_000_000];

/**
 * npm run bench -- persons [--quick] [--plans]: searches of persons beside their own SQL at 50,000 and 1,000,000 invented persons, and what the
 * one costs over the other. Quick stays at 50,000. Plans shows how Postgres answers the last search of each kind.
 * @param {string[]} args @param {AbortSignal} signal
 */
export async function benchPersons(args, signal) {
  const { quick, plans } = readPlan(args);
  const build = await runToEnd(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-b', 'apps/worker'], {
    cwd: ROOT,
    signal,
  });
  if (!build.ok) throw new Refusal(build.lines.join('\n'));
  tell(`${commit()} on ${machine()}`);
  await inDatabase(signal, async (ownerUrl, appUrl) => {
    /** @type {{ p50: number, p95: number }[]} */
    const together = [];
    for (const [i, persons] of (quick ? SIZES.slice(0, 1) : SIZES).entries()) {
      signal.throwIfAborted();
      await connected(ownerUrl, (client) => fillPersons(client, (SIZES[i - 1] ?? 0) + 1, persons, tell));
      const measured = await measureSearch(appUrl, persons, plans);
      console.table(measured.rows);
      for (const row of measured.rows) console.log(JSON.stringify({ commit: commit(), machine: machine(), scenario: 'persons', ...row }));
      for (const line of measured.plans) console.log(line);
      together.push(...measured.rows.slice(-1));
    }
    const [small, large] = together;
    if (small && large)
      console.log(`20 times the persons cost ${ratio(large.p50, small.p50)} times at p50, ${ratio(large.p95, small.p95)} times at p95`);
  });
}

const ratio = (/** @type {number} */ large, /** @type {number} */ small) => (large / small).toFixed(1);

/** @param {string[]} args */
function readPlan(args) {
  try {
    return parseArgs({ args, options: { quick: { type: 'boolean', default: false }, plans: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    throw new Refusal(/** @type {Error} */ (error).message);
  }
}

/** A server and a database of its own, gone afterwards. @param {AbortSignal} signal @param {(ownerUrl: string, appUrl: string) => Promise<void>} work */
async function inDatabase(signal, work) {
  const parent = canEnter(tmpdir(), serverAccount()) ? tmpdir() : '/var/tmp';
  const folder = mkdtempSync(join(parent, 'soglia-persons-'));
  chmodSync(folder, 0o711);
  try {
    const { url, postgres } = await openDatabase({ dataDir: folder, durable: false, signal });
    try {
      const roles = roleUrls(url, () => 'bench');
      const env = { SOGLIA_MODE: 'demo', SESSION_SECRET: 'for measuring alone, thirty-two long', QUEUE_BACKEND: 'postgres' };
      await migrate(url, { ...env, ...roles }, signal);
      await work(url, roles['DATABASE_URL_APP'] ?? '');
    } finally {
      await postgres?.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
