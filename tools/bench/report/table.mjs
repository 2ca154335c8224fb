// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { median, spread } from '../measure/statistics.mjs';
import { reaches } from './targets.mjs';

/** Three digits that mean something, no more. @param {number} value */
const figure = (value) => (value >= 100 ? String(Math.round(value)) : value.toPrecision(value >= 10 ? 3 : 2));

/** @param {readonly (readonly string[])[]} rows the first is the head @returns {string[]} lines of a Markdown table that is readable as it stands */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}

/** @param {import('./targets.mjs').Findings} findings */
export function scenarioTable({ windows, noisy }) {
  const head = ['scenario', 'contacts/s', 'p50 ms', 'p99 ms', 'API CPU ms', 'Postgres', 'worker', 'Redis', 'generator', 'API MB'];
  const rows = Object.entries(windows).map(([name, all]) => {
    const of = (/** @type {(window: import('../houses.mjs').Window) => number} */ pick) => figure(median(all.map(pick)));
    const rate = spread(all.map((window) => window.rate));
    const between = all.length > 1 ? ` (${figure(rate.min)}–${figure(rate.max)})` : '';
    const cpu = /** @type {const} */ (['api', 'postgres', 'worker', 'redis', 'generator']).map((part) => of(({ cpuMs }) => cpuMs[part]));
    const times = [of(({ p50 }) => p50), of(({ p99 }) => p99)];
    return [
      `${name}${noisy.includes(name) ? ' (noisy)' : ''}`,
      `${figure(rate.median)}${between}`,
      ...times,
      ...cpu,
      of(({ apiMb }) => apiMb),
    ];
  });
  return table([head, ...rows]);
}

/** @param {readonly import('./targets.mjs').Metric[]} metrics */
export function targetTable(metrics) {
  const rows = metrics.map((metric) => {
    const { name, unit, more, measured, first, aim } = metric;
    const between = measured.min < measured.max ? ` (${figure(measured.min)}–${figure(measured.max)})` : '';
    const sign = more ? '≥' : '≤';
    const verdict = reaches(metric, aim) ? 'aim reached' : reaches(metric, first) ? 'met' : 'MISSED';
    return [name, `${figure(measured.median)}${between} ${unit}`.trim(), `${sign} ${first}`, `${sign} ${aim}`, verdict];
  });
  return table([['metric', 'measured', 'first release', 'aim', ''], ...rows]);
}
