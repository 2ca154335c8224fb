// SPDX-License-Identifier: EUPL-1.2
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import type { FastifyRequest } from 'fastify';

/** The version that the caller saw, where there was one to see; an unreadable one is stale. */
export const OptionalIfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | null => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!header) return null;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (!version) throw new RuleViolation('stale');
  return Number(version);
});
