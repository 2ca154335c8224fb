// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { median } from './measure/statistics.mjs';
import { series } from './measure/rounds.mjs';
import { measureWindow } from './measure/window.mjs';
import { profileApi } from './profile/api-profile.mjs';
import { startGenerator } from './load/start-generator.mjs';

/** Connections of each generator, as many as the API's pool has. */
export const LANES = 16;

/**
 * @typedef {object} Bench
 * @property {import('./house/bench-house.mjs').BenchHouse} house
 * @property {import('./options.mjs').Plan} plan
 * @property {number} normal the first calibration
 * @property {(line: string) => void} tell
 * @property {AbortSignal} signal
 */

let seeds = 100;

/** Each generator invents other contacts. @param {Bench} bench @param {'http' | 'sql'} kind @returns {import('./load/lane.mjs').Task} */
export function generatorTask({ house }, kind) {
  const url = kind === 'http' ? house.url : /** @type {string} */ (house.env['DATABASE_URL_APP']);
  return { kind, seed: (seeds += 1), lanes: LANES, url, cookies: house.cookies, who: house.who };
}

/** Contacts a second that are made before the clock runs: more than a machine like these can take. */
const STOCK = { http: 2000, sql: 4000 };

/**
 * Opens a generator, measures with it as often as wanted, and closes it again.
 * @template T
 * @param {Bench} bench
 * @param {'http' | 'sql'} kind
 * @param {(measure: (rate?: number) => Promise<import('./measure/window.mjs').Window>) => Promise<T>} work
 */
export async function withGenerator(bench, kind, work) {
  const { warmUpMs, measureMs } = bench.plan;
  const generator = await startGenerator(generatorTask(bench, kind), bench.signal);
  const stock = Math.ceil(((warmUpMs + measureMs) / 1000) * STOCK[kind]);
  try {
    return await work((rate) => measureWindow({ ...bench, generator }, { warmUpMs, measureMs, rate: rate ?? null, stock }));
  } finally {
    await generator.stop();
  }
}

/**
 * S1 against the raw SQL, interleaved; then S1 at half its rate.
 * @param {Bench} bench
 */
export const measureRegistration = (bench) =>
  withGenerator(bench, 'http', (S1) =>
    withGenerator(bench, 'sql', async (raw) => {
      const closed = await series(bench.plan.rounds, { S1: () => S1(), raw: () => raw() }, bench);
      const half = Math.round(median(closed.rounds.map((round) => round['S1']?.rate ?? NaN)) / 2);
      const open = await series(1, { 'S1 open loop': () => S1(half) }, bench);
      return [closed, open, ...(await profiled(bench, () => S1()))];
    }),
  );

/** A window with a profile counts rows, and nothing else. @param {Bench} bench @param {() => Promise<import('./measure/window.mjs').Window>} S1 */
async function profiled(bench, S1) {
  return bench.plan.profile ? [{ rounds: [], noisy: false, acknowledged: await profileApi(bench, S1) }] : [];
}
