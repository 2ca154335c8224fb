// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '@soglia/kernel';
import { ActorSource, AppUnitOfWork, createLogger, platformEntities, ProblemFilter, RightsGuard, shapeValidation } from '@soglia/platform';
import { openRoom, testPlace, type TestRoom } from '@soglia/platform-testing';
import { resourcesEntities } from '../index';
import { sampleCards } from '../testing/sample-cards';
import { ImportModule } from './import.module';
import { RunImportUseCase } from './run-import.use-case';

let room: TestRoom;
let app: NestFastifyApplication;
let actor: Actor | null = null;

beforeAll(async () => {
  room = await openRoom({ pools: { app: [...platformEntities, ...resourcesEntities] }, imports: [ImportModule] });
  const source = { actorOf: () => Promise.resolve(actor) } as ActorSource;
  app = room.nest.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ bodyLimit: 256 * 1024 }));
  app.useGlobalPipes(shapeValidation());
  app.useGlobalFilters(new ProblemFilter(createLogger('test', 'silent')));
  app.useGlobalGuards(new RightsGuard(new Reflector(), source, room.get(AppUnitOfWork)));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  actor = (await testPlace(room.db)).actor('card.exchange');
});
afterAll(async () => {
  await app.close();
  await room.close();
});

const call = (method: 'GET' | 'PUT' | 'POST', url: string, payload?: object | Buffer | string, headers: Record<string, string> = {}) =>
  app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
const bytes = { 'content-type': 'application/octet-stream' };
const asked = { name: 'prova.json', source: 'prova', format: 'auto', mode: 'all-or-nothing', dryRun: true };

describe('the way of an import over HTTP', () => {
  it('is opened, sent in pieces, started, read and written', async () => {
    const at = `/imports/${randomUUID()}`;
    expect((await call('PUT', at, asked)).statusCode).toBe(201);
    const opened = await call('PUT', at, asked);
    expect([opened.statusCode, opened.headers['etag']]).toEqual([200, '"1"']);
    const file = Buffer.from(JSON.stringify(sampleCards(900)));
    expect(file.length).toBeGreaterThan(1024 * 1024);
    expect((await call('PUT', `${at}/file`, file.subarray(0, 400_000), bytes)).json()).toEqual({ received: 400_000 });
    expect((await call('PUT', `${at}/file?offset=5`, file, bytes)).json()).toMatchObject({ code: 'stale', facts: { received: 400_000 } });
    expect((await call('PUT', `${at}/file?offset=400000`, file.subarray(400_000), bytes)).json()).toEqual({ received: file.length });
    expect((await call('POST', `${at}/start`)).statusCode).toBe(428);
    const started = await call('POST', `${at}/start`, undefined, { 'if-match': '"1"' });
    expect([started.statusCode, started.json().state]).toEqual([202, 'queued']);
    await work(at);
    expect((await call('GET', at)).json()).toMatchObject({
      state: 'checked',
      counts: { services: 900, errors: 0 },
      done: file.length,
      total: file.length,
    });
    expect((await call('POST', `${at}/apply`, {}, { 'if-match': '"3"' })).statusCode).toBe(202);
    await work(at);
    expect((await call('GET', at)).json()).toMatchObject({ state: 'applied', counts: { services: 900 } });
    expect((await call('GET', '/imports?limit=1')).json().items).toHaveLength(1);
  });

  it('reports in pages and as a table, in Italian', async () => {
    const at = `/imports/${randomUUID()}`;
    await call('PUT', at, { ...asked, name: '=prova.json', source: 'altra' });
    await call('PUT', `${at}/file`, Buffer.from('[{"id":"a","name":"x","status":"aperto"},{"id":"b","status":"active"}]'), bytes);
    await call('POST', `${at}/start`, undefined, { 'if-match': '"1"' });
    await work(at);
    const seen: { row: number; column: string; code: string; text: string }[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: typeof seen; next: string | null } = (
        await call('GET', `${at}/problems?limit=2${cursor && `&cursor=${cursor}`}`)
      ).json();
      seen.push(...page.items);
      cursor = page.next;
    }
    expect(seen.map(({ column, code }) => `${code} ${column}`)).toEqual([
      'required /0/organization_id',
      'not-in-list /0/status',
      'required /1/name',
      'required /1/organization_id',
    ]);
    expect(seen[1]?.text).toBe('Il valore non è tra quelli ammessi: active, inactive, defunct, temporarily closed.');
    const report = await call('GET', `${at}/report.csv`);
    expect(report.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(report.body.split('\r\n')).toHaveLength(6);
    expect(report.body).toContain("'=prova.json;1;/1/name;errore;required;");
  });

  it.each([
    [{ ...asked, source: 'Con Spazi' }, '/source'],
    [{ ...asked, format: 'xlsx' }, '/format'],
    [{ ...asked, more: 1 }, '/more'],
  ])('refuses a request of another shape', async (body, pointer) => {
    const answer = await call('PUT', `/imports/${randomUUID()}`, body);
    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([400, pointer]);
  });

  it('is closed to who may not exchange databanks', async () => {
    const before = actor;
    actor = { ...(before as Actor), permissions: new Set(['card.read']) };
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/problems'],
      ['GET', '/report.csv'],
      ['GET', '/preview'],
      ['POST', '/start'],
      ['PUT', '/file'],
    ] as const)
      expect((await call(method, `/imports/${randomUUID()}${path}`)).statusCode).toBe(403);
    actor = before;
    expect((await call('GET', `/imports/${randomUUID()}`)).statusCode).toBe(404);
  });

  it('keeps what columns mean, and changes it only for who has seen it', async () => {
    const at = `/import-mappings/${randomUUID()}`;
    const body = {
      name: 'Elenco',
      columns: [
        { column: 'Ente', target: 'organization.name' },
        { column: 'Altro', target: null },
      ],
    };
    expect((await call('PUT', at, body)).json()).toMatchObject({ ...body, version: 1 });
    expect((await call('PUT', at, { ...body, name: 'Altro' })).statusCode).toBe(428);
    expect((await call('PUT', at, { ...body, name: 'Altro' }, { 'if-match': '"1"' })).json()).toMatchObject({ name: 'Altro', version: 2 });
    expect((await call('PUT', at, { ...body, columns: [{ column: 'x', target: 'service.constructor' }] })).statusCode).toBe(400);
    expect((await call('GET', '/import-mappings')).json().items).toHaveLength(1);
  });
});

async function work(at: string): Promise<void> {
  const [letter] = await room.db.query<{ id: string }>(
    'select id from platform.outbox where subject_id = $1 order by created_at desc limit 1',
    [at.split('/')[2]],
  );
  await new RunImportUseCase(room.get(AppUnitOfWork)).execute(letter!.id);
}
