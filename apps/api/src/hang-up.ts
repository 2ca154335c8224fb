// SPDX-License-Identifier: EUPL-1.2
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Who is being served while the api closes is told to hang up: a connection kept alive would hold the process for another minute. */
export function hangUpWhenClosing(app: NestFastifyApplication): void {
  const instance = app.getHttpAdapter().getInstance();
  let closing = false;
  instance.addHook('preClose', async () => void (closing = true));
  instance.addHook('onSend', async (_request, reply) => {
    if (closing) void reply.header('Connection', 'close');
  });
}
