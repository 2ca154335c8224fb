// SPDX-License-Identifier: EUPL-1.2
import fastifyCookie from '@fastify/cookie';
import fastifySession from '@fastify/session';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppUnitOfWork, type Config } from '@soglia/platform';
import connectPgSimple from 'connect-pg-simple';
import { sharedPool } from '../shared-pool';
import { remembering, type SessionStore } from './remembering-store';
import { SessionMemory } from './session-memory';

declare module 'fastify' {
  interface Session {
    accountId?: string;
    ambitoId?: string;
  }
}

/** A working day: who signs in at eight is not thrown out before going home. */
const SESSION_MS = 10 * 60 * 60 * 1000;
export const SESSION_COOKIE = 'soglia';

/** Sessions kept in Postgres behind an HttpOnly, SameSite=Strict cookie; a session that holds nothing is not kept. */
export async function registerSessions(app: NestFastifyApplication, config: Config): Promise<void> {
  // connect-pg-simple extends whatever Store it is given: @fastify/session's is an event emitter too.
  const PgStore = connectPgSimple(fastifySession as unknown as Parameters<typeof connectPgSimple>[0]);
  const store = new PgStore({
    pool: sharedPool(app.get(AppUnitOfWork)),
    schemaName: 'access',
    tableName: 'session',
    createTableIfMissing: false,
    disableTouch: true,
    errorLog: () => undefined,
  });
  await app.register(fastifyCookie);
  await app.register(fastifySession, {
    secret: config.http.sessionSecret,
    cookieName: SESSION_COOKIE,
    cookie: { httpOnly: true, sameSite: 'strict', secure: config.mode === 'production', maxAge: SESSION_MS, path: '/api' },
    saveUninitialized: false,
    rolling: false,
    store: remembering(store as unknown as SessionStore, app.get(SessionMemory, { strict: false })) as unknown as NonNullable<
      Parameters<typeof fastifySession>[1]
    >['store'] &
      object,
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', async () => void store.close());
}
