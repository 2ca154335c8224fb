// SPDX-License-Identifier: EUPL-1.2
import { Writable } from 'node:stream';
import { DEMO_PASSWORD, seedDemoAccounts, SESSION_COOKIE } from '@soglia/access-server';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppUnitOfWork } from '@soglia/platform';
import { testConfig, testDatabase, type TestDatabase } from '@soglia/platform-testing';
import { seedDemoProtocols } from '@soglia/referrals-server';
import { demoTerritory, seedDemoTerritory } from '@soglia/territory-server';
import { buildApi } from '../../src/build-api';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Record<string, unknown>;
  readonly text: string;
  /** As they came: a document is not text. */
  readonly bytes: Buffer;
}

export interface Call {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Client {
  readonly cookie: string;
  call(method: string, path: string, call?: Call): Promise<Answer>;
}

export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly db: TestDatabase;
  readonly nobody: Client;
  /** Every line logged so far. */
  logged(): string;
  as(username: string): Promise<Client>;
  close(): Promise<void>;
}

/** The api as shipped, on a database of its own with the demo territory and accounts. */
export async function openApi(settings: Readonly<Record<string, string>> = {}): Promise<TestApi> {
  const db = await testDatabase();
  const lines: string[] = [];
  const logTo = new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) });
  const config = testConfig(db, { LOG_LEVEL: 'debug', ...settings });
  const app = await buildApi(config, { logTo });
  const { ambito, accessPoints } = demoTerritory();
  await app.get(AppUnitOfWork).run(ambito.code, async (tx) => {
    await seedDemoTerritory(tx);
    const agencyAt = (code: string) => accessPoints.find((point) => point.code === code)!.agency;
    const [chatillon, aosta] = [agencyAt('VDA-S6'), agencyAt('VDA-S3')];
    const agencies: Record<string, string> = { sportello: chatillon, sportello2: chatillon, responsabile: chatillon, sportello3: aosta };
    await seedDemoAccounts(tx, config, ambito.code, (username) => agencies[username] ?? null);
    await seedDemoProtocols(tx, ambito.code);
  });
  const client = (cookie: string): Client => ({ cookie, call: (method, path, call = {}) => inject(app, cookie, method, path, call) });
  const nobody = client('');
  return {
    app,
    db,
    nobody,
    logged: () => lines.join(''),
    as: async (username) => client(cookieOf(await nobody.call('POST', '/session', { body: { username, password: DEMO_PASSWORD } }))),
    close: async () => {
      await app.close();
      await db.drop();
    },
  };
}

export function cookieOf({ headers }: Answer): string {
  const [set = ''] = [headers['set-cookie'] ?? ''].flat() as string[];
  return set.startsWith(SESSION_COOKIE) ? (set.split(';')[0] ?? '') : '';
}

async function inject(app: NestFastifyApplication, cookie: string, method: string, path: string, { body, headers }: Call): Promise<Answer> {
  const payload = body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) };
  const answer = await app.inject({
    method: method as 'GET',
    url: path.startsWith('/api') ? path : `/api/v1${path}`,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(cookie ? { cookie } : {}), ...headers },
    ...payload,
  });
  const isJson = String(answer.headers['content-type']).includes('json');
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    bytes: answer.rawPayload,
    body: isJson ? (JSON.parse(answer.body) as Record<string, unknown>) : {},
  };
}
