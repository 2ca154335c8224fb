// SPDX-License-Identifier: EUPL-1.2
import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** Lets bodies of that type reach their route as they arrive: nobody holds a file whole that did not choose to. */
export function acceptBytes({ httpAdapter }: HttpAdapterHost, type: string | RegExp = 'application/octet-stream'): void {
  const fastify = httpAdapter?.getInstance?.() as FastifyInstance | undefined;
  if (typeof fastify?.addContentTypeParser !== 'function') return;
  if (!fastify.hasContentTypeParser(type)) fastify.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
}
