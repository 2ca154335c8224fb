// SPDX-License-Identifier: EUPL-1.2
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import type { FastifyRequest } from 'fastify';

export type ActingRequest = FastifyRequest & { actor?: Actor };

/** Who is behind a request. The room of accounts knows; the guard only asks. */
export abstract class ActorSource {
  abstract actorOf(request: FastifyRequest): Promise<Actor | null>;
}

/** The actor that the guard has let in. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActingRequest>();
  if (!actor) throw new Error('a public route has no actor');
  return actor;
});
