// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { type Client, openApi, type TestApi } from './support/test-api';

let api: TestApi;
let operator: Client;
beforeAll(async () => {
  api = await openApi();
  operator = await api.as('sportello');
});
afterAll(() => api.close());

const body = {
  accessPoint: 'VDA-S6',
  occurredAt: '2026-09-15T10:31:00+02:00',
  channel: 'IN_PERSON',
  interlocutor: 'SELF',
  person: { codiceFiscale: 'RSSMRA80A01H501U', sex: null, birthYear: null, comune: 'C294' },
  requests: [{ need: 'D04.01', area: 'ELD', urgency: 'ORDINARY', outcome: 'NESSUNA_RISPOSTA', gapReason: 'NO_CAPACITY' }],
};
const put = (change: unknown, id: string = randomUUID()) => operator.call('PUT', `/contacts/${id}`, { body: change });
const set = (path: string, value: unknown) => {
  const copy = structuredClone(body) as Record<string, unknown>;
  const keys = path.split('/').slice(1);
  const last = keys.pop()!;
  const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  parent[last] = value;
  return copy;
};

describe('PUT /contacts/{uuid}', () => {
  it('answers 201, then 200 with the same ETag, then 409 to another body', async () => {
    const id = randomUUID();
    const first = await put(body, id);
    const second = await put(body, id.toUpperCase());
    expect([first.status, second.status, first.headers['etag']]).toEqual([201, 200, second.headers['etag']]);
    expect(await put(set('/channel', 'PHONE'), id)).toMatchObject({ status: 409, body: { code: 'already-registered' } });
    expect(await operator.call('GET', `/contacts/${id}`)).toMatchObject({
      status: 200,
      headers: { etag: '"1"', 'cache-control': 'no-store' },
      body: { id, person: { birthYear: 1980, sex: 'M' } },
    });
  });

  const hostile = [
    '<script>alert(1)</script>',
    '\u202Etxt',
    '🙂'.repeat(20),
    'x'.repeat(10_000),
    'a\u0000b',
    "'; drop table intake.contact; --",
    '',
    ' ',
    0,
    -1,
    1e308,
    true,
    {},
    [],
    [[]],
    null,
  ];
  const pointers = [
    '/accessPoint',
    '/occurredAt',
    '/channel',
    '/interlocutor',
    '/person',
    '/person/codiceFiscale',
    '/person/sex',
    '/person/birthYear',
    '/person/comune',
    '/requests',
    '/requests/0',
    '/requests/0/need',
    '/requests/0/area',
    '/requests/0/urgency',
    '/requests/0/outcome',
    '/requests/0/gapReason',
  ];
  /** The two that may be null: not given. */
  const nullable = ['/person/codiceFiscale', '/person/sex', '/person/birthYear', '/person/comune'];

  it.each(pointers)('says that %s is wrong, whatever is put there, and never breaks', async (pointer) => {
    for (const value of hostile) {
      if (value === null && nullable.includes(pointer)) continue;
      const answer = await put(set(pointer, value));
      expect({ pointer, value, refused: [400, 422].includes(answer.status) }).toEqual({ pointer, value, refused: true });
      expect(answer.headers['content-type']).toContain('application/problem+json');
      const named = (answer.body['errors'] as { pointer: string }[]).map((each) => each.pointer);
      expect(named.some((each) => each.startsWith(pointer) || pointer.startsWith(each))).toBe(true);
    }
  });

  it.each([
    '2026-02-30T10:00:00Z',
    '2026-13-01T10:00:00Z',
    '2026-01-01T25:00:00Z',
    '2026-01-01T10:00:00',
    '2026-01-01',
    '2026-01-01T10:00:00+99:99',
    '0000-01-01T10:00:00Z',
    '9999-12-31T23:59:59Z',
    '+012026-01-01T00:00:00Z',
    '1926-01-01T10:00:00Z',
  ])('refuses the instant %s', async (occurredAt) => expect([400, 422]).toContain((await put({ ...body, occurredAt })).status));

  it('takes each of the two 02:30 of the night that has one twice', async () => {
    for (const offset of ['+02:00', '+01:00'])
      expect((await put({ ...body, occurredAt: `2025-10-26T02:30:00${offset}` })).status).toBe(201);
  });

  it('names unknown keys wherever they are', async () => {
    const answer = await put({ ...body, extra: 1, person: { ...body.person, name: 'x' }, requests: [{ ...body.requests[0], note: 'x' }] });
    expect(answer.status).toBe(400);
    expect(answer.body['errors']).toEqual(
      expect.arrayContaining(['/extra', '/person/name', '/requests/0/note'].map((pointer) => ({ pointer, code: 'unknown-key' }))),
    );
  });

  it('keeps to its bounds: requests, body, id', async () => {
    expect((await put({ ...body, requests: [] })).status).toBe(400);
    expect((await put({ ...body, requests: Array(21).fill(body.requests[0]) })).status).toBe(400);
    expect((await put({ ...body, channel: 'x'.repeat(300_000) })).status).toBe(413);
    expect((await put(body, 'not-a-uuid')).body).toMatchObject({ code: 'malformed', errors: [{ pointer: '/id' }] });
    expect(
      (
        await operator.call('PUT', `/contacts/${randomUUID()}`, {
          body: 'a=b',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        })
      ).status,
    ).toBe(400);
    for (const broken of ['{', 'null', '[]', '"text"', '{"__proto__":{"x":1}}']) expect((await put(broken)).status).toBe(400);
  });

  it('at an access point of another agency is as if it were not there', async () => {
    expect(await put({ ...body, accessPoint: 'VDA-S3' })).toMatchObject({
      status: 422,
      body: { code: 'unknown-access-point', errors: [{ pointer: '/accessPoint' }] },
    });
  });
});

describe('GET /contacts', () => {
  it.each([
    'day=2026-02-30',
    'day=tomorrow',
    'limit=0',
    'limit=101',
    'limit=x',
    'cursor=x',
    'cursor=e30',
    'other=1',
    'day=2026-01-01&day=2026-01-02',
  ])('refuses ?%s', async (query) => {
    expect((await operator.call('GET', `/contacts?${query}`)).status).toBe(400);
  });

  it('lists a day without identities', async () => {
    await put(body);
    const answer = await operator.call('GET', '/contacts?day=2026-09-15');
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('RSSMRA');
  });
});
