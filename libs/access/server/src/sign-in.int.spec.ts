// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { platformEntities } from '@soglia/platform';
import { openRoom, type TestRoom } from '@soglia/platform-testing';
import type { FastifyRequest } from 'fastify';
import { AccountStore } from './account.store';
import { ChangePasswordUseCase } from './change-password.use-case';
import { DescribeSessionQuery } from './describe-session.query';
import { accessEntities } from './index';
import { hashPassword } from './password';
import { SessionActorSource } from './session-actor-source';
import { SignInAttempts } from './sign-in-attempts';
import { SignInUseCase } from './sign-in.use-case';

let room: TestRoom;
let signIn: SignInUseCase;

beforeAll(async () => {
  room = await openRoom({
    pools: { app: [...platformEntities, ...accessEntities] },
    imports: [],
    providers: [AccountStore, SignInAttempts, SignInUseCase, ChangePasswordUseCase, DescribeSessionQuery, SessionActorSource],
  });
  signIn = room.get(SignInUseCase);
});
afterAll(() => room.close());

async function account(active = true): Promise<{ id: string; username: string }> {
  const [id, username] = [randomUUID(), `op-${randomUUID().slice(0, 8)}`];
  await room.db.query("insert into access.account values ('T1', $1, $2, 'Operatrice di prova', 'sportello', null, $3, $4)", [
    id,
    username,
    await hashPassword('una frase giusta'),
    active,
  ]);
  return { id, username };
}
const attempt = (username: string, password = 'una frase giusta', address = randomUUID()) =>
  signIn.execute({ username, password, address });
const verbs = async (id: string) =>
  (await room.db.query<{ verb: string }>('select verb from platform.audit where subject_id = $1 order by at', [id])).map(
    ({ verb }) => verb,
  );

describe('signing in', () => {
  it('takes name and password, whatever the case of the name, and leaves a trace', async () => {
    const { id, username } = await account();
    expect(await attempt(` ${username.toUpperCase()} `)).toMatchObject({ id });
    expect(await verbs(id)).toEqual(['session.opened']);
  });

  it('answers the same to a wrong password, an unknown name and an account that was closed', async () => {
    const [open, closed] = [await account(), await account(false)];
    for (const tried of [attempt(open.username, 'sbagliata'), attempt('nessuno'), attempt(closed.username)]) {
      await expect(tried).rejects.toMatchObject({ code: 'wrong-credentials', facts: {} });
    }
    expect(await verbs(open.id)).toEqual(['session.refused']);
  });

  it('makes a name wait after five failures, even with the right password, and says how long', async () => {
    const { username } = await account();
    for (let i = 0; i < 5; i++) await expect(attempt(username, 'sbagliata')).rejects.toMatchObject({ code: 'wrong-credentials' });
    await expect(attempt(username)).rejects.toMatchObject({ code: 'too-many-attempts', facts: { retryAfterSeconds: expect.any(Number) } });
    await expect(attempt((await account()).username)).resolves.toBeDefined();
  });

  it('counts guesses made at the same moment too', async () => {
    const { username } = await account();
    const guesses = await Promise.allSettled(Array.from({ length: 20 }, () => attempt(username, 'sbagliata')));
    const tried = guesses.filter((each) => each.status === 'rejected' && (each.reason as { code: string }).code === 'wrong-credentials');
    expect(tried).toHaveLength(5);
  });

  it('keeps nothing of what was typed in the place of a name', async () => {
    await attempt('RSSMRA80A01H501U').catch(() => undefined);
    const kept = await room.db.query<{ key: string }>('select key from access.sign_in_attempt');
    expect(JSON.stringify(kept).toLowerCase()).not.toContain('rssmra');
  });

  it('makes an address wait that tries many names', async () => {
    const address = randomUUID();
    for (let i = 0; i < 50; i++) await room.get(SignInAttempts).take(`name-${randomUUID()}`, address);
    await expect(attempt((await account()).username, 'una frase giusta', address)).rejects.toMatchObject({ code: 'too-many-attempts' });
  });

  it('forgets a name’s failures once it is in', async () => {
    const { username } = await account();
    for (let i = 0; i < 4; i++) await attempt(username, 'sbagliata').catch(() => undefined);
    await attempt(username);
    for (let i = 0; i < 4; i++) await attempt(username, 'sbagliata').catch(() => undefined);
    await expect(attempt(username)).resolves.toBeDefined();
  });
});

describe('changing the password', () => {
  const actor = (accountId: string) => ({ accountId, ambitoId: 'T1', agencyId: null, permissions: new Set<never>() });
  const change = (accountId: string, currentPassword: string, newPassword: string) =>
    room.get(ChangePasswordUseCase).execute(actor(accountId), { currentPassword, newPassword, sessionId: 'this-one' });

  it('needs the one in force, and a better one', async () => {
    const { id } = await account();
    await expect(change(id, 'sbagliata', 'una frase nuova e lunga')).rejects.toMatchObject({
      code: 'wrong-password',
      fields: [{ pointer: '/currentPassword' }],
    });
    await expect(change(id, 'una frase giusta', 'breve')).rejects.toMatchObject({ code: 'weak-password' });
  });

  it('limits guesses at the one in force, and leaves a trace of each', async () => {
    const { id } = await account();
    for (let i = 0; i < 5; i++) await change(id, 'sbagliata', 'una frase nuova e lunga').catch(() => undefined);
    await expect(change(id, 'una frase giusta', 'una frase nuova e lunga')).rejects.toMatchObject({ code: 'too-many-attempts' });
    expect(await verbs(id)).toEqual(Array(5).fill('password.refused'));
  });

  it('ends every other session of the account, and nobody else’s', async () => {
    const [mine, other] = [await account(), await account()];
    const session = (sid: string, accountId: string) =>
      room.db.query("insert into access.session values ($1, json_build_object('accountId', $2::text), now() + interval '1 hour')", [
        sid,
        accountId,
      ]);
    await Promise.all([session('this-one', mine.id), session('elsewhere', mine.id), session('somebody', other.id)]);
    await change(mine.id, 'una frase giusta', 'una frase nuova e lunga');
    expect((await room.db.query<{ sid: string }>('select sid from access.session order by 1')).map(({ sid }) => sid)).toEqual([
      'somebody',
      'this-one',
    ]);
    await expect(attempt(mine.username)).rejects.toThrow('wrong-credentials');
    await expect(attempt(mine.username, 'una frase nuova e lunga')).resolves.toBeDefined();
    expect(await verbs(mine.id)).toContain('password.changed');
  });
});

describe('a page that says whom it acts for', () => {
  it('is let in with that session, and not with that of somebody who signed in later in another tab', async () => {
    const [{ id }, { id: other }] = [await account(), await account()];
    const actorOf = (headers: Record<string, string>) =>
      room.get(SessionActorSource).actorOf({ session: { accountId: id, ambitoId: 'T1' }, headers } as unknown as FastifyRequest);
    expect(await actorOf({})).toMatchObject({ accountId: id });
    expect(await actorOf({ 'soglia-account': id })).toMatchObject({ accountId: id });
    expect(await actorOf({ 'soglia-account': other })).toBeNull();
  });
});
