// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { setTimeout as pause } from 'node:timers/promises';

/** A GET that waits when it is told to: the doors count how often an address asks. @param {string} address */
export async function ask(address) {
  for (;;) {
    const answer = await fetch(address);
    if (answer.ok) return answer;
    if (answer.status !== 429) throw new Error(`${address} answers ${answer.status}`);
    await pause(Number(answer.headers.get('retry-after') ?? 1) * 1000);
  }
}

/** @param {string} url @param {string} path @returns {Promise<any>} */
export const askApi = async (url, path) => (await ask(`${url}/interop/hsds/3.1${path}`)).json();
