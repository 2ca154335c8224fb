// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, openApi, type TestApi } from './support/test-api';

const folder = mkdtempSync(join(tmpdir(), 'soglia-attachments-http-'));
let api: TestApi;
let mine: Client;
let colleague: Client;
beforeAll(async () => {
  api = await openApi({ SOGLIA_ATTACHMENTS_DIR: folder, SOGLIA_ATTACHMENT_MAX_BYTES: '1000000' });
  [mine, colleague] = [await api.as('sportello'), await api.as('sportello2')];
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

const body = (more: object = {}) => ({ form: { note: 'prova' }, people: [], accessPoint: 'VDA-S6', label: null, ...more });
const at = (id: string) => `/contact-drafts/${id}`;
const seen = (version: number) => ({ headers: { 'if-match': `"${version}"` } });

async function draft(): Promise<string> {
  const id = randomUUID();
  await mine.call('PUT', at(id), { body: body() });
  return id;
}
const send = (id: string, content: string, headers: Record<string, string>, attachment: string = randomUUID()) =>
  mine.call('PUT', `/contacts/${id}/attachments/${attachment}`, { body: content, headers: { 'x-file-name': 'referto.pdf', ...headers } });
const PDF = { 'content-type': 'application/pdf' };

describe('a draft over http', () => {
  it('is made, changed with what was seen, read back and thrown away', async () => {
    const id = randomUUID();
    const made = await mine.call('PUT', at(id), { body: body() });
    expect([made.status, made.headers['etag'], made.body['others']]).toEqual([201, '"1"', []]);
    expect((await mine.call('PUT', at(id), { body: body() })).status).toBe(200);
    const stale = await mine.call('PUT', at(id), { body: body({ label: 'altro' }) });
    expect([stale.status, stale.body['code']]).toEqual([412, 'stale']);
    expect((await mine.call('PUT', at(id), { body: body({ label: 'altro' }), ...seen(1) })).headers['etag']).toBe('"2"');
    expect((await mine.call('GET', at(id))).body).toMatchObject({ label: 'altro', version: 2, form: { note: 'prova' } });
    expect((await colleague.call('GET', at(id))).status).toBe(404);
    expect((await mine.call('DELETE', at(id))).status).toBe(204);
    expect((await mine.call('GET', at(id))).status).toBe(404);
  });

  it('gives back hostile text as it came, and refuses a wrong shape by naming the field', async () => {
    const id = randomUUID();
    const form = { a: '\u0000\u202E<script>', 'b/~': [1, null, { c: '🙂'.repeat(2_500) }], toString: 'x' };
    expect((await mine.call('PUT', at(id), { body: body({ form }) })).status).toBe(201);
    expect((await mine.call('GET', at(id))).body['form']).toEqual(form);
    const wrong: readonly (readonly [object, string])[] = [
      [{ form: 'x' }, '/form'],
      [{ form: [] }, '/form'],
      [{ form: null }, '/form'],
      [{ people: ['x'] }, '/people'],
      [{ people: [id, id] }, '/people'],
      [{ people: Array.from({ length: 21 }, () => randomUUID()) }, '/people'],
      [{ accessPoint: 'x'.repeat(10_000) }, '/accessPoint'],
      [{ label: 7 }, '/label'],
      [{ more: 1 }, '/more'],
    ];
    for (const [more, pointer] of wrong) {
      const { status, body: problem } = await mine.call('PUT', at(randomUUID()), { body: body(more) });
      expect({ pointer, status, errors: problem['errors'] }).toMatchObject({ pointer, status: 400, errors: [{ pointer }] });
    }
    for (const text of ['null \0', '\ud800']) {
      expect((await mine.call('PUT', at(randomUUID()), { body: body({ label: text }) })).status).toBeLessThan(500);
    }
  });

  it('of any depth or size is answered, and never by a failure of ours', async () => {
    const deep = `{"form":{"a":${'['.repeat(60_000)}${']'.repeat(60_000)}},"people":[],"accessPoint":"S","label":null}`;
    const large = JSON.stringify(body({ form: { a: 'x'.repeat(220_000) } }));
    expect((await mine.call('PUT', at(randomUUID()), { body: deep })).status).toBe(400);
    expect((await mine.call('PUT', at(randomUUID()), { body: large })).status).toBe(413);
  });

  it('and its key are for whoever registers contacts, and never stay in a cache', async () => {
    const { status, headers, body: key } = await mine.call('GET', '/draft-key');
    expect([status, headers['cache-control'], Buffer.from(String(key['key']), 'base64').length]).toEqual([200, 'no-store', 32]);
    expect((await (await api.as('piano')).call('GET', '/draft-key')).status).toBe(403);
    expect(api.logged()).not.toContain(String(key['key']));
  });
});

describe('an attachment over http', () => {
  it('is sent as it is, listed, and opened as a download that no page can run', async () => {
    const id = await draft();
    const attachment = randomUUID();
    const name = encodeURIComponent('esame d\'età «1»; x="2"\r\nSet-Cookie: a.txt');
    const made = await send(id, 'Testo.\n', { 'content-type': 'text/plain; charset=utf-8', 'x-file-name': name }, attachment);
    expect([made.status, made.body['name'], made.body['state']]).toEqual([201, "esame d'età «1»; x=_2_Set-Cookie_ a.txt", 'unchecked']);
    expect((await mine.call('GET', `/contacts/${id}/attachments`)).body['items']).toHaveLength(1);
    const { status, headers, text } = await mine.call('GET', `/contacts/${id}/attachments/${attachment}`);
    expect([status, text]).toEqual([200, 'Testo.\n']);
    expect(headers).toMatchObject({
      'content-type': 'text/plain',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/);
    expect(headers['set-cookie']).toBeUndefined();
    expect((await colleague.call('GET', `/contacts/${id}/attachments/${attachment}`)).status).toBe(404);
    expect((await mine.call('DELETE', `/contacts/${id}/attachments/${attachment}`)).status).toBe(204);
  });

  it('is taken as octets where the sender cannot tell its type', async () => {
    const made = await send(await draft(), '%PDF-1.7', { 'content-type': 'application/octet-stream' });
    expect([made.status, made.body['type']]).toEqual([201, 'application/pdf']);
  });

  it('is refused with what is wrong', async () => {
    const id = await draft();
    const answer = async (...wanted: Parameters<typeof send>) => {
      const { status, body: problem } = await send(...wanted);
      return [status, problem['code']];
    };
    expect(await answer(id, 'MZ', PDF)).toEqual([415, 'attachment-type-refused']);
    expect(await answer(id, '%PDF-', { ...PDF, 'x-file-name': 'a.exe' })).toEqual([415, 'attachment-type-refused']);
    expect(await answer(id, '<script>', { 'content-type': 'text/html' })).toEqual([415, 'unsupported-media-type']);
    expect(await answer(id, '{}', { 'content-type': 'application/json' })).toEqual([415, 'unsupported-media-type']);
    expect(await answer(id, '%PDF-', { ...PDF, 'x-file-name': '%zz' })).toEqual([400, 'malformed']);
    expect(await answer(id, '%PDF-', { ...PDF, 'x-file-name': '' })).toEqual([400, 'malformed']);
    expect(await answer(id, `%PDF-${'x'.repeat(1_000_000)}`, PDF)).toEqual([413, 'payload-too-large']);
    expect(await answer(id, '%PDF-', PDF, 'x')).toEqual([400, 'malformed']);
    expect(await answer(randomUUID(), '%PDF-', PDF)).toEqual([404, 'not-found']);
  });

  it('has a way in for its types that no other route has', async () => {
    const { status, body: problem } = await mine.call('PUT', at(randomUUID()), { body: 'a', headers: { 'content-type': 'text/plain' } });
    expect([status, problem['code']]).toEqual([415, 'unsupported-media-type']);
  });
});

describe('what is printed, over http', () => {
  it('is a document of the asked kind, and a wrong address is refused', async () => {
    expect((await mine.call('GET', '/notices')).body).toMatchObject({ current: '2026-1', languages: expect.arrayContaining(['it', 'ar']) });
    const notice = await mine.call('GET', '/notices/2026-1/ar?kind=third-party');
    expect([notice.status, notice.headers['content-type'], notice.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    for (const [path, status] of [
      ['/notices/2026-1/xx', 400],
      ['/notices/..%2f..%2fx/it', 400],
      ['/notices/1999-1/it', 404],
      ['/notices/2026-1/it?kind=x', 400],
      [`/contacts/${randomUUID()}/summary`, 400],
      [`/contacts/${randomUUID()}/summary?person=${randomUUID()}`, 404],
    ] as const) {
      expect({ path, status: (await mine.call('GET', path)).status }).toEqual({ path, status });
    }
  });
});
