// SPDX-License-Identifier: EUPL-1.2
// @ts-check
/** The value below which that part of the values lies, to a tenth. @param {readonly number[]} values @param {number} part */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0) * 10) / 10;
}
