// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { type Client, openApi, type TestApi } from './support/test-api';
import { nobody, wholeContact } from './support/whole-contact';

let api: TestApi;
let operator: Client;
let colleague: Client;
beforeAll(async () => {
  api = await openApi();
  [operator, colleague] = [await api.as('sportello'), await api.as('sportello2')];
});
afterAll(() => api.close());

type Body = ReturnType<typeof wholeContact>;
const put = (body: unknown, id: string = randomUUID(), by = operator) => by.call('PUT', `/contacts/${id}`, { body });
function set(path: string, value: unknown): unknown {
  const copy = wholeContact() as unknown as Record<string, unknown>;
  const keys = path.split('/').slice(1);
  const last = keys.pop()!;
  const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  parent[last] = value;
  return copy;
}

describe('PUT /contacts/{uuid}', () => {
  it('answers 201, then 200 with the same ETag, then 409 to another body', async () => {
    const [id, body] = [randomUUID(), wholeContact()];
    const first = await put(body, id);
    const second = await put(body, id.toUpperCase());
    expect([first.status, second.status, first.headers['etag']]).toEqual([201, 200, second.headers['etag']]);
    expect(await put({ ...body, channel: 'PHONE' }, id)).toMatchObject({ status: 409, body: { code: 'already-registered' } });
    expect(await operator.call('GET', `/contacts/${id}`)).toMatchObject({
      status: 200,
      headers: { etag: '"1"', 'cache-control': 'no-store' },
      body: { id, amendments: 0, people: [{ birthYear: 1950, comune: { code: 'C294' } }], requests: [{ gapReason: 'NO_CAPACITY' }] },
    });
  });

  /** Free text takes what people write; everything else refuses what is no text of its kind. */
  const notText = [0, -1, 1e308, true, {}, [], [[]]];
  const hostileText = [
    '<script>alert(1)</script>',
    '\u202Etxt',
    '🙂'.repeat(20),
    'x'.repeat(10_000),
    'a\u0000b',
    "'; drop table x; --",
    '',
    ' ',
  ];
  const freeText = [
    '/motiveDetail',
    '/sender',
    '/interlocutor/name',
    '/interlocutor/body',
    '/interlocutor/phone',
    '/interlocutor/accompaniedBy',
  ];
  const longText = ['/requests/0/detail', '/notes/0/text'];
  const coded = [
    ...['/accessPoint', '/channel', '/motive', '/interlocutor/kind', '/interlocutor/relation', '/interlocutor/informed'],
    ...[
      '/requests/0/need',
      '/requests/0/area',
      '/requests/0/urgency',
      '/requests/0/outcome',
      '/requests/0/gapReason',
      '/requests/0/resource',
    ],
    ...['/people/0/id', '/requests/0/id', '/requests/0/people', '/requests/0/people/0', '/notes/0/id', '/notes/0/visibility'],
    ...['/notices/0/person', '/notices/0/language', '/notices/0/channel', '/people/0/details/comune', '/people/0/details/sex'],
    ...['/occurredAt', '/followUpOn', '/requests/0/followUpOn', '/minutes', '/people/0/version', '/people/0/details/birthYear'],
    ...['/isProtected', '/requests/0/isProtected', '/requests/0/economic', '/interlocutor', '/people', '/people/0', '/people/0/details'],
    ...['/requests', '/requests/0', '/notes', '/notes/0', '/notices', '/notices/0', '/people/0/details/phones/0/number'],
  ];
  const lists = ['/notes', '/notices'];
  const isBoolean = (pointer: string) => /(isProtected|economic)$/.test(pointer);

  it.each(coded)('says that %s is wrong, whatever is put there, and never breaks', async (pointer) => {
    for (const value of [...hostileText, ...notText]) {
      if (isBoolean(pointer) && value === true) continue;
      if (lists.includes(pointer) && Array.isArray(value) && value.length === 0) continue;
      const answer = await put(set(pointer, value));
      expect({ pointer, value, refused: [400, 422].includes(answer.status) }).toEqual({ pointer, value, refused: true });
      expect(answer.headers['content-type']).toContain('application/problem+json');
      const named = (answer.body['errors'] as { pointer: string }[]).map((each) => each.pointer);
      expect({ pointer, value, named: named.some((each) => each.startsWith(pointer) || pointer.startsWith(each)) }).toMatchObject({
        named: true,
      });
    }
  });

  it.each([...freeText, ...longText])('takes at %s what people write, and nothing that is no text or too long', async (pointer) => {
    for (const value of hostileText.filter((text) => text.length < 1000 && (text.trim() !== '' || pointer !== '/sender'))) {
      if (pointer === '/notes/0/text' && value === '') continue;
      if (pointer === '/interlocutor/name' && value.trim() === '') continue;
      const answer = await put(set(pointer, value));
      expect({ pointer, value, status: answer.status }).toEqual({ pointer, value, status: 201 });
    }
    for (const value of ['x'.repeat(10_000), ...notText]) expect((await put(set(pointer, value))).status).toBe(400);
  });

  it.each([
    ...[
      '2026-02-30T10:00:00Z',
      '2026-13-01T10:00:00Z',
      '2026-01-01T25:00:00Z',
      '2026-01-01T10:00:00',
      '2026-01-01',
      '1926-01-01T10:00:00Z',
    ],
    ...['2026-01-01T10:00:00+99:99', '0000-01-01T10:00:00Z', '9999-12-31T23:59:59Z', '+012026-01-01T00:00:00Z'],
  ])('refuses the instant %s', async (occurredAt) => expect([400, 422]).toContain((await put({ ...wholeContact(), occurredAt })).status));

  it('takes each of the two 02:30 of the night that has one twice', async () => {
    for (const offset of ['+02:00', '+01:00'])
      expect((await put({ ...wholeContact(), occurredAt: `2025-10-26T02:30:00${offset}` })).status).toBe(201);
  });

  it('names unknown keys, and missing ones, wherever they are', async () => {
    const body = wholeContact();
    const { channel: _, ...lacking } = body;
    expect((await put(lacking)).body['errors']).toEqual(expect.arrayContaining([expect.objectContaining({ pointer: '/channel' })]));
    const requests = [{ ...body.requests[0], note: 'x' }];
    const answer = await put({ ...body, extra: 1, interlocutor: { ...body.interlocutor, age: 3 }, requests });
    expect(answer.status).toBe(400);
    expect(answer.body['errors']).toEqual(
      expect.arrayContaining(['/extra', '/interlocutor/age', '/requests/0/note'].map((pointer) => ({ pointer, code: 'unknown-key' }))),
    );
  });

  it('keeps to its bounds: people, requests, notes, body, id', async () => {
    const body = wholeContact();
    for (const key of ['people', 'requests'] as const) {
      expect((await put({ ...body, [key]: [] })).status).toBe(400);
      expect((await put({ ...body, [key]: Array(21).fill(body[key][0]) })).status).toBe(400);
    }
    expect((await put({ ...body, notes: Array(11).fill(body.notes[0]) })).status).toBe(400);
    expect((await put({ ...body, channel: 'x'.repeat(300_000) })).status).toBe(413);
    expect((await put(body, 'not-a-uuid')).body).toMatchObject({ code: 'malformed', errors: [{ pointer: '/id' }] });
    const form = { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect((await operator.call('PUT', `/contacts/${randomUUID()}`, form)).status).toBe(400);
    for (const broken of ['{', 'null', '[]', '"text"', '{"__proto__":{"x":1}}']) expect((await put(broken)).status).toBe(400);
  });

  it('at an access point of another agency is as if it were not there', async () => {
    expect(await put({ ...wholeContact(), accessPoint: 'VDA-S3' })).toMatchObject({
      status: 422,
      body: { code: 'unknown-access-point', errors: [{ pointer: '/accessPoint' }] },
    });
  });

  it('of somebody who has a file says whose, and of a file that changed meanwhile that it did', async () => {
    const details = { ...nobody, identification: 'codice-fiscale', codiceFiscale: 'RSSMRA80A01H501U' };
    const known = wholeContact();
    await put({ ...known, people: [{ ...known.people[0]!, details }] });
    const again = wholeContact();
    expect(await put({ ...again, people: [{ ...again.people[0]!, details }] })).toMatchObject({
      status: 409,
      body: { code: 'person-known', facts: { person: known.people[0]!.id }, errors: [{ pointer: '/people/0/details/codiceFiscale' }] },
    });
    const stale = wholeContact(known.people[0]!.id);
    expect(
      await put({ ...stale, people: [{ id: known.people[0]!.id, version: 7, details: { ...details, address: 'via Nuova 1' } }] }),
    ).toMatchObject({
      status: 412,
      body: { code: 'stale', errors: [{ pointer: '/people/0/version' }] },
    });
  });
});

describe('an amendment', () => {
  const registered = async (): Promise<[string, Body]> => {
    const [id, body] = [randomUUID(), wholeContact()];
    await put(body, id);
    return [id, { ...body, people: [{ ...body.people[0]!, details: null as never }], notes: [] as never }];
  };
  const amend = (id: string, contact: unknown, headers: Record<string, string> = { 'if-match': '"1"' }, by = operator) =>
    by.call('PUT', `/contacts/${id}/amendments/${randomUUID()}`, { body: { reason: 'detto per errore', contact }, headers });

  it('needs the version that was seen, and shows what it changed', async () => {
    const [id, contact] = await registered();
    expect((await amend(id, { ...contact, minutes: 5 }, {})).status).toBe(428);
    expect((await amend(id, { ...contact, minutes: 5 }, { 'if-match': '"9"' })).status).toBe(412);
    const done = await amend(id, { ...contact, minutes: 5 }, undefined, colleague);
    expect([done.status, done.headers['etag'], done.body]).toEqual([200, '"2"', { id, version: 2 }]);
    expect((await operator.call('GET', `/contacts/${id}/amendments`)).body['items']).toMatchObject([
      { version: 1, reason: 'detto per errore', changes: [{ pointer: '/minutes', before: 20, after: 5 }] },
    ]);
    expect((await amend(id, { ...contact, minutes: 5 }, { 'if-match': '"2"' })).body).toMatchObject({ code: 'nothing-amended' });
  });

  it('names what is wrong at its place in the whole; of another agency’s contact nothing', async () => {
    const [id, contact] = await registered();
    const answer = await amend(id, { ...contact, channel: 'NOPE' });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/contact/channel' }] } });
    const elsewhere = await api.as('sportello3');
    expect((await amend(id, { ...contact, minutes: 5 }, undefined, elsewhere)).status).toBe(404);
    expect((await elsewhere.call('GET', `/contacts/${id}/amendments`)).status).toBe(404);
    const followUp = { body: { done: true }, headers: { 'if-match': '"1"' } };
    expect((await elsewhere.call('PUT', `/contacts/${id}/follow-up`, followUp)).status).toBe(404);
    expect((await operator.call('PUT', `/contacts/${id}/follow-up`, followUp)).body).toEqual({ id, version: 2 });
  });
});

describe('GET /contacts', () => {
  it.each([
    ...[
      'day=2026-02-30',
      'day=tomorrow',
      'limit=0',
      'limit=101',
      'limit=x',
      'cursor=x',
      'cursor=e30',
      'other=1',
      'day=2026-01-01&day=2026-01-02',
    ],
    ...['from=x', 'to=2026-13-01', 'operator=you', 'followUps=all', `need=${'x'.repeat(41)}`],
  ])('refuses ?%s', async (query) => {
    expect((await operator.call('GET', `/contacts?${query}`)).status).toBe(400);
  });

  it('lists a day without identities, and gives the same as a table', async () => {
    const body = wholeContact();
    await put(body);
    const answer = await operator.call('GET', '/contacts?day=2026-09-15&operator=me&need=D04&limit=1');
    expect(answer).toMatchObject({ status: 200, body: { items: [{ isMine: true, people: 1, requests: [{ need: 'D04.01' }] }] } });
    const table = await operator.call('GET', '/contacts.csv?day=2026-09-15');
    expect(table.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' });
    expect(table.text.split('\r\n')[1]).toContain('D04.01');
    for (const text of [answer.text, table.text]) {
      for (const telling of ['Bianchi', 'RSSMRA', body.people[0]!.id]) expect(text).not.toContain(telling);
    }
  });
});

describe('GET /supervision', () => {
  it('is for the head, of at most 400 days', async () => {
    const head = await api.as('responsabile');
    expect((await operator.call('GET', '/supervision')).status).toBe(403);
    expect((await head.call('GET', '/supervision?from=2026-09-01&to=2026-09-30')).body).toMatchObject({
      from: '2026-09-01',
      accessPoints: [{ code: 'VDA-S6' }],
    });
    for (const query of ['from=2026-09-30&to=2026-09-01', 'from=2020-01-01&to=2026-01-01'])
      expect((await head.call('GET', `/supervision?${query}`)).body).toMatchObject({ code: 'malformed', errors: [{ pointer: '/from' }] });
    expect((await head.call('GET', '/supervision?from=x')).status).toBe(400);
  });

  it('goes with the sections that an access point must fill', async () => {
    const head = await api.as('responsabile');
    const write = (mandatory: unknown, seen: string, code = 'VDA-S6') =>
      head.call('PUT', `/access-point-sections/${code}`, { body: { mandatory }, headers: { 'if-match': seen } });
    expect((await write(['minutes'], '"0"')).body).toMatchObject({ code: 'VDA-S6', version: 1, mandatory: ['minutes'] });
    expect(await put({ ...wholeContact(), minutes: null })).toMatchObject({
      status: 422,
      body: { code: 'section-missing', facts: { section: 'minutes' } },
    });
    expect([(await write([], '"0"')).status, (await write(['x'], '"1"')).status, (await write([], '"0"', 'VDA-S3')).status]).toEqual([
      412, 400, 404,
    ]);
    expect((await operator.call('GET', '/access-point-sections')).body).toMatchObject({ items: [{ code: 'VDA-S6', version: 1 }] });
  });
});
