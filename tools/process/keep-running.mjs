// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { ending, isRunning, stopChild } from './launch.mjs';

const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 30_000;
/** A child that lived this long was well: its next death starts counting anew. */
const HEALTHY_MS = 60_000;

/**
 * @typedef {object} Resident
 * @property {() => number | undefined} pid the living child's id
 * @property {(signal?: NodeJS.Signals) => Promise<void>} stop ends the child and leaves it so until `restart`
 * @property {() => Promise<void>} restart
 */

/**
 * Keeps one child alive: an unexpected death is reported and mended, more and more patiently.
 * @param {() => import('./launch.mjs').Child} start
 * @param {(ending: import('./launch.mjs').Ending, delayMs: number) => void} onDeath
 * @returns {Resident}
 */
export function keepRunning(start, onDeath) {
  let delay = FIRST_DELAY_MS;
  let child = start();
  let wanted = true;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;

  const begin = () => {
    clearTimeout(timer);
    wanted = true;
    child = start();
    watch();
  };
  const watch = () => {
    const watched = child;
    const since = Date.now();
    void ending(watched).then((how) => {
      if (!wanted || watched !== child) return;
      if (Date.now() - since > HEALTHY_MS) delay = FIRST_DELAY_MS;
      onDeath(how, delay);
      timer = setTimeout(begin, delay);
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    });
  };
  /** @type {Resident['stop']} */
  const stop = async (signal = 'SIGTERM') => {
    wanted = false;
    clearTimeout(timer);
    await stopChild(child, { signal });
  };
  watch();
  const restart = async () => {
    await stop();
    begin();
  };
  return { pid: () => (isRunning(child) ? child.pid : undefined), stop, restart };
}
