// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { median } from './statistics.mjs';

const TRIES = 7;
const HASHES = 60_000;

/** Milliseconds that a fixed piece of work takes now. */
function fixedWork() {
  const since = performance.now();
  for (let i = 0; i < HASHES; i += 1) createHash('sha256').update(String(i)).digest();
  return performance.now() - since;
}

/** The median of a few: a single one may meet a garbage collection. */
export async function calibrate(tries = 3) {
  const times = [];
  for (let i = 0; i < tries; i += 1) {
    times.push(fixedWork());
    await pause(20);
  }
  return median(times);
}

/** How fast the machine is today, once the code is warm. */
export async function firstCalibration() {
  await calibrate(2);
  return calibrate(TRIES);
}
