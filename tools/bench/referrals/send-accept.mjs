// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { connected } from '../../house/database.mjs';
import { httpLanes, perSecond, sqlLanes } from './lanes.mjs';
import { AMBITO, freeRequests, UNIT, VERSION } from './place.mjs';
import { changed, paired, rowsOf, statementsFor } from './rows.mjs';

const LANES = 8;
const PATIENCE_MS = 120_000;

/** @param {string} request @param {string} id */
const sending = (request, id) => ({
  ...{ method: 'PUT', path: `referrals/${id}`, expect: 201 },
  body: {
    ...{ request, protocolVersion: VERSION, units: [UNIT], urgency: 'normal' },
    ...{ asked: [], documents: [], informed: 'informed', note: null, send: true },
  },
});
/** @param {{ id: string, version: number }} leg */
const accepting = ({ id, version }) => ({
  ...{ method: 'PUT', path: `legs/${id}/moves/${randomUUID()}`, expect: 200 },
  headers: { 'If-Match': `"${version}"` },
  body: { move: 'accept' },
});

/**
 * Sending and accepting over HTTP, each beside the same rows written by plain SQL. The worker rests while something is measured, and between
 * the two releases what was sent.
 * @param {{ house: import('../house/bench-house.mjs').BenchHouse, recipient: string[], count: number, tell: (line: string) => void, signal: AbortSignal }} bench
 */
export async function measureSendAccept({ house, recipient, count, tell, signal }) {
  const { databaseUrl, env, cookies, who } = house;
  const sql = await sqlLanes(env['DATABASE_URL_APP'] ?? '', AMBITO, LANES);
  try {
    return await connected(databaseUrl, async (owner) => {
      await house.worker.stop();
      const requests = await freeRequests(owner, who.agencyId, 3 * count);
      const ids = requests.slice(0, 2 * count).map(() => randomUUID());
      const asks = ids.map((id, i) => sending(requests[i] ?? '', id));
      const [send] = await perSecondOverHttp(house, cookies, asks, LANES);
      const rawSend = await perSecond(await sendingPlainly(owner, ids[0] ?? '', requests.slice(2 * count)), sql.lanes);
      tell(`sent ${asks.length}, now the worker releases them`);
      await house.restartWorker();
      const legs = await released(owner, ids, signal);
      await house.worker.stop();
      const [first, ...rest] = legs;
      if (!first) throw new Error('nothing was released');
      const before = await rowsOf(owner, first.referral);
      const [accept, changes] = await perSecondOverHttp(house, recipient, legs.slice(0, count).map(accepting), 1, async () =>
        changed(before, await rowsOf(owner, first.referral)),
      );
      const plain = [];
      for (const { referral } of rest.slice(count - 1)) plain.push(statementsFor(changes, paired(before, await rowsOf(owner, referral))));
      const rawAccept = await perSecond(plain, sql.lanes);
      return [
        { act: 'send', http: send, sql: rawSend, rows: (await rowsOf(owner, ids[1] ?? '')).length },
        { act: 'accept', http: accept, sql: rawAccept, rows: changes.length },
      ].map((row) => ({ ...row, ratio: row.sql / row.http }));
    });
  } finally {
    await sql.close();
  }
}

/**
 * On fresh connections: an idle one is closed. The first pieces of work are not counted; what they did can be looked at.
 * @template T @param {import('../house/bench-house.mjs').BenchHouse} house @param {string[]} cookies @param {import('./lanes.mjs').Ask[]} asks
 * @param {number} uncounted @param {() => Promise<T>} [look] @returns {Promise<[number, T]>}
 */
async function perSecondOverHttp({ url }, cookies, asks, uncounted, look = async () => /** @type {T} */ (null)) {
  const { lanes, close } = await httpLanes(url, cookies, LANES);
  try {
    await perSecond(asks.slice(0, uncounted), lanes);
    const seen = await look();
    return [await perSecond(asks.slice(uncounted), lanes), seen];
  } finally {
    close();
  }
}

/** What the first referral wrote, for other requests. @param {import('pg').Client} owner @param {string} referral @param {string[]} requests */
async function sendingPlainly(owner, referral, requests) {
  const template = await rowsOf(owner, referral);
  const changes = changed([], template);
  const first = template[0]?.row ?? {};
  const { rows } = await owner.query('select id, contact_id from intake.request where ambito_id = $1 and id = any ($2)', [
    AMBITO,
    requests,
  ]);
  return rows.map(({ id, contact_id: contact }) =>
    statementsFor(
      changes,
      new Map([
        [String(first['request_id']), id],
        [String(first['contact_id']), contact],
      ]),
    ),
  );
}

/** @param {import('pg').Client} owner @param {string[]} referrals @param {AbortSignal} signal */
async function released(owner, referrals, signal) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(250)) {
    signal.throwIfAborted();
    const { rows } = await owner.query(
      "select id, referral_id as referral, version from referrals.leg where ambito_id = $1 and referral_id = any ($2) and state = 'requested'",
      [AMBITO, referrals],
    );
    if (rows.length === referrals.length) return /** @type {{ id: string, referral: string, version: number }[]} */ (rows);
  }
  throw new Error('not everything that was sent was released');
}
