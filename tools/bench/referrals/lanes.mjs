// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { once } from 'node:events';
import { connect } from 'node:net';
import pg from 'pg';
import { asking } from '../load/http-way.mjs';

/** Hands out work to as many lanes as there are, one piece at a time each; answers how many a second. @template T @param {readonly T[]} work @param {((piece: T) => Promise<void>)[]} lanes */
export async function perSecond(work, lanes) {
  let next = 0;
  const since = performance.now();
  await Promise.all(
    lanes.map(async (act) => {
      for (let i = next++; i < work.length; i = next++) await act(/** @type {T} */ (work[i]));
    }),
  );
  return work.length / ((performance.now() - since) / 1000);
}

/** @typedef {{ method: string, path: string, headers?: Record<string, string>, body?: unknown, expect: number }} Ask */

/** Kept connections to the API, each with a session. @param {string} url @param {readonly string[]} cookies @param {number} count */
export async function httpLanes(url, cookies, count) {
  const { host, hostname, port } = new URL(url);
  const sockets = await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      await once(socket, 'connect');
      return socket;
    }),
  );
  const lanes = sockets.map((socket, i) => {
    const ask = asking(socket.setEncoding('latin1'));
    return async (/** @type {Ask} */ { method, path, headers = {}, body, expect }) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      const head = Object.entries({ Host: host, Cookie: cookies[i % cookies.length], 'Content-Type': 'application/json', ...headers });
      const lines = [`${method} /api/v1/${path} HTTP/1.1`, ...head.map(([name, value]) => `${name}: ${value}`)];
      if (text) lines.push(`Content-Length: ${Buffer.byteLength(text)}`);
      const answer = await ask(Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`));
      if (answer.status !== expect) throw new Error(`${method} ${path} answers ${answer.status}: ${answer.body}`);
    };
  });
  return { lanes, close: () => sockets.forEach((socket) => socket.destroy()) };
}

/** Connections of the counter's role, each a transaction for a piece of work. @param {string} url @param {string} ambito @param {number} count */
export async function sqlLanes(url, ambito, count) {
  const clients = await Promise.all(
    Array.from({ length: count }, async () => {
      const client = new pg.Client(url);
      await client.connect();
      return client;
    }),
  );
  const lanes = clients.map((client) => async (/** @type {import('./rows.mjs').Statement[]} */ statements) => {
    await client.query('start transaction');
    await client.query("select set_config('soglia.ambito', $1, true), set_config('soglia.house', 'yes', true)", [ambito]);
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
  });
  return { lanes, close: () => Promise.all(clients.map((client) => client.end())) };
}
