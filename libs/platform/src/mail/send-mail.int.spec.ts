// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { systemClock } from '@soglia/kernel';
import { SMTPServer } from 'smtp-server';
import { AppUnitOfWork, OutgoingMail, platformEntities, postMail } from '../index';
import { openRoom, testConfig, testDatabase, type TestRoom } from '../testing';
import { SendMailUseCase } from './send-mail.use-case';
import { MailNotSent, SmtpPost } from './smtp-post';
import { WaitingMail } from './waiting-mail';

interface Received {
  readonly to: string[];
  readonly raw: string;
}

/** A real mail server that refuses as its recipients' names ask. */
async function openMailServer() {
  const received: Received[] = [];
  const refusals: Record<string, number> = { gone: 550, busy: 451, locked: 530 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const responseCode = refusals[address.split('@')[0] ?? ''];
      done(responseCode ? Object.assign(new Error(`no ${address}`), { responseCode }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

const SECRET = 'https://soglia.example.org/verifica/a-secret-token';
let room: TestRoom;
let unit: AppUnitOfWork;
let mailServer: Awaited<ReturnType<typeof openMailServer>>;

beforeAll(async () => {
  [room, mailServer] = await Promise.all([openRoom({ pools: { app: platformEntities }, imports: [] }), openMailServer()]);
  unit = room.get(AppUnitOfWork);
});
afterAll(() => Promise.all([room.close(), mailServer.close()]));

const settings = (more: Record<string, string>) => testConfig(room.db, { MAIL_FROM: 'soglia@comune.example.org', ...more });
function sender(more: Record<string, string>): SendMailUseCase {
  const config = settings(more);
  return new SendMailUseCase(unit, new SmtpPost(config), config, systemClock);
}

async function post(to = 'ufficio@ente.example.org'): Promise<{ id: string; messageId: string }> {
  const mail = { to, subject: 'Verifica della scheda', text: `Aprire ${SECRET}`, html: `<a href="${SECRET}">Aprire</a>` };
  const id = await unit.run('T1', (tx) => postMail(tx, 'T1', mail));
  const [letter] = await room.db.query<{ id: string }>('select id from platform.outbox where subject_id = $1', [id]);
  return { id, messageId: letter!.id };
}
const row = async (id: string) => (await room.db.query<OutgoingMail>('select * from platform.outgoing_mail where id = $1', [id]))[0]!;
const settled = async (id: string) =>
  (await room.db.query<{ settled_at: Date | null }>('select settled_at from platform.outbox where id = $1', [id]))[0]!.settled_at;

describe('a posted mail', () => {
  it('is kept only if what it tells was kept', async () => {
    const attempt = unit.run('T1', async (tx) => {
      await postMail(tx, 'T1', { to: 'a@b.example.org', subject: 'x', text: 'never' });
      throw new Error('something later failed');
    });
    await expect(attempt).rejects.toThrow('something later failed');
    expect(await room.db.query("select 1 from platform.outgoing_mail where text = 'never'")).toHaveLength(0);
  });

  it('is sent once, under its own Message-ID, and what it said is forgotten', async () => {
    const { id, messageId } = await post();
    const send = sender({ SMTP_URL: mailServer.url });
    await Promise.all([send.execute(messageId), send.execute(messageId), send.execute(messageId)]);
    const mine = mailServer.received.filter(({ raw }) => raw.includes(`Message-ID: <${id}@comune.example.org>`));
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({ to: ['ufficio@ente.example.org'], raw: expect.stringContaining('Auto-Submitted: auto-generated') });
    expect(await row(id)).toMatchObject({ state: 'sent', text: null, html: null, settled_at: expect.any(Date) });
  });

  it('that was taken by the server and not yet marked is sent again, recognisable', async () => {
    const { id, messageId } = await post('twice@ente.example.org');
    const broken = new AppUnitOfWork(unit.dataSource);
    broken.runUnbound = (work) =>
      unit.runUnbound(async (tx) => {
        await work(tx);
        throw new Error('the process died here');
      });
    const config = settings({ SMTP_URL: mailServer.url });
    await expect(new SendMailUseCase(broken, new SmtpPost(config), config, systemClock).execute(messageId)).rejects.toThrow('died here');
    expect(await row(id)).toMatchObject({ state: 'waiting' });
    await sender({ SMTP_URL: mailServer.url }).execute(messageId);
    expect(mailServer.received.filter(({ raw }) => raw.includes(`<${id}@`))).toHaveLength(2);
  });

  it('that is refused for good is marked with the server’s code alone, and its link is forgotten', async () => {
    const { id, messageId } = await post('gone@ente.example.org');
    await sender({ SMTP_URL: mailServer.url }).execute(messageId);
    expect(await row(id)).toMatchObject({ state: 'refused', reply_code: 550, text: null, html: null });
    expect(await settled(messageId)).not.toBeNull();
  });

  it('to what is no address is refused, and reaches nobody', async () => {
    const { id, messageId } = await post('ufficio@ente.example.org>\r\nBcc: everybody@x.example.org');
    await sender({ SMTP_URL: mailServer.url }).execute(messageId);
    expect(await row(id)).toMatchObject({ state: 'refused', text: null });
    expect(mailServer.received.flatMap(({ to }) => to)).not.toContain('everybody@x.example.org');
  });

  it.each(['busy', 'locked'])('that the server does not take now (%s) waits, and the error names nobody', async (name) => {
    const { id, messageId } = await post(`${name}@ente.example.org`);
    const error: Error = await sender({ SMTP_URL: mailServer.url })
      .execute(messageId)
      .then(
        () => new Error('sent'),
        (reason: Error) => reason,
      );
    expect(error).toBeInstanceOf(MailNotSent);
    expect(`${error.message}${error.stack}`).not.toContain('ente.example.org');
    expect([(await row(id)).state, await settled(messageId)]).toEqual(['waiting', null]);
  });

  it('waits while there is no server, in production, and leaves as soon as there is one', async () => {
    const { id, messageId } = await post();
    const production = { ...settings({}), mode: 'production' as const };
    await new SendMailUseCase(unit, new SmtpPost(production), production, systemClock).execute(messageId);
    expect([(await row(id)).state, await settled(messageId)]).toEqual(['waiting', null]);
    await room.db.query("update platform.outbox set due_at = now() + interval '1 hour', relay_count = 9 where id = $1", [messageId]);
    const config = settings({ SMTP_URL: mailServer.url });
    await new WaitingMail(unit, new SmtpPost(config), config).onApplicationBootstrap();
    const due = await room.db.query('select 1 from platform.outbox where id = $1 and due_at <= now() and relay_count = 0', [messageId]);
    expect(due).toHaveLength(1);
  });

  it('of a demo without a server is kept with what it says', async () => {
    const { id, messageId } = await post();
    await sender({}).execute(messageId);
    expect(await row(id)).toMatchObject({ state: 'kept', text: expect.stringContaining(SECRET) });
  });

  it('of another ambito can be neither read nor written', async () => {
    const { id } = await post();
    expect(await unit.run('T2', (tx) => tx.findBy(OutgoingMail, { id }))).toEqual([]);
    await expect(unit.run('T2', (tx) => postMail(tx, 'T1', { to: 'a@b', subject: '', text: '' }))).rejects.toThrow('row-level security');
  });

  it('is not sent by a letter that is gone', async () => {
    const before = mailServer.received.length;
    await sender({ SMTP_URL: mailServer.url }).execute(randomUUID());
    expect(mailServer.received).toHaveLength(before);
  });
});

it('mail to a server elsewhere wants TLS', async () => {
  const db = await testDatabase();
  const transport = (url: string) => new SmtpPost(testConfig(db, { MAIL_FROM: 'a@b.example.org', SMTP_URL: url }))['transport']!.options;
  expect(transport('smtp://relay.example.org')).toMatchObject({ port: 587, secure: false, requireTLS: true });
  expect(transport('smtp://relay.example.org:25?starttls=optional')).toMatchObject({ port: 25, requireTLS: false });
  expect(transport('smtps://u:p%40ss@relay.example.org')).toMatchObject({ port: 465, secure: true, auth: { user: 'u', pass: 'p@ss' } });
  await db.drop();
});
