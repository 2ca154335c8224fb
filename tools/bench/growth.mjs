// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { series } from './measure/rounds.mjs';
import { withGenerator } from './registration.mjs';

/**
 * S1 alone, on tables that already hold so many contacts.
 * @param {import('./registration.mjs').Bench} bench
 * @param {number} rows
 */
export function measureAt(bench, rows) {
  const name = `S1 at ${rows.toLocaleString('en')}`;
  return withGenerator(bench, 'http', (S1) => series(3, { [name]: () => S1() }, bench));
}
