// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { median, spread } from '../measure/statistics.mjs';
import { FIRST_ROWS } from '../options.mjs';

/**
 * @typedef {import('../houses.mjs').Findings} Findings
 * @typedef {object} Metric
 * @property {string} name
 * @property {string} unit
 * @property {boolean} more whether more is better
 * @property {number} first what the first release must reach
 * @property {number} aim
 * @property {import('../measure/statistics.mjs').Spread} measured
 */

/** @param {import('../houses.mjs').Window[] | undefined} windows @param {(window: import('../houses.mjs').Window) => number} of */
const each = (windows, of) => (windows ?? []).map(of);
/** @param {import('../houses.mjs').Window} window */
const serverCpu = ({ cpuMs }) => cpuMs.api + cpuMs.postgres;
/** @param {number} value */
const single = (value) => ({ median: value, min: value, max: value });

/** Everything that has a target. A ratio is taken within each round, so that a slow minute slows both. @param {Findings} findings @param {number} rows @returns {Metric[]} */
export function metricsOf({ windows, lags }, rows) {
  const { S1 = [], raw = [] } = windows;
  const ratios = S1.map(({ rate }, round) => rate / (raw[round]?.rate ?? NaN));
  const at = (/** @type {number} */ count) => median(each(windows[`S1 at ${count.toLocaleString('en')}`], serverCpu));
  const growth = {
    name: `S1 CPU at ${rows.toLocaleString('en')} contacts / at ${FIRST_ROWS.toLocaleString('en')}`,
    unit: '×',
    more: false,
    first: 1.5,
    aim: 1.15,
  };
  const resident = Math.max(...Object.values(windows).flatMap((all) => each(all, ({ apiMb }) => apiMb)));
  return [
    { name: 'S1 / raw SQL', unit: '', more: true, first: 0.25, aim: 0.5, measured: spread(ratios) },
    { name: 'S1 CPU, API + Postgres', unit: 'ms', more: false, first: 2, aim: 1.1, measured: spread(each(S1, serverCpu)) },
    ...(rows ? [{ ...growth, measured: single(at(rows) / at(FIRST_ROWS)) }] : []),
    ...Object.entries(lags).map(([queue, { p99 }]) => ({
      name: `outbox to job p99, ${queue}`,
      unit: 'ms',
      more: false,
      first: 1000,
      aim: 150,
      measured: single(p99),
    })),
    { name: 'API resident', unit: 'MB', more: false, first: 350, aim: 250, measured: single(resident) },
  ];
}

/** @param {Metric} metric @param {number} target */
export const reaches = ({ more, measured }, target) => (more ? measured.median >= target : measured.median <= target);
