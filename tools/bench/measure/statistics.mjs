// SPDX-License-Identifier: EUPL-1.2
// @ts-check

/** @param {readonly number[]} values */
const ascending = (values) => [...values].sort((a, b) => a - b);

/** The value that a share of all values stays below (nearest rank). @param {readonly number[]} values @param {number} share */
export const quantile = (values, share) => ascending(values)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? NaN;

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = ascending(values);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** @typedef {{ median: number, min: number, max: number }} Spread */

/** @param {readonly number[]} values @returns {Spread} */
export const spread = (values) => ({ median: median(values), min: Math.min(...values), max: Math.max(...values) });
