// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { once } from 'node:events';
import { connect } from 'node:net';

/** @typedef {{ status: number, body: string }} Answer */
/** @typedef {{ id: string, bytes: Buffer }} Prepared */

const END_OF_HEAD = '\r\n\r\n';

/**
 * HTTP/1.1 over kept connections, by hand: on a machine that also runs what is measured, a full client would cost as much as the server.
 * The sessions take turns, as people at many desks do.
 * @param {import('./lane.mjs').Task} task
 * @returns {import('./lane.mjs').Way<Prepared>}
 */
export function httpWay({ url, cookies }) {
  const { host, hostname, port } = new URL(url);
  let turn = 0;
  return {
    prepare({ id, ...contact }) {
      const body = JSON.stringify(contact);
      const cookie = cookies[(turn += 1) % cookies.length];
      const head = `PUT /api/v1/contacts/${id} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\n`;
      return { id, bytes: Buffer.from(`${head}Content-Length: ${Buffer.byteLength(body)}${END_OF_HEAD}${body}`) };
    },
    open: () => openLane(hostname, Number(port)),
  };
}

/** @param {string} host @param {number} port @returns {Promise<import('./lane.mjs').Lane<Prepared>>} */
async function openLane(host, port) {
  const socket = connect({ host, port, noDelay: true });
  await once(socket, 'connect');
  const ask = asking(socket.setEncoding('latin1'));
  return {
    async register({ id, bytes }) {
      const { status, body } = await ask(bytes);
      if (status !== 201) throw new Error(`status ${status}`);
      if (body !== `{"id":"${id}","version":1}`) throw new Error('wrong body');
    },
    close: async () => void socket.destroy(),
  };
}

/** One question at a time, on a connection that may break. @param {import('node:net').Socket} socket @returns {(bytes: Buffer) => Promise<Answer>} */
export function asking(socket) {
  let received = '';
  /** @type {{ resolve: (answer: Answer) => void, reject: (error: Error) => void } | null} */
  let waiting = null;
  const fail = (/** @type {Error} */ error) => waiting?.reject(error);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('connection closed')));
  socket.on('data', (text) => {
    received += text;
    const answer = wholeAnswer(received);
    if (!answer) return;
    received = '';
    waiting?.resolve(answer);
  });
  return (bytes) =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(new Error('connection closed'));
      waiting = { resolve, reject };
      socket.write(bytes);
    });
}

/** @param {string} text @returns {Answer | null} */
function wholeAnswer(text) {
  const end = text.indexOf(END_OF_HEAD);
  if (end < 0) return null;
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(text.slice(0, end))?.[1] ?? 0);
  const body = text.slice(end + END_OF_HEAD.length);
  return body.length < length ? null : { status: Number(text.slice(9, 12)), body };
}
