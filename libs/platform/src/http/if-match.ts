// SPDX-License-Identifier: EUPL-1.2
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import type { FastifyRequest } from 'fastify';

/** The version that the caller saw (RFC 9110 If-Match, a quoted whole number): missing 428, unreadable 412. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const version = versionSeen(context);
  if (version === null) throw new RuleViolation('precondition-required');
  return version;
});

export const etag = (version: number) => `"${version}"`;

/** The version that the caller saw, where there was one to see: null for something new; unreadable 412. */
export const OptionalIfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | null => versionSeen(context));

function versionSeen(context: ExecutionContext): number | null {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!header) return null;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (!version) throw new RuleViolation('stale');
  return Number(version);
}
