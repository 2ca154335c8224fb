// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PortalLanguage } from '../../pages/words';

const zip = promisify(gzip);

export const HTML = 'text/html; charset=utf-8';
/** A card that is hidden is gone from every cache after a minute. */
export const A_MINUTE = 'public, max-age=60, must-revalidate';
export const FOR_EVER = 'public, max-age=31536000, immutable';

/** The language is in the address: `/portale/fr/…`. */
export const languageOf = (url: string): PortalLanguage => (/^\/portale\/fr(\/|\?|$)/.test(url) ? 'fr' : 'it');

export const AddressLanguage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().url),
);

export interface Sent {
  readonly status?: number;
  readonly type?: string;
  readonly cache?: string;
}

/** Sends what was made here: with a name for its content, so that it is not sent twice, and small, for a cheap phone on a slow line. */
export async function send(
  reply: FastifyReply,
  body: string | Buffer,
  { status = 200, type = HTML, cache = A_MINUTE }: Sent = {},
): Promise<void> {
  const { request } = reply;
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  void reply.header('Cache-Control', cache).header('ETag', tag).header('Vary', 'Accept-Encoding');
  if (status === 200 && [request.headers['if-none-match'] ?? ''].flat().join(',').includes(tag)) return void reply.status(304).send();
  void reply.status(status).type(type);
  const small = body.length < 1_000 || type.startsWith('font/');
  if (small || !/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return void reply.send(body);
  void reply.header('Content-Encoding', 'gzip').send(await zip(body));
}
