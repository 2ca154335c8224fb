// SPDX-License-Identifier: EUPL-1.2
import type { HttpAdapterHost } from '@nestjs/core';
import { ATTACHMENT_TYPES, RuleViolation } from '@soglia/kernel';
import type { FastifyInstance } from 'fastify';
import { acceptBytes } from '../http/accept-bytes';

export const BYTES = 'application/octet-stream';
const ATTACHMENTS = /\/attachments\/:attachment$/;

/** The types of attachments reach their routes, and no other, as they arrive: nobody holds a file whole. To be said by every room that takes some. */
export function takeRawBodies(host: HttpAdapterHost): void {
  acceptBytes(host, BYTES);
  const fastify = host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
  if (typeof fastify?.addContentTypeParser !== 'function') return;
  for (const { type } of ATTACHMENT_TYPES) {
    // Fastify's own reads plain text into memory.
    if (fastify.hasContentTypeParser(type)) fastify.removeContentTypeParser(type);
    fastify.addContentTypeParser(type, (request, payload, done) => {
      if (ATTACHMENTS.test(request.routeOptions.url ?? '')) done(null, payload);
      else done(new RuleViolation('unsupported-media-type'));
    });
  }
}
