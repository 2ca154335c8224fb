// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { calibrate } from './calibration.mjs';
import { cpuPerOperation, sampleCpu } from './components.mjs';
import { residentMb } from './processes.mjs';
import { quantile } from './statistics.mjs';

/** @typedef {{ from: Date, until: Date }} Span */
/**
 * @typedef {object} Window one measured span of one scenario
 * @property {number} rate acknowledged contacts a second
 * @property {number} p50 milliseconds
 * @property {number} p99 milliseconds
 * @property {import('./components.mjs').CpuByComponent} cpuMs for each contact
 * @property {number} apiMb resident
 * @property {Span} span
 * @property {number} acknowledged in the warm-up too
 * @property {string[]} faults why it counts for nothing; empty when it counts
 */

/** More than this of a core at work for somebody else, and the figures are theirs as much as ours. */
export const OTHERS_CORES = 0.3;
const CALIBRATION_SLACK = 0.2;

/**
 * @param {{ house: import('../house/bench-house.mjs').BenchHouse, generator: import('../load/start-generator.mjs').Generator, normal: number }} bench `normal` is the first calibration
 * @param {import('../load/generator.mjs').Order} order
 * @returns {Promise<Window>}
 */
export async function measureWindow({ house, generator, normal }, order) {
  const sample = () => sampleCpu(house, generator.pid);
  let [before, after] = [sample(), sample()];
  const tally = await generator.run(order, { measuring: () => (before = sample()), measured: () => (after = sample()) });
  const span = { from: before.at, until: after.at };
  const operations = tally.completed;
  const seconds = order.measureMs / 1000;
  const others = (after.others - before.others) / order.measureMs;
  const drift = (await calibrate()) / normal - 1;
  const faults = [
    ...new Set(tally.errors),
    ...(operations === 0 ? ['no contact was acknowledged'] : []),
    ...(others > OTHERS_CORES ? [`${others.toFixed(2)} cores at work for others`] : []),
    ...(Math.abs(drift) > CALIBRATION_SLACK ? [`a fixed piece of work takes ${Math.round(drift * 100)} % longer than at the start`] : []),
  ];
  return {
    rate: operations / seconds,
    p50: quantile(tally.latencies, 0.5),
    p99: quantile(tally.latencies, 0.99),
    cpuMs: cpuPerOperation(before, after, operations || 1),
    apiMb: residentMb(house.api.pid()),
    span,
    acknowledged: tally.acknowledged,
    faults,
  };
}
