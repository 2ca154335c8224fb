// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balance } from './house/row-counts.mjs';
import { closedLoop, openLoop } from './load/loops.mjs';
import { median, quantile } from './measure/statistics.mjs';
import { readPlan } from './options.mjs';
import { failures } from './report/gate.mjs';

const before = { contacts: 5, audited: 5, letters: 5, handled: 5, requests: 6, facts: 6 };
const after = { contacts: 8, audited: 8, letters: 8, handled: 8, requests: 10, facts: 10 };
const ratio = (/** @type {number} */ value) => ({
  name: 'S1 / raw SQL',
  unit: '',
  more: true,
  first: 0.25,
  aim: 0.5,
  measured: { median: value, min: value, max: value },
});
const quick = readPlan(['--quick', '--queue', 'postgres']);
const found = { windows: {}, lags: {}, noisy: [], balances: [{ whole: true, told: '' }] };

test('a contact that was acknowledged and is not there is a loss, and so is a fact made twice', () => {
  assert.equal(balance(3, before, after).whole, true);
  assert.equal(balance(4, before, after).whole, false);
  assert.equal(balance(3, before, { ...after, handled: 7 }).whole, false);
  assert.equal(balance(3, before, { ...after, facts: 11 }).whole, false);
});

test('a quick run fails below the target by more than its slack, a whole run only when rows are lost', () => {
  assert.equal(failures(found, [ratio(0.21)], quick).length, 0);
  assert.equal(failures(found, [ratio(0.19)], quick).length, 1);
  assert.equal(failures(found, [ratio(NaN)], quick).length, 1);
  assert.equal(failures(found, [ratio(0.19)], { ...quick, quick: false }).length, 0);
  assert.equal(failures({ ...found, balances: [{ whole: false, told: '' }] }, [], { ...quick, quick: false }).length, 1);
});

test('quantiles are values that were measured; a median lies in the middle', () => {
  assert.equal(quantile([5, 1, 4, 2, 3], 0.5), 3);
  assert.equal(quantile([5, 1, 4, 2, 3], 0.99), 5);
  assert.equal(median([1, 2, 3, 4]), 2.5);
  assert.equal(median([3, 1, 2]), 2);
});

/** A lane that answers after so long, or refuses. @param {number} ms @param {string} [refusal] */
const lane = (ms, refusal) => ({
  close: async () => {},
  register: () =>
    new Promise((/** @type {(_: void) => void} */ resolve, reject) =>
      setTimeout(() => (refusal ? reject(new Error(refusal)) : resolve()), ms),
    ),
});
const span = (/** @type {number} */ ms) => ({ from: performance.now(), until: performance.now() + ms });

test('an open loop counts the time that a contact waited for its turn', async () => {
  const { latencies } = await openLoop([lane(20)], () => null, span(200), 100);
  assert.ok(quantile(latencies, 0.99) > 60, `twice the rate that one lane can take, and only ${quantile(latencies, 0.99)} ms`);
});

test('a loop ends at the first error and tells it', async () => {
  const { errors, acknowledged } = await closedLoop([lane(1, 'status 500')], () => null, span(5000));
  assert.deepEqual([errors, acknowledged], [['status 500'], 0]);
});
