// SPDX-License-Identifier: EUPL-1.2
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';

/** One line a request, from an allow-list: the route's pattern, never the address with what people typed in it. */
export function logRequests(app: NestFastifyApplication, log: Logger): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', async (request, reply) => {
      const { method, id: requestId } = request;
      const line = {
        requestId,
        method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      };
      if (line.status >= 500) log.error(line, 'request');
      else log.debug(line, 'request');
    });
}
