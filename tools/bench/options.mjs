// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { parseArgs } from 'node:util';
import { redisServer } from '../embedded/redis.mjs';
import { Refusal } from '../process/refusal.mjs';

/**
 * @typedef {object} Plan
 * @property {boolean} quick
 * @property {number} rounds
 * @property {number} warmUpMs
 * @property {number} measureMs
 * @property {number} rows contacts that the growth is measured up to; 0 leaves it out
 * @property {readonly import('../house/queue.mjs').Backend[]} queues the lag is measured on each
 * @property {number} patienceMs how long to wait for a quiet moment before each round
 * @property {string | null} json file for the JSON lines; stdout otherwise
 * @property {string | null} profile folder for the API's CPU profile
 */

/** Enough to cover what a contact meets in the tables, few enough to be there in a second. */
export const FIRST_ROWS = 10_000;
const MOST_ROWS = 20_000_000;

const OPTIONS = /** @type {const} */ ({
  quick: { type: 'boolean', default: false },
  rows: { type: 'string', default: '0' },
  queue: { type: 'string' },
  patience: { type: 'string' },
  json: { type: 'string' },
  profile: { type: 'string' },
});

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    throw new Refusal(/** @type {Error} */ (error).message);
  }
}

/** npm run bench -- [--quick] [--rows 1000000] [--queue redis|postgres] [--patience SECONDS] [--json FILE] [--profile FOLDER] @returns {Plan} */
export function readPlan(args = process.argv.slice(2)) {
  const values = parse(args);
  const rows = Number(values.rows);
  if (!Number.isInteger(rows) || rows < 0 || rows > MOST_ROWS)
    throw new Refusal(`--rows ${values.rows}: a whole number up to ${MOST_ROWS}.`);
  if (values.quick && rows) throw new Refusal('--quick and --rows do not go together: filling the tables takes longer than a quick run.');
  const timing = values.quick ? { rounds: 3, warmUpMs: 1000, measureMs: 3000 } : { rounds: 5, warmUpMs: 2000, measureMs: 6000 };
  return {
    quick: values.quick,
    ...timing,
    rows,
    queues: queuesOf(values.queue, values.quick),
    patienceMs: patienceOf(values.patience ?? (values.quick ? '5' : '30')),
    json: values.json ?? null,
    profile: values.profile ?? null,
  };
}

/** @param {string} seconds */
function patienceOf(seconds) {
  if (!/^\d{1,4}$/.test(seconds)) throw new Refusal(`--patience ${seconds}: a whole number of seconds.`);
  return Number(seconds) * 1000;
}

/** @param {string | undefined} asked @param {boolean} quick @returns {Plan['queues']} */
function queuesOf(asked, quick) {
  if (asked === 'redis' || asked === 'postgres') return [asked];
  if (asked) throw new Refusal(`--queue ${asked}: redis or postgres.`);
  if (!redisServer()) return ['postgres'];
  return quick ? ['redis'] : ['redis', 'postgres'];
}
