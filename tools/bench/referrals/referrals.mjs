// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { parseArgs } from 'node:util';
import { connected } from '../../house/database.mjs';
import { Refusal } from '../../process/refusal.mjs';
import { openBenchHouse } from '../house/bench-house.mjs';
import { fillUpTo } from '../house/fill.mjs';
import { signIn } from '../house/sign-in.mjs';
import { commit, machine } from '../report/json-lines.mjs';
import { fillInbox, measureInbox } from './inbox.mjs';
import { furnishPlace } from './place.mjs';
import { measureSendAccept } from './send-accept.mjs';
import { measureSweep } from './sweep.mjs';

const tell = (/** @type {string} */ line) => console.error(`  ${line}`);
const FULL = { referrals: 400, due: 200, armed: [10_000, 1_000_000], legs: 100_000, rounds: 200 };
const QUICK = { referrals: 60, due: 60, armed: [1_000, 20_000], legs: 5_000, rounds: 40 };
const SESSIONS = 4;

/**
 * npm run bench -- referrals [--quick]: sending and accepting over HTTP beside the same rows in plain SQL; the sweeper beside the clocks that
 * are not due; pages of the boxes before many legs.
 * @param {string[]} args @param {AbortSignal} signal
 */
export async function benchReferrals(args, signal) {
  const size = isQuick(args) ? QUICK : FULL;
  tell(`${commit()} on ${machine()}`);
  const house = await openBenchHouse({ queue: 'postgres', counters: SESSIONS, profile: null, signal });
  try {
    const recipient = await signIn(house.url, SESSIONS, 'asl');
    const { databaseUrl, env, who, url } = house;
    await fillUpTo(databaseUrl, 3 * size.referrals + 200);
    const receiver = await connected(databaseUrl, (owner) => furnishPlace(owner, who.agencyId, recipient.who.accountId));
    const acts = await measureSendAccept({ house, recipient: recipient.cookies, count: size.referrals, tell, signal });
    signal.throwIfAborted();
    tell(`${size.legs.toLocaleString('en')} legs`);
    await fillInbox(databaseUrl, size.legs, who.agencyId, receiver);
    const pages = await measureInbox(url, recipient.cookies, size.rounds);
    signal.throwIfAborted();
    const appUrl = env['DATABASE_URL_APP'] ?? '';
    const sweeps = await measureSweep({ ownerUrl: databaseUrl, appUrl, due: size.due, sizes: size.armed, tell });
    report({ acts, pages, sweeps });
  } finally {
    await house.stop();
  }
}

/** @param {Record<string, Record<string, unknown>[]>} figures */
function report(figures) {
  for (const [scenario, rows] of Object.entries(figures)) {
    console.table(rows.map(rounded));
    for (const row of rows)
      console.log(JSON.stringify({ commit: commit(), machine: machine(), scenario: `referrals ${scenario}`, ...row }));
  }
}

/** @param {Record<string, unknown>} row */
const rounded = (row) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'number' ? Math.round(value * 100) / 100 : value]));

/** @param {string[]} args */
function isQuick(args) {
  try {
    return parseArgs({ args, options: { quick: { type: 'boolean', default: false } } }).values.quick;
  } catch (error) {
    throw new Refusal(/** @type {Error} */ (error).message);
  }
}
