// SPDX-License-Identifier: EUPL-1.2
import type { Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger, platformEntities, ProblemFilter, shapeValidation } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import type { Clock } from '@soglia/kernel';
import { ExportModule } from '../export/export.module';
import { resourcesEntities } from '../index';

export interface OpenDatabank {
  readonly room: TestRoom;
  readonly place: TestPlace;
  get(path: string, headers?: Record<string, string>, from?: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly bytes: Buffer;
  readonly body: Record<string, unknown>;
}

let askers = 0;

/** The public doors of the databank, with the real database and its roles; every call comes from another address unless told. */
export async function openDatabank(clock?: Clock, imports: readonly Type[] = [ExportModule]): Promise<OpenDatabank> {
  const room = await openRoom({
    pools: { app: [...platformEntities, ...resourcesEntities], public: resourcesEntities },
    imports,
    ...(clock ? { clock } : {}),
  });
  const place = await testPlace(room.db);
  const app = room.nest.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ trustProxy: true }));
  app.useGlobalPipes(shapeValidation());
  app.useGlobalFilters(new ProblemFilter(createLogger('test', 'silent')));
  await app.init();
  const call = async (method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload?: unknown, from?: string) => {
    const asker = from ?? `10.${(++askers >> 16) & 255}.${(askers >> 8) & 255}.${askers & 255}`;
    const sent = payload === undefined ? {} : { payload: payload as object };
    const answer = await app.inject({ method, url, headers: { 'x-forwarded-for': asker, ...headers }, ...sent });
    const isJson = /json/.test(String(answer.headers['content-type'])) && !/ndjson/.test(String(answer.headers['content-type']));
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      bytes: answer.rawPayload,
      body: isJson && answer.body ? (JSON.parse(answer.body) as Record<string, unknown>) : {},
    };
  };
  return {
    room,
    place,
    get: (path, headers = {}, from) => call('GET', path, headers, undefined, from),
    post: (path, body) => call('POST', path, {}, body),
    close: async () => {
      await app.close();
      await room.close();
    },
  };
}
