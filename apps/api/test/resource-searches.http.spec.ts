// SPDX-License-Identifier: EUPL-1.2
import { type Client, openApi, type TestApi } from './support/test-api';

let api: TestApi;
let desk: Client;
beforeAll(async () => {
  api = await openApi();
  desk = await api.as('sportello');
});
afterAll(() => api.close());

const search = (body: unknown) => desk.call('POST', '/resource-searches', { body });

describe('searching the databank', () => {
  it('in an empty databank answers that there is no service, and keeps nothing of what was typed', async () => {
    const { status, headers, body } = await search({ q: 'parola segretissima', searchId: '5b0c1c1e-6f0a-4d57-9a44-0c2a8f1f7b12' });
    expect([status, headers['cache-control'], body['gap']]).toEqual([200, 'no-store', { reason: 'NO_SERVICE' }]);
    const kept = JSON.stringify(await api.db.query('select * from resources.search_event'));
    expect([kept.includes('NO_SERVICE'), kept.includes('segretissima'), api.logged().includes('segretissima')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    [{ q: 'x'.repeat(201) }, '/q'],
    [{ q: 5 }, '/q'],
    [{ need: "D01' or 1=1" }, '/need'],
    [{ comune: 'roma' }, '/comune'],
    [{ person: { birthYear: 'x' } }, '/person/birthYear'],
    [{ person: { name: 'x' } }, '/person/name'],
    [{ limit: 51 }, '/limit'],
    [{ cursor: 'x' }, '/cursor'],
    [{ where: 'portal' }, '/where'],
  ])('refuses %j, and names where', async (body, pointer) => {
    const answer = await search(body);
    expect([answer.status, answer.body['errors']]).toEqual([400, [expect.objectContaining({ pointer })]]);
  });

  it('suggests words', async () => {
    const { status, body } = await desk.call('GET', '/resource-suggestions?q=badan');
    expect([status, body['items']]).toEqual([200, [{ kind: 'word', text: 'badante', code: null }]]);
  });
});
