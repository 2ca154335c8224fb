// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { machineCpuMs } from './processes.mjs';

const LOOK_MS = 1000;
const CALM_LOOKS = 3;

/**
 * Waits until nobody else works, or until patience is over: a round begun in the middle of somebody's build would be void anyway.
 * To be called while what is measured rests.
 * @param {number} cores how many of them count as work
 * @param {number} patienceMs
 * @param {AbortSignal} signal
 */
export async function quiet(cores, patienceMs, signal) {
  let calm = 0;
  for (const until = performance.now() + patienceMs; calm < CALM_LOOKS && performance.now() < until; ) {
    const before = machineCpuMs();
    await pause(LOOK_MS, undefined, { signal });
    calm = machineCpuMs() - before < cores * LOOK_MS ? calm + 1 : 0;
  }
}
