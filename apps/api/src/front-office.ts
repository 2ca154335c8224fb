// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RuleViolation } from '@soglia/kernel';

/** What is made by the api: an address in here that no controller knows is not a page of the front office. */
const NOT_OURS = /^\/(api|demo|interop|invii\/l|portale|verifica)(\/|\?|$)/;

/** Serves the built front office; an address that is neither a file nor of the api is a page, and pages are made by index.html. */
export async function serveFrontOffice(app: NestFastifyApplication, webRoot: string | null): Promise<void> {
  if (webRoot === null || !existsSync(join(webRoot, 'index.html'))) return;
  const index = readFileSync(join(webRoot, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: webRoot,
    wildcard: false,
    index: false,
    // Names of built files hold their content's hash.
    setHeaders: (reply, path) =>
      void reply.header('Cache-Control', /-[A-Z0-9]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', async (request, reply) => {
      if (NOT_OURS.test(request.url)) throw new RuleViolation('not-found');
      return reply.header('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(index);
    });
}
