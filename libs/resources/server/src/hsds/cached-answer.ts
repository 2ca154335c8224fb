// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** For a minute a cache may answer for us; a card that is hidden is gone from everywhere after that. */
const CACHED = 'public, max-age=60, must-revalidate';

/** Sends JSON under a tag made of what it says, and nothing at all to whoever has it already. */
export function sendCached(request: FastifyRequest, reply: FastifyReply, body: unknown): void {
  const text = JSON.stringify(body);
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  void reply.header('ETag', tag).header('Cache-Control', CACHED);
  if (isKnown(request.headers['if-none-match'], tag)) void reply.status(304).send();
  else void reply.type('application/json; charset=utf-8').send(text);
}

/** If-None-Match (RFC 9110): a list of tags, weak or strong, or a star. */
export function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((each) => each.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(tag);
}
