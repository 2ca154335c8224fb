// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { cpuMs, machineCpuMs } from './processes.mjs';

/** @typedef {'api' | 'worker' | 'postgres' | 'redis' | 'generator'} Component */
/** @typedef {Record<Component, number>} CpuByComponent */
/** @typedef {{ at: Date, components: CpuByComponent, others: number }} CpuSample milliseconds so far */

/**
 * @param {import('../house/bench-house.mjs').BenchHouse} house
 * @param {number} generator its process id
 * @returns {CpuSample}
 */
export function sampleCpu(house, generator) {
  const components = {
    api: cpuMs(house.api.pid()),
    worker: cpuMs(house.worker.pid()),
    postgres: cpuMs(house.postgres?.child.pid),
    redis: cpuMs(house.redis?.pid()),
    generator: cpuMs(generator),
  };
  const { user, system } = process.cpuUsage();
  const ours = Object.values(components).reduce((sum, each) => sum + each, (user + system) / 1000);
  return { at: new Date(), components, others: machineCpuMs() - ours };
}

/** @param {CpuSample} before @param {CpuSample} after @param {number} operations @returns {CpuByComponent} milliseconds for each operation */
export function cpuPerOperation(before, after, operations) {
  const names = /** @type {Component[]} */ (Object.keys(before.components));
  const each = names.map((name) => [name, (after.components[name] - before.components[name]) / operations]);
  return /** @type {CpuByComponent} */ (Object.fromEntries(each));
}
