// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from 'node:crypto';
import { AppUnitOfWork, issueLink, LinkAttempts, type NewLink, peekLink, platformEntities, revokeLinks, useLink } from '../index';
import { openRoom, type TestRoom } from '../testing';

const PURPOSE = 'card-verification';
const NOW = new Date('2026-09-15T10:00:00Z');
const LATER = new Date('2026-09-30T10:00:00Z');
let room: TestRoom;
let unit: AppUnitOfWork;
beforeAll(async () => {
  room = await openRoom({ pools: { app: platformEntities }, imports: [] });
  unit = room.get(AppUnitOfWork);
});
afterAll(() => room.close());

const issue = (more: Partial<NewLink> = {}) => {
  const link = { ambitoId: 'T1', purpose: PURPOSE, subjectId: randomUUID(), expiresAt: LATER, ...more };
  return unit.run(link.ambitoId, async (tx) => ({ token: await issueLink(tx, link), subjectId: link.subjectId }));
};
const peek = (token: string, now = NOW, purpose = PURPOSE) => peekLink(unit, purpose, token, now);
const use = (token: string, now = NOW) => unit.runUnbound((tx) => useLink(tx, PURPOSE, token, now));

describe('a link', () => {
  it('opens its subject, of whatever ambito, and looking does not use it', async () => {
    const { token, subjectId } = await issue({ ambitoId: 'T2' });
    for (let looks = 0; looks < 3; looks++) expect(await peek(token)).toMatchObject({ ambitoId: 'T2', subjectId });
  });

  it('is kept as the hash of its token alone', async () => {
    const { token } = await issue();
    expect(token).toMatch(/^[\w-]{43}$/);
    const hash = createHash('sha256').update(token).digest();
    const [row] = await room.db.query('select * from platform.link where token_hash = $1', [hash]);
    expect(row).toBeDefined();
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it('of another purpose, made up, empty or hostile opens nothing', async () => {
    const { token } = await issue();
    expect(await peek(token, NOW, 'another-purpose')).toBe('unknown');
    for (const guess of ['', 'x', `${token}x`, "' or 1=1 --", '\u0000', 'a'.repeat(100_000)]) expect(await peek(guess)).toBe('unknown');
  });

  it('closes when its time has come', async () => {
    const { token } = await issue();
    expect([await peek(token, LATER), await use(token, LATER)]).toEqual(['expired', 'expired']);
  });

  it('lets one of twenty who race for its only use', async () => {
    const { token } = await issue();
    const all = await Promise.all(Array.from({ length: 20 }, () => use(token)));
    expect(all.filter((each) => typeof each !== 'string')).toHaveLength(1);
    expect(all.filter((each) => each === 'used')).toHaveLength(19);
    expect(await peek(token)).toBe('used');
  });

  it('may have more uses, and no more than those', async () => {
    const { token } = await issue({ uses: 3 });
    const all = await Promise.all(Array.from({ length: 6 }, () => use(token)));
    expect(all.filter((each) => typeof each !== 'string')).toHaveLength(3);
  });

  it('keeps its use when what it was used for fails', async () => {
    const { token } = await issue();
    const attempt = unit.runUnbound(async (tx) => {
      await useLink(tx, PURPOSE, token, NOW);
      throw new Error('something later failed');
    });
    await expect(attempt).rejects.toThrow('something later failed');
    expect(await peek(token)).toMatchObject({ ambitoId: 'T1' });
  });

  it('enters its ambito, and is unknown in a transaction at work for another', async () => {
    const { token } = await issue({ ambitoId: 'T2' });
    expect(await unit.run('T1', (tx) => useLink(tx, PURPOSE, token, NOW))).toBe('unknown');
    await unit.runUnbound(async (tx) => {
      await useLink(tx, PURPOSE, token, NOW);
      expect(await tx.query("select current_setting('soglia.ambito') as ambito")).toEqual([{ ambito: 'T2' }]);
    });
  });

  it('is closed with all others of its purpose and subject, and of no other ambito', async () => {
    const { token, subjectId } = await issue();
    const { token: elsewhere } = await issue({ ambitoId: 'T2', subjectId });
    const { token: another } = await issue({ purpose: 'another-purpose', subjectId });
    await unit.run('T1', (tx) => revokeLinks(tx, PURPOSE, subjectId, NOW));
    expect([await peek(token), await use(token)]).toEqual(['revoked', 'revoked']);
    expect(await peek(elsewhere)).toMatchObject({ ambitoId: 'T2' });
    expect(await peek(another, NOW, 'another-purpose')).toMatchObject({ subjectId });
  });

  it('cannot be listed by whoever has no ambito, nor removed by the application', async () => {
    await issue();
    expect(await unit.dataSource.query('select * from platform.link')).toEqual([]);
    await expect(unit.run('T1', (tx) => tx.query('delete from platform.link'))).rejects.toThrow('permission denied');
  });
});

describe('who tries tokens', () => {
  it('must wait after thirty that open nothing; a known one costs nothing, and other addresses are not held up', async () => {
    const attempts = new LinkAttempts();
    const { token } = await issue();
    const guess = (address: string) => attempts.look(address, () => peek('a guess'));
    for (let looks = 0; looks < 40; looks++) await attempts.look('192.0.2.1', () => peek(token));
    for (let looks = 0; looks < 30; looks++) expect(await guess('192.0.2.1')).toBe('unknown');
    await expect(guess('192.0.2.1')).rejects.toMatchObject({
      code: 'too-many-attempts',
      facts: { retryAfterSeconds: expect.any(Number) },
    });
    expect(await guess('192.0.2.2')).toBe('unknown');
  });

  it('counts an IPv6 network as one asker: it has more addresses than anybody could count', async () => {
    const attempts = new LinkAttempts();
    const guess = (host: number) => attempts.look(`2001:db8:1:2::${host}`, () => peek('a guess'));
    for (let host = 1; host <= 30; host++) await guess(host);
    await expect(guess(31)).rejects.toMatchObject({ code: 'too-many-attempts' });
  });
});
