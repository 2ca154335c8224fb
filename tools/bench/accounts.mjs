// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { allHandled, balance, countRows } from './house/row-counts.mjs';

/** @typedef {{ whole: boolean, told: string }} Balance */

/**
 * Measures, then lets the worker handle every letter and counts the rows: what was acknowledged and is not there makes all speed worthless.
 * @template T
 * @param {import('./registration.mjs').Bench} bench
 * @param {() => Promise<T>} measure
 * @param {(measured: T) => number} acknowledged
 * @returns {Promise<{ measured: T, balance: Balance }>}
 */
export async function balanced({ house, tell, signal }, measure, acknowledged) {
  const before = await countRows(house.databaseUrl);
  const measured = await measure();
  if (!house.worker.pid()) await house.restartWorker();
  tell('waiting until every letter is handled');
  await allHandled(house.databaseUrl, signal);
  const result = balance(acknowledged(measured), before, await countRows(house.databaseUrl));
  tell(`${result.whole ? 'whole' : 'LOST'}: ${result.told}`);
  return { measured, balance: result };
}
