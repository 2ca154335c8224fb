// SPDX-License-Identifier: EUPL-1.2
import { openApi, type TestApi } from './support/test-api';

const TOKEN = 'a-canary-token-that-opens-nothing';
let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const post = (headers: Readonly<Record<string, string>>) =>
  api.app.inject({
    method: 'POST',
    url: `/invii/l/${TOKEN}`,
    headers: { host: 'soglia.example.org', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: 'motivo=no-capacity&nota=a-canary-note',
  });

describe('the pages of those who have no account', () => {
  it('look like the portal, are kept by nobody and load nothing from elsewhere', async () => {
    const page = await api.app.inject({ method: 'GET', url: `/invii/l/${TOKEN}` });
    expect([page.statusCode, page.headers['cache-control'], page.headers['referrer-policy']]).toEqual([404, 'no-store', 'same-origin']);
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    expect(page.body).toMatch(/\/portale\/risorse\/portale\.[0-9a-f]{12}\.css/);
    expect(page.body).toContain('noindex');
    expect(page.body).not.toMatch(/<script|https?:\/\//);
  });

  it('take a form from their own address, and from no other', async () => {
    expect((await post({ origin: 'https://soglia.example.org' })).statusCode).toBe(404);
    expect((await post({ origin: 'https://elsewhere.example.org' })).statusCode).toBe(403);
    expect((await post({ origin: 'null' })).statusCode).toBe(403);
  });

  it('leave neither a token nor what was written in the log, and are no part of the contract', async () => {
    await post({ origin: 'https://soglia.example.org' });
    expect(api.logged()).toContain('"route":"/invii/l/:token"');
    expect(api.logged()).not.toContain('canary');
    expect((await api.app.inject('/api/openapi.json')).body).not.toContain('invii');
  });
});
