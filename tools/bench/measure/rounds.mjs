// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { quiet } from './quiet.mjs';
import { OTHERS_CORES } from './window.mjs';

/** @typedef {import('./window.mjs').Window} Window */
/** @template {Window} W @typedef {Record<string, () => Promise<W>>} Scenarios */
/** @template {Window} W @typedef {{ rounds: Record<string, W>[], noisy: boolean, acknowledged: number }} Series */

const REPEATS = 3;

/** Fisher and Yates. @template T @param {readonly T[]} values */
function shuffled(values) {
  const result = [...values];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = Math.floor(Math.random() * (i + 1));
    [result[i], result[j]] = [/** @type {T} */ (result[j]), /** @type {T} */ (result[i])];
  }
  return result;
}

/** Every scenario once, one after the other, in no fixed order. @template {Window} W @param {Scenarios<W>} scenarios */
async function oneRound(scenarios) {
  /** @type {Record<string, W>} */
  const windows = {};
  for (const [name, measure] of shuffled(Object.entries(scenarios))) windows[name] = await measure();
  return windows;
}

/**
 * So many rounds that count. A void round is repeated, three times in all; after that void rounds count too, and the series is noisy.
 * @template {Window} W
 * @param {number} count
 * @param {Scenarios<W>} scenarios
 * @param {import('../registration.mjs').Bench} bench
 * @returns {Promise<Series<W>>}
 */
export async function series(count, scenarios, { plan, tell, signal }) {
  /** @type {Series<W>} */
  const done = { rounds: [], noisy: false, acknowledged: 0 };
  for (let repeats = 0; done.rounds.length < count; ) {
    await quiet(OTHERS_CORES, plan.patienceMs, signal);
    const round = await oneRound(scenarios);
    const windows = Object.values(round);
    done.acknowledged += windows.reduce((sum, window) => sum + window.acknowledged, 0);
    const faults = [...new Set(windows.flatMap((window) => window.faults))];
    const told = Object.entries(round).map(([name, { rate }]) => `${name} ${Math.round(rate)}/s`);
    tell(`${told.sort().join(' · ')}${faults.length ? `   void: ${faults.join('; ')}` : ''}`);
    if (faults.length && repeats++ < REPEATS) continue;
    done.noisy ||= faults.length > 0;
    done.rounds.push(round);
  }
  return done;
}
