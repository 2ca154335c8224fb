// SPDX-License-Identifier: EUPL-1.2
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { problemOf } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { errorView } from '../views/static.views';
import { languageOf, send } from './send-page';

/** An error of the portal is a page too. It says as little as the api does: what is hidden and what never was look the same. */
@Catch()
export class PortalErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('portal');

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, facts } = problemOf(error);
    if (status >= 500) this.log.error(error);
    const wait = facts['retryAfterSeconds'];
    if (typeof wait === 'number') void reply.header('Retry-After', String(wait));
    await send(reply, errorView(languageOf(reply.request.url), status), { status, cache: 'no-store' });
  }
}
