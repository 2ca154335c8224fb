// SPDX-License-Identifier: EUPL-1.2
import type { FileHandle } from 'node:fs/promises';
import { StreamableFile } from '@nestjs/common';
import { fieldViolation } from '@soglia/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { announcedBytes, fileName, rawBody } from '../http/raw-body';
import { BYTES } from './raw-bodies';

export const FILE_NAME_HEADER = {
  name: 'X-File-Name',
  required: true,
  description: 'The file’s name, percent-encoded (RFC 3986). Its ending, the content type and the bytes must agree',
  example: 'certificato%20medico.txt',
};

/** A file on its way in. */
export interface SentFile {
  /** As somebody typed it: to be cleaned. */
  readonly name: string;
  /** As declared; null where the sender cannot tell. */
  readonly type: string | null;
  /** Bytes that were announced; 0 where nobody said. */
  readonly size: number;
  readonly bytes: AsyncIterable<Buffer>;
}

/** What somebody sends to a route of attachments. Refuses what has no name, and a body that does not arrive as bytes. */
export function sentFile(request: FastifyRequest): SentFile {
  const name = fileName(request);
  if (name === null) throw fieldViolation('malformed', '/x-file-name');
  return { name, type: typeOf(request), size: announcedBytes(request), bytes: rawBody(request) };
}

function typeOf({ headers }: FastifyRequest): string | null {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase() === BYTES ? null : type.trim().toLowerCase();
}

/** A file to be saved by whoever opens it. Whatever it may hold, no page of ours runs it. */
export function savedFile(
  reply: FastifyReply,
  { name, type, bytes }: { readonly name: string; readonly type: string; readonly bytes: number },
  handle: FileHandle,
): StreamableFile {
  void reply
    .header('Cache-Control', 'no-store')
    .header('X-Content-Type-Options', 'nosniff')
    .header('Content-Security-Policy', "default-src 'none'; sandbox");
  const safe = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return new StreamableFile(handle.createReadStream(), { type, disposition: `attachment; filename*=UTF-8''${safe}`, length: bytes });
}
