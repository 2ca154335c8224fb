// SPDX-License-Identifier: EUPL-1.2
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** Bytes that can be read more than once: a file, or an entry of an archive. */
export interface Source {
  readonly name: string;
  readonly size: number;
  open(): Promise<Readable>;
}

export async function fileSource(path: string, name: string): Promise<Source> {
  const { size } = await stat(path);
  return { name, size, open: () => Promise.resolve(createReadStream(path)) };
}

/** The first bytes, fewer if there are no more. */
export async function head(source: Source, length: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let got = 0;
  const stream = await source.open();
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    parts.push(chunk);
    got += chunk.length;
    if (got >= length) break;
  }
  stream.destroy();
  return Buffer.concat(parts).subarray(0, length);
}
