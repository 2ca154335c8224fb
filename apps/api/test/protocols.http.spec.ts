// SPDX-License-Identifier: EUPL-1.2
import { type Client, openApi, type TestApi } from './support/test-api';

let api: TestApi;
let admin: Client;
beforeAll(async () => {
  api = await openApi();
  admin = await api.as('admin');
});
afterAll(() => api.close());

type Items = readonly { readonly id: string; readonly code: string; readonly inForce: { readonly id: string } }[];

describe('protocols over HTTP', () => {
  it('of the demo may all come into force in its territory, and are read in plain words by the counter', async () => {
    const items = (await (await api.as('sportello')).call('GET', '/protocols')).body['items'] as Items;
    expect(items.map(({ code }) => code)).toEqual(['BISOGNI-PRIMARI', 'LAVORO', 'PRONTO-INTERVENTO', 'PUA-UVM', 'SCUOLA-MINORI']);
    for (const { inForce } of items) {
      const file = await admin.call('GET', `/protocol-versions/${inForce.id}/document.json`);
      expect(file.headers['content-disposition']).toMatch(/^attachment; filename="protocollo-[a-z-]+-v\d\.json"$/);
      const checked = await admin.call('POST', '/protocol-checks?language=fr', { body: { content: file.body } });
      expect(checked).toMatchObject({ status: 200, body: { problems: [] } });
      const { body } = await admin.call('GET', `/protocol-versions/${inForce.id}`);
      expect(checked.body['content']).toEqual(body['content']);
      expect(JSON.stringify(body['preview'])).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4/);
    }
  });

  it('match a request of the counter: the oldest need of the house finds the PUA, with its terms', async () => {
    const body = { need: 'D04.01', area: 'ELD', comune: 'C294', birthYear: 1940, urgency: 'normal' };
    const { body: answer } = await (await api.as('sportello')).call('POST', '/protocol-matches', { body });
    const [first] = answer['items'] as Record<string, unknown>[];
    expect(first).toMatchObject({ code: 'PUA-UVM', fit: 'eligible', failing: [], ask: [], approval: false, number: 2 });
    const names = (first!['recipients'] as { name: string; inTerritory: boolean }[]).map(({ name, inTerritory }) => [name, inTerritory]);
    expect(names).toContainEqual(['Domiciliarità', true]);
    expect((first!['terms'] as string[])[1]).toContain('entro 2 giorni lavorativi');
  });

  it('are written, put in force and ended under the version that was seen; a draft is thrown away', async () => {
    const { body: contract } = await api.nobody.call('GET', '/api/openapi.json');
    const schemas = (contract as { components: { schemas: Record<string, { properties: { content: { example: object } } }> } }).components
      .schemas;
    const { example: content } = schemas['WriteProtocolVersionDto']!.properties.content;
    const [path, body] = [`/protocol-versions/${ID}`, { content, protocolId: ID, code: 'NUOVO', changeNote: null }];
    const created = await admin.call('PUT', path, { body });
    expect([created.status, created.headers['etag']]).toEqual([201, '"1"']);
    expect((await admin.call('PUT', path, { body })).status).toBe(200);
    expect((await admin.call('PUT', `${path}/in-force`, { body: { from: '2099-01-01' } })).status).toBe(428);
    const seen = (version: number) => ({ 'if-match': `"${version}"` });
    const published = await admin.call('PUT', `${path}/in-force`, { body: { from: '2099-01-01' }, headers: seen(1) });
    expect(published).toMatchObject({ status: 200, body: { state: 'in-force', version: 2, inForceFrom: '2099-01-01' } });
    const ended = await admin.call('PUT', `${path}/end`, { body: { on: '2099-06-30', reason: 'Prova finita.' }, headers: seen(2) });
    expect(ended).toMatchObject({ status: 200, body: { inForceTo: '2099-06-30' } });
    expect((await admin.call('DELETE', path)).status).toBe(409);
    const draft = `/protocol-versions/${ID.replace(/f1$/, 'f2')}`;
    expect((await admin.call('PUT', draft, { body })).status).toBe(201);
    expect((await admin.call('DELETE', draft)).status).toBe(204);
    expect((await admin.call('GET', draft)).status).toBe(404);
  });

  it('refuse a body that is no protocol with the places of what is wrong, and quote nothing of it', async () => {
    const body = { content: { title: 'SEGRETO', kind: 7 }, protocolId: ID, code: 'NUOVO', changeNote: null };
    const answer = await admin.call('PUT', `/protocol-versions/${ID.replace(/f1$/, 'f3')}`, { body });
    expect(answer).toMatchObject({ status: 422, body: { code: 'protocol-invalid' } });
    expect(answer.body['errors']).toContainEqual(expect.objectContaining({ pointer: '/content/kind', code: 'not-one-of' }));
    expect(answer.text).not.toContain('SEGRETO');
    const before = 'a0000000-0000-4000-8000-000000000511';
    const changes = await admin.call('GET', `/protocol-versions/a0000000-0000-4000-8000-000000000501/changes?against=${before}`);
    expect(
      (changes.body['items'] as { label: string; before: string; after: string }[]).find(({ label }) => label.endsWith(': termine')),
    ).toMatchObject({
      label: 'Prima lettura e decisione: termine',
      before: '4 giorni lavorativi',
      after: '2 giorni lavorativi',
    });
  });
});

const ID = 'a0000000-0000-4000-8000-0000000009f1';
