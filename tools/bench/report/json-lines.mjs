// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { spawnSync } from 'node:child_process';
import { cpus, release, totalmem } from 'node:os';
import { ROOT } from '../../house/places.mjs';

/** @param {string[]} args */
const git = (args) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' }).stdout?.trim() ?? '';

/** The commit that was measured; with a `+` when files differ from it. */
export const commit = () => `${git(['rev-parse', '--short', 'HEAD'])}${git(['status', '--porcelain', '--untracked-files=no']) ? '+' : ''}`;

export const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.versions.node}`;

/**
 * One line for every window and every metric, each of which can be read alone.
 * @param {import('./targets.mjs').Findings} findings
 * @param {readonly import('./targets.mjs').Metric[]} metrics
 * @param {import('../options.mjs').Plan} plan
 */
export function jsonLines({ windows, lags, noisy, balances }, metrics, plan) {
  const run = { commit: commit(), at: new Date().toISOString(), machine: machine(), quick: plan.quick };
  return [
    ...Object.entries(windows).flatMap(([scenario, all]) =>
      all.map(({ span: _, ...window }, round) => ({ ...run, scenario, round, noisy: noisy.includes(scenario), ...window })),
    ),
    ...Object.entries(lags).map(([queue, lag]) => ({ ...run, scenario: `lag on ${queue}`, lagMs: lag })),
    ...metrics.map((metric) => ({ ...run, metric: metric.name, ...metric.measured, first: metric.first, aim: metric.aim })),
    ...balances.map((balance) => ({ ...run, rows: balance.told, whole: balance.whole })),
  ].map((line) => JSON.stringify(line));
}
