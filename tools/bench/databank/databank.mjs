// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { parseArgs } from 'node:util';
import { buildServers, openConformHouse } from '../../conform/conform-house.mjs';
import { connected } from '../../house/database.mjs';
import { Refusal } from '../../process/refusal.mjs';
import { commit, machine } from '../report/json-lines.mjs';
import { measureExports } from './export.mjs';
import { fillCards } from './fill-cards.mjs';
import { measureImport } from './import.mjs';
import { measureSearch } from './search.mjs';

const tell = (/** @type {string} */ line) => console.error(`  ${line}`);

/** @typedef {{ scenario: string, rows: readonly object[] }} Measured */

/** @param {string[]} args */
function readPlan(args) {
  const known = ['search', 'import', 'export'];
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { quick: { type: 'boolean', default: false }, plans: { type: 'boolean', default: false } },
    });
    const unknown = positionals.find((each) => !known.includes(each));
    if (unknown) throw new Refusal(`«${unknown}»: write ${known.join(', ')} or nothing.`);
    return { quick: values.quick, plans: values.plans, parts: positionals.length ? positionals : known };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(/** @type {Error} */ (error).message);
  }
}

/**
 * npm run bench -- databank [search] [import] [export] [--quick] [--plans]: searches beside their own SQL at 10,000 and 200,000 services, imports and
 * exports at 10,000 and 100,000. Quick stays at 10,000. Each size has a house of its own, so that none is measured over what another left.
 * @param {string[]} args @param {AbortSignal} signal
 */
export async function benchDatabank(args, signal) {
  const plan = readPlan(args);
  await buildServers(signal);
  tell(`${commit()} on ${machine()}`);
  const large = plan.quick ? [] : [100_000];
  if (plan.parts.includes('search'))
    for (const cards of plan.quick ? [10_000] : [10_000, 200_000]) await searchAt(cards, plan.plans, signal);
  for (const cards of [10_000, ...large]) {
    if (plan.parts.includes('import')) await importAt(cards, signal);
    if (plan.parts.includes('export')) await exportAt(cards, signal);
  }
}

/** @param {number} cards @param {boolean} plans @param {AbortSignal} signal */
async function searchAt(cards, plans, signal) {
  await inHouse(signal, async (house) => {
    await connected(house.databaseUrl, (client) => fillCards(client, cards, tell));
    const figures = await measureSearch(house.env['DATABASE_URL_APP'] ?? '', cards);
    print(
      'search',
      figures.map(({ plan: _, ...each }) => each),
    );
    if (plans) for (const { ask, plan } of figures) console.log(`${ask}\n${plan.join('\n')}`);
  });
}

/** @param {number} cards @param {AbortSignal} signal */
const importAt = (cards, signal) =>
  inHouse(signal, async (house) => print('import', [await measureImport({ url: house.url, pid: house.worker.pid, cards })]));

/** @param {number} cards @param {AbortSignal} signal */
const exportAt = (cards, signal) =>
  inHouse(signal, async (house) => {
    await connected(house.databaseUrl, (client) => fillCards(client, cards, tell));
    print('export', await measureExports({ url: house.url, pid: house.api.pid, cards }));
  });

/** @param {AbortSignal} signal @param {(house: Awaited<ReturnType<typeof openConformHouse>>) => Promise<void>} work */
async function inHouse(signal, work) {
  const house = await openConformHouse(signal);
  try {
    await work(house);
  } finally {
    await house.stop();
  }
}

/** @param {string} scenario @param {readonly object[]} rows */
function print(scenario, rows) {
  console.table(rows);
  for (const row of rows) console.log(JSON.stringify({ commit: commit(), machine: machine(), scenario, ...row }));
}
