// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { AnonymiserUnitOfWork, AppUnitOfWork, openLetter, platformEntities, postLetter, recordAudit } from '../index';
import { openRoom, type TestRoom } from '../testing';

const who = { accountId: randomUUID(), ambitoId: 'T1', agencyId: null };
let room: TestRoom;
let app: AppUnitOfWork;
let anonymiser: AnonymiserUnitOfWork;

beforeAll(async () => {
  room = await openRoom({ pools: { app: platformEntities, anonymiser: platformEntities }, imports: [] });
  [app, anonymiser] = [room.get(AppUnitOfWork), room.get(AnonymiserUnitOfWork)];
});
afterAll(() => room.close());

async function post(): Promise<{ messageId: string; subjectId: string }> {
  const subjectId = randomUUID();
  await app.run('T1', (tx) => postLetter(tx, 'T1', 'intake.contact-changed', subjectId));
  const [row] = await room.db.query<{ id: string }>('select id from platform.outbox where subject_id = $1', [subjectId]);
  return { messageId: row!.id, subjectId };
}
const settled = async (id: string) =>
  (await room.db.query<{ settled_at: Date | null }>('select settled_at from platform.outbox where id = $1', [id]))[0]!.settled_at;

describe('the outbox', () => {
  it('keeps a letter only if what it tells was kept', async () => {
    const subjectId = randomUUID();
    const attempt = app.run('T1', async (tx) => {
      await recordAudit(tx, who, 'contact.registered', subjectId);
      await postLetter(tx, 'T1', 'intake.contact-changed', subjectId);
      throw new Error('something later failed');
    });
    await expect(attempt).rejects.toThrow('something later failed');
    expect(await room.db.query('select 1 from platform.outbox where subject_id = $1', [subjectId])).toHaveLength(0);
    expect(await room.db.query('select 1 from platform.audit where subject_id = $1', [subjectId])).toHaveLength(0);
  });

  it('is settled when, and only when, the reader has finished', async () => {
    const { messageId, subjectId } = await post();
    await expect(openLetter(anonymiser, 'reader', messageId, () => Promise.reject(new Error('half way')))).rejects.toThrow('half way');
    expect(await settled(messageId)).toBeNull();
    const read: string[] = [];
    expect(await openLetter(anonymiser, 'reader', messageId, async (_, letter) => void read.push(letter.subjectId))).toBe('handled');
    expect(read).toEqual([subjectId]);
    expect(await settled(messageId)).not.toBeNull();
  });

  it('opens a letter once, however many times and at once it is delivered', async () => {
    const { messageId } = await post();
    let opened = 0;
    const all = await Promise.all(
      Array.from({ length: 6 }, () => openLetter(anonymiser, 'reader', messageId, async () => void (opened += 1))),
    );
    expect(opened).toBe(1);
    expect(all.filter((each) => each === 'handled')).toHaveLength(1);
  });

  it('enters the letter’s ambito before the work begins, and does nothing for a letter that is gone', async () => {
    const { messageId } = await post();
    await openLetter(anonymiser, 'reader', messageId, async (tx) => {
      expect(await tx.query("select current_setting('soglia.ambito') as ambito")).toEqual([{ ambito: 'T1' }]);
    });
    expect(await openLetter(anonymiser, 'reader', randomUUID(), () => Promise.reject(new Error('opened')))).toBe('already-handled');
  });
});

describe('the audit', () => {
  it('can be added to and neither read, changed nor removed by the application', async () => {
    await app.run('T1', (tx) => recordAudit(tx, who, 'contact.read', randomUUID()));
    for (const sql of [
      'select * from platform.audit',
      "update platform.audit set verb = 'x'",
      'delete from platform.audit',
      'truncate platform.audit',
    ]) {
      await expect(app.run('T1', (tx) => tx.query(sql))).rejects.toThrow('permission denied');
    }
  });

  it('of another ambito cannot be written', async () => {
    await expect(app.run('T2', (tx) => recordAudit(tx, who, 'contact.read', randomUUID()))).rejects.toThrow('row-level security');
  });
});
