// SPDX-License-Identifier: EUPL-1.2
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An agency's system: keeps what it hears and answers as it is told. */
export interface Listener {
  readonly url: string;
  readonly heard: Heard[];
  /** `hang`: it never answers. */
  answer: number | 'hang';
  headers: Record<string, string>;
  close(): Promise<void>;
}

export async function openListener(): Promise<Listener> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      listener.heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      if (listener.answer !== 'hang') response.writeHead(listener.answer, listener.headers).end('x'.repeat(100_000));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const listener: Listener = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/soglia`,
    heard: [],
    answer: 204,
    headers: {},
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
  return listener;
}
