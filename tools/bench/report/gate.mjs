// SPDX-License-Identifier: EUPL-1.2
// @ts-check

/** A quick run on a shared machine may be this much worse than the target. */
const SLACK = 0.2;

/**
 * Why the run fails. Absolute figures never fail it: they belong to the machine.
 * @param {import('./targets.mjs').Findings} findings
 * @param {readonly import('./targets.mjs').Metric[]} metrics
 * @param {import('../options.mjs').Plan} plan
 * @returns {string[]}
 */
export function failures({ balances }, metrics, { quick }) {
  const lost = balances.filter(({ whole }) => !whole).map(({ told }) => `rows are lost or doubled, so the run scores 0: ${told}`);
  const slow = metrics
    .filter(({ name, first, measured }) => quick && name === 'S1 / raw SQL' && !(measured.median >= first * (1 - SLACK)))
    .map(({ name, first, measured }) => `${name} is ${measured.median.toFixed(2)}: below ${first} by more than ${SLACK * 100} %`);
  return [...lost, ...slow];
}
