// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { connected } from '../house/database.mjs';
import { allHandled } from './house/row-counts.mjs';
import { startGenerator } from './load/start-generator.mjs';
import { series } from './measure/rounds.mjs';
import { measureWindow } from './measure/window.mjs';
import { generatorTask } from './registration.mjs';

/** @typedef {{ p50: number, p99: number, longest: number }} Lag milliseconds from a letter's transaction to that of its reader */
/** @typedef {import('./measure/window.mjs').Window & { lag: Lag }} LagWindow */

/** Contacts a second: fourteen times the peak of a country with twenty million contacts a year. */
export const LAG_RATE = 500;

const LAG = `
select percentile_disc(0.5) within group (order by ms)::float as p50, percentile_disc(0.99) within group (order by ms)::float as p99, max(ms)::float as longest
  from (select extract(epoch from h.handled_at - o.created_at) * 1000 as ms from platform.outbox o join platform.handled h on h.message_id = o.id
         where o.created_at >= $1 and o.created_at < $2) letter`;

/** @param {string} url the owner's @param {import('./measure/window.mjs').Span} span @returns {Promise<Lag>} */
const lagOf = (url, { from, until }) => connected(url, async (client) => (await client.query(LAG, [from, until])).rows[0]);

/**
 * Contacts come through HTTP at a steady rate while the worker relays and handles their letters.
 * @param {import('./registration.mjs').Bench} bench
 */
export async function measureLag(bench) {
  const { house, plan, signal } = bench;
  const { warmUpMs } = plan;
  const measureMs = plan.quick ? 4000 : 15_000;
  const generator = await startGenerator(generatorTask(bench, 'http'), signal);
  const order = { warmUpMs, measureMs, rate: LAG_RATE, stock: Math.ceil(((warmUpMs + measureMs) / 1000) * LAG_RATE) };
  const lag = async () => {
    const window = await measureWindow({ ...bench, generator }, order);
    await allHandled(house.databaseUrl, signal);
    return { ...window, lag: await lagOf(house.databaseUrl, window.span) };
  };
  try {
    return await series(1, { lag }, bench);
  } finally {
    await generator.stop();
  }
}
