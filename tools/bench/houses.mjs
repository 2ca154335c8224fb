// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { balanced } from './accounts.mjs';
import { measureAt } from './growth.mjs';
import { openBenchHouse } from './house/bench-house.mjs';
import { fillUpTo } from './house/fill.mjs';
import { measureLag } from './lag.mjs';
import { FIRST_ROWS } from './options.mjs';
import { LANES, measureRegistration } from './registration.mjs';

/**
 * @typedef {import('./measure/window.mjs').Window} Window
 * @typedef {import('./accounts.mjs').Balance} Balance
 * @typedef {{ windows: Record<string, Window[]>, lags: Record<string, import('./lag.mjs').Lag>, noisy: string[], balances: Balance[] }} Findings
 * @typedef {Omit<import('./registration.mjs').Bench, 'house'>} Setting
 */

/** @param {Findings} findings @param {import('./measure/rounds.mjs').Series<Window>} series */
function note(findings, { rounds, noisy }) {
  for (const [name, window] of rounds.flatMap(Object.entries)) {
    (findings.windows[name] ??= []).push(window);
    if (noisy && !findings.noisy.includes(name)) findings.noisy.push(name);
  }
}

/**
 * One house: the registration (on the first one only), then the lag on its queue.
 * @param {Setting} setting
 * @param {import('../house/queue.mjs').Backend} queue
 * @param {boolean} first
 * @param {Findings} findings
 */
export async function measureHouse(setting, queue, first, findings) {
  setting.tell(`a house with BullMQ on ${queue}`);
  const house = await openBenchHouse({ queue, counters: LANES, profile: setting.plan.profile, signal: setting.signal });
  const bench = { ...setting, house };
  try {
    if (first) await registration(bench, findings);
    else await fillUpTo(house.databaseUrl, FIRST_ROWS);
    const { measured, balance } = await balanced(
      bench,
      () => measureLag(bench),
      ({ acknowledged }) => acknowledged,
    );
    const lag = measured.rounds[0]?.['lag'];
    if (lag) findings.lags[queue] = lag.lag;
    findings.balances.push(balance);
    note(findings, { ...measured, rounds: lag ? [{ [`lag on ${queue}`]: lag }] : [] });
  } finally {
    await house.stop();
  }
}

/**
 * The worker rests while the registration is measured: what it costs is the lag's business, and a backlog from one window must not
 * weigh on the next.
 * @param {import('./registration.mjs').Bench} bench
 * @param {Findings} findings
 */
async function registration(bench, findings) {
  const { plan } = bench;
  await resting(bench, FIRST_ROWS, findings, async () => {
    const few = plan.rows ? [await measureAt(bench, FIRST_ROWS)] : [];
    return [...few, ...(await measureRegistration(bench))];
  });
  if (plan.rows) await resting(bench, plan.rows, findings, async () => [await measureAt(bench, plan.rows)]);
}

/**
 * @param {import('./registration.mjs').Bench} bench
 * @param {number} rows contacts that are there first
 * @param {Findings} findings
 * @param {() => Promise<import('./measure/rounds.mjs').Series<Window>[]>} measure
 */
async function resting(bench, rows, findings, measure) {
  bench.tell(`on ${rows.toLocaleString('en')} contacts`);
  await bench.house.worker.stop();
  await fillUpTo(bench.house.databaseUrl, rows);
  const acknowledged = (/** @type {readonly { acknowledged: number }[]} */ all) =>
    all.reduce((sum, series) => sum + series.acknowledged, 0);
  const { measured, balance } = await balanced(bench, measure, acknowledged);
  findings.balances.push(balance);
  for (const series of measured) note(findings, series);
}
