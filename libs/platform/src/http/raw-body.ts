// SPDX-License-Identifier: EUPL-1.2
import type { Readable } from 'node:stream';
import { RuleViolation } from '@soglia/kernel';
import type { FastifyRequest } from 'fastify';

/** The bytes of a body as they arrive (see `acceptBytes`); `unsupported-media-type` where none reach the route. */
export function rawBody({ body }: FastifyRequest): AsyncIterable<Buffer> {
  const stream = body as Readable | undefined;
  if (typeof stream?.pipe !== 'function') throw new RuleViolation('unsupported-media-type');
  return arriving(stream);
}

/** How many bytes are announced; 0 when nobody said. */
export const announcedBytes = ({ headers }: FastifyRequest): number => Number(headers['content-length'] ?? 0);

const MAX_NAME = 1_000;

/** What the sender calls the file (`X-File-Name`, percent-encoded): to be cleaned, never a path. Null when it says none, or none that can be read. */
export function fileName({ headers }: FastifyRequest): string | null {
  const said = headers['x-file-name'];
  try {
    const name = decodeURIComponent(typeof said === 'string' ? said : '');
    return name.length > 0 && name.length <= MAX_NAME ? name : null;
  } catch {
    return null;
  }
}

/** Stopping early must not cut the line: who sends too much is to hear why. A line that breaks by itself is nobody's fault here. */
async function* arriving(bytes: Readable): AsyncGenerator<Buffer> {
  try {
    yield* bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  } catch {
    throw new RuleViolation('malformed');
  }
}
