// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @typedef {{ from: number, until: number }} Span in milliseconds of performance.now()
 * @typedef {object} Tally
 * @property {number} acknowledged all of them, those of the warm-up too
 * @property {string[]} errors
 * @property {number} completed within the measured span
 * @property {number[]} latencies milliseconds, of the contacts that began in the measured span
 */

/** @returns {Tally} */
const emptyTally = () => ({ acknowledged: 0, errors: [], completed: 0, latencies: [] });

/** @param {Tally} tally @param {Span} measured @param {number} since @param {Promise<void>} registered */
async function record(tally, { from, until }, since, registered) {
  try {
    await registered;
    tally.acknowledged += 1;
    const now = performance.now();
    if (now >= from && now < until) tally.completed += 1;
    if (since >= from && since < until) tally.latencies.push(now - since);
  } catch (error) {
    tally.errors.push(/** @type {Error} */ (error).message);
  }
}

/**
 * Closed loop: every lane sends its next contact when the one before was acknowledged. Shows the rate that can be had.
 * @param {readonly import('./lane.mjs').Lane<any>[]} lanes
 * @param {() => any} next
 * @param {Span} measured
 */
export async function closedLoop(lanes, next, measured) {
  const tally = emptyTally();
  const drive = async (/** @type {import('./lane.mjs').Lane<any>} */ lane) => {
    for (let now = performance.now(); now < measured.until && !tally.errors.length; now = performance.now()) {
      await record(tally, measured, now, lane.register(next()));
    }
  };
  await Promise.all(lanes.map(drive));
  return tally;
}

/**
 * Open loop: contacts come at a steady rate, whether or not the one before was answered. Time counts from when a contact was
 * due, so that a stall is felt by everybody who would have waited in it.
 * @param {readonly import('./lane.mjs').Lane<any>[]} lanes
 * @param {() => any} next
 * @param {Span} measured
 * @param {number} rate a second
 */
export async function openLoop(lanes, next, measured, rate) {
  const tally = emptyTally();
  const idle = [...lanes];
  const start = performance.now();
  const dueAt = (/** @type {number} */ index) => start + (index * 1000) / rate;
  let sent = 0;
  while (dueAt(sent) < measured.until && !tally.errors.length) {
    for (let lane; dueAt(sent) <= performance.now() && (lane = idle.pop()); sent += 1) {
      const free = lane;
      void record(tally, measured, dueAt(sent), lane.register(next())).then(() => idle.push(free));
    }
    await pause(1);
  }
  while (idle.length < lanes.length) await pause(1);
  return tally;
}
