// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { AppUnitOfWork, postMail } from '@soglia/platform';
import { openApi, type TestApi } from './support/test-api';

const LINK = 'https://soglia.example.org/verifica/a-token-of-the-demo?x=1&y=2';
let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

async function keep(subject: string, text: string): Promise<string> {
  const id = await api.app.get(AppUnitOfWork).run('T1', (tx) => postMail(tx, 'T1', { to: 'ufficio@ente.example.org', subject, text }));
  await api.db.query("update platform.outgoing_mail set state = 'kept' where id = $1", [id]);
  return id;
}
const open = (url: string) => api.app.inject({ method: 'GET', url });

describe('the kept mail of a demo', () => {
  it('is listed newest first, fifty to a page, and can be read with its links', async () => {
    for (let at = 1; at <= 51; at++) await keep(`Messaggio ${at}`, 'testo');
    const id = await keep('Verifica della scheda', `Buongiorno,\n\nsi apre qui: ${LINK}\ne scade domani.`);
    const [first, second, mail] = [await open('/demo/posta'), await open('/demo/posta?pagina=2'), await open(`/demo/posta/${id}`)];
    expect([first.statusCode, first.headers['content-type'], first.headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(first.body).toMatch(/Verifica della scheda[^]*Messaggio 51[^]*Messaggio 3</);
    expect(first.body).not.toContain('Messaggio 2<');
    expect(second.body).toMatch(/Messaggio 2<[^]*Messaggio 1</);
    expect(mail.body).toContain('<html lang="it">');
    expect(mail.body).toContain(`href="${LINK.replaceAll('&', '&#38;').replaceAll('=', '&#61;')}"`);
  });

  it('shows hostile text as text', async () => {
    const id = await keep('<img src=x onerror=alert(1)>', '</p><script>alert(1)</script>\nhttps://x.example.org/"onclick="alert(1)');
    for (const url of ['/demo/posta', `/demo/posta/${id}`]) {
      expect((await open(url)).body).not.toMatch(/<script|<img|"onclick/);
    }
  });

  it('does not hold mail that waits or has left', async () => {
    const id = await keep('Partita', 'testo');
    await api.db.query("update platform.outgoing_mail set state = 'sent' where id = $1", [id]);
    expect((await open(`/demo/posta/${id}`)).statusCode).toBe(404);
  });

  it('is no part of the api’s contract, and what is beside it is not found', async () => {
    expect(JSON.stringify((await open('/api/openapi.json')).json())).not.toContain('posta/{id}');
    for (const url of ['/api/v1/demo/posta', `/demo/posta/${randomUUID()}`, '/demo/nothing', '/interop/nothing']) {
      const answer = await open(url);
      expect([url, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([url, 404, 'not-found']);
    }
    expect((await open('/demo/posta/no-id')).statusCode).toBe(400);
  });

  it('leaves no trace of a token in the log', async () => {
    await open('/verifica/a-canary-token');
    await open('/demo/posta/a-canary-token?token=a-canary-token');
    expect(api.logged()).toContain('"route":"/demo/posta/:id"');
    expect(api.logged()).not.toContain('canary');
  });
});

it('a house that sends its mail has no page of kept mail', async () => {
  const sending = await openApi({ SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'soglia@comune.example.org' });
  const answer = await sending.app.inject({ method: 'GET', url: '/demo/posta' });
  const status = await sending.nobody.call('GET', '/status');
  await sending.close();
  expect(answer.statusCode).toBe(404);
  expect(status.body['mail']).toEqual({ way: 'smtp', waiting: 0 });
});
