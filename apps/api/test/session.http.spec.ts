// SPDX-License-Identifier: EUPL-1.2
import { cookieOf, openApi, type TestApi } from './support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const open = (body: unknown, headers: Record<string, string> = {}) => api.nobody.call('POST', '/session', { body, headers });
const good = { username: 'sportello', password: 'soglia-demo' };

describe('a session', () => {
  it('is opened with a cookie that scripts and other sites cannot use', async () => {
    const answer = await open(good);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        account: { username: 'sportello' },
        accessPoints: [{ code: 'VDA-S6' }],
        permissions: expect.arrayContaining(['contact.register']),
        mode: 'demo',
      },
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
    expect(answer.text).not.toContain('password');
  });

  it('gets a new id at sign-in: one planted before is worth nothing', async () => {
    const planted = cookieOf(await open(good));
    const [, again] = [
      await api.nobody.call('DELETE', '/session', { headers: { cookie: planted } }),
      await open(good, { cookie: planted }),
    ];
    expect(cookieOf(again)).not.toBe(planted);
    expect((await api.nobody.call('GET', '/session', { headers: { cookie: planted } })).status).toBe(401);
  });

  it('ends at sign-out, at once', async () => {
    const client = await api.as('piano');
    expect((await client.call('GET', '/session')).status).toBe(200);
    expect((await client.call('DELETE', '/session')).status).toBe(204);
    expect((await client.call('GET', '/session')).status).toBe(401);
  });

  it('lives in Postgres, where a forged or stale cookie finds nothing', async () => {
    const client = await api.as('garante');
    expect(
      await api.db.query("select 1 from access.session where sess ->> 'accountId' = '00000000-0000-4000-8000-000000000006'"),
    ).toHaveLength(1);
    await api.db.query('delete from access.session');
    for (const cookie of [client.cookie, 'soglia=forged', 'soglia=' + 'a'.repeat(5000), 'soglia=%00']) {
      expect((await api.nobody.call('GET', '/session', { headers: { cookie } })).status).toBe(401);
    }
  });

  it.each([
    [{}, 401],
    [{ username: 'sportello' }, 401],
    [{ username: {}, password: [] }, 401],
    [{ username: 'a', password: 7 }, 400],
    [{ username: 'a\u0000b', password: 'x' }, 400],
    [{ username: 'x'.repeat(10_000), password: 'x' }, 400],
    ['not json', 400],
    ['null', 401],
    ['[]', 401],
  ])('is not opened by %j', async (body, status) => {
    const answer = await open(body);
    expect([answer.status, answer.headers['content-type'], cookieOf(answer)]).toEqual([
      status,
      expect.stringContaining('problem+json'),
      '',
    ]);
  });

  it('cannot be used from another site', async () => {
    const client = await api.as('sportello');
    for (const origin of ['https://elsewhere.example', 'null', 'http://localhost.elsewhere.example']) {
      expect(await client.call('DELETE', '/session', { headers: { origin } })).toMatchObject({
        status: 403,
        body: { code: 'wrong-origin' },
      });
    }
    expect((await client.call('DELETE', '/session', { headers: { origin: 'http://localhost:3000', host: 'localhost:3000' } })).status).toBe(
      204,
    );
  });

  it('counts the failures of a name in Postgres, and answers 429 with how long to wait', async () => {
    for (let i = 0; i < 5; i++) await open({ username: 'admin', password: 'wrong' });
    const answer = await open({ username: 'admin', password: 'soglia-demo' });
    expect(answer).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800);
  });
});
