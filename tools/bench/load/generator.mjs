// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { WAYS } from './lane.mjs';
import { closedLoop, openLoop } from './loops.mjs';
import { supplyOf } from './supply.mjs';

/**
 * A load generator in a process of its own, so that its work is not counted as anybody else's.
 * @typedef {{ warmUpMs: number, measureMs: number, rate: number | null, stock: number }} Order `rate` a second, or as fast as it goes
 * @typedef {{ event: 'ready' | 'measuring' | 'measured' } | { event: 'done', tally: import('./loops.mjs').Tally } | { event: 'failed', message: string }} Report
 */

const task = /** @type {import('./lane.mjs').Task} */ (JSON.parse(process.argv[2] ?? '{}'));
const say = (/** @type {Report} */ report) => process.send?.(report);

/**
 * Connections are opened for each order: between two of them, a server may hang up on who says nothing.
 * @param {import('./lane.mjs').Way<any>} way
 * @param {ReturnType<typeof supplyOf>} supply
 * @param {Order} order
 */
async function run(way, supply, { warmUpMs, measureMs, rate, stock }) {
  supply.stock(stock);
  const lanes = await Promise.all(Array.from({ length: task.lanes }, () => way.open()));
  const from = performance.now() + warmUpMs;
  const measured = { from, until: from + measureMs };
  setTimeout(() => say({ event: 'measuring' }), warmUpMs);
  setTimeout(() => say({ event: 'measured' }), warmUpMs + measureMs);
  const tally = await (rate ? openLoop(lanes, supply.next, measured, rate) : closedLoop(lanes, supply.next, measured));
  await Promise.all(lanes.map((lane) => lane.close()));
  return tally;
}

const told = (/** @type {unknown} */ error) => say({ event: 'failed', message: /** @type {Error} */ (error).message });

try {
  const way = await WAYS[task.kind](task);
  const supply = supplyOf(task.seed, way.prepare);
  process.on('message', (/** @type {Order} */ order) => void run(way, supply, order).then((tally) => say({ event: 'done', tally }), told));
  process.once('disconnect', () => process.exit(0));
  say({ event: 'ready' });
} catch (error) {
  told(error);
}
