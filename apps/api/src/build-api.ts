// SPDX-License-Identifier: EUPL-1.2
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { registerSessions } from '@soglia/access-server';
import { type Config, createLogger, NestLogger, ProblemFilter, problemOf, shapeValidation } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import type { DestinationStream } from 'pino';
import { ApiModule, type ApiOptions } from './api.module';
import { hangUpWhenClosing } from './hang-up';
import { protectAgainstForgery, registerHeaders } from './http-protection';
import { logRequests } from './request-log';
import { serveOpenApi } from './openapi';
import { serveFrontOffice } from './front-office';

export const API_PREFIX = 'api/v1';
/** Pages made here and doors for other systems: addresses of their own, outside the front office's contract. */
export const OUTSIDE_THE_API = [
  'demo/*path',
  'portale',
  'portale/*path',
  'robots.txt',
  'interop/*path',
  'api/interop/*path',
  'invii/l/*path',
  'verifica/*path',
];
const BODY_LIMIT = 256 * 1024;

export interface BuildOptions extends ApiOptions {
  readonly logTo?: DestinationStream;
}

/** The api as it runs in production and in every test: all that differs is the configuration. */
export async function buildApi(config: Config, options: BuildOptions = {}): Promise<NestFastifyApplication> {
  const log = createLogger('api', config.logLevel, options.logTo);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: [...config.http.trustedProxies],
    logger: false,
    // What the router refuses before any filter of ours: an address that cannot be read, or is endless.
    frameworkErrors: (_error: unknown, _request: unknown, reply: FastifyReply) =>
      void reply
        .status(400)
        .type('application/problem+json')
        .send(JSON.stringify(problemOf({ statusCode: 400 }))),
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config, options), adapter, {
    logger: new NestLogger(log),
    abortOnError: false,
    // A signature is over the bytes as they came.
    rawBody: true,
  });
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_THE_API });
  app.useGlobalPipes(shapeValidation());
  app.useGlobalFilters(new ProblemFilter(log));
  logRequests(app, log);
  hangUpWhenClosing(app);
  protectAgainstForgery(app);
  await registerHeaders(app);
  await registerSessions(app, config);
  serveOpenApi(app);
  await serveFrontOffice(app, config.http.webRoot);
  app.enableShutdownHooks(['SIGINT', 'SIGTERM'], { useProcessExit: true });
  await app.init();
  return app;
}
