// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, type Config, platformEntities } from '@soglia/platform';
import { openRoom, testConfig, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { draftEntities } from '../drafts/draft.entities';
import { attachmentEntities } from './attachment.entities';
import { AttachmentFiles } from './attachment-files';
import { AttachmentStore } from './attachment.store';
import { ListAttachmentsQuery } from './list-attachments.query';
import { OpenAttachmentUseCase } from './open-attachment.use-case';
import { ReceiveAttachmentUseCase } from './receive-attachment.use-case';
import { RemoveAttachmentUseCase } from './remove-attachment.use-case';
import { ScanAttachmentUseCase } from './scan-attachment.use-case';
import { SweepFilesUseCase } from './sweep-files.use-case';

let room: TestRoom;
let folder: string;
let place: TestPlace;
let mine: Actor;
let colleague: Actor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soglia-attachments-test-'));
  room = await openRoom({ pools: { app: [...platformEntities, ...draftEntities, ...attachmentEntities] }, imports: [] });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  [mine, colleague] = [place.actor('contact.register', 'contact.read'), place.actor('contact.register', 'contact.read')];
});
afterAll(async () => {
  await room.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the house is made of, under settings of a test's own. */
function house(settings: Readonly<Record<string, string>> = {}) {
  const config: Config = testConfig(room.db, { SOGLIA_ATTACHMENTS_DIR: folder, ...settings });
  const [unit, store, files] = [room.get(AppUnitOfWork), new AttachmentStore(), new AttachmentFiles(config)];
  return {
    files,
    receive: new ReceiveAttachmentUseCase(unit, store, files, config),
    list: new ListAttachmentsQuery(unit, store),
    read: new OpenAttachmentUseCase(unit, store, files),
    remove: new RemoveAttachmentUseCase(unit, store, files),
    scan: new ScanAttachmentUseCase(unit, files, config),
    sweep: new SweepFilesUseCase(unit, files, { now: () => new Date() }),
  };
}
const scanner = (script: string) =>
  house({ SOGLIA_SCAN_COMMAND: JSON.stringify([process.execPath, '-e', script, '{file}']), SOGLIA_SCAN_TIMEOUT_MS: '10000' });
const LOOKS = "process.exit(require('fs').readFileSync(process.argv[1], 'latin1').includes('EICAR') ? 1 : 0)";

async function* parts(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text, 'latin1');
}
const sent = (contactId: string, more: Partial<Parameters<ReceiveAttachmentUseCase['execute']>[1]> = {}) => ({
  id: randomUUID(),
  contactId,
  name: 'referto.pdf',
  type: 'application/pdf' as string | null,
  size: 0,
  bytes: parts('%PDF-', '1.7 prova'),
  ...more,
});
const code = (name: string) => expect.objectContaining({ code: name });

async function draftOf({ accountId }: Actor): Promise<string> {
  const id = randomUUID();
  await room.db.query("insert into intake.contact_draft (ambito_id, id, account_id, access_point, form) values ($1, $2, $3, 'S1', '{}')", [
    place.ambitoId,
    id,
    accountId,
  ]);
  return id;
}

async function register(id: string, { isProtected = false, agencyId = place.agencyId } = {}): Promise<void> {
  const personId = randomUUID();
  await room.db.query('insert into intake.person (ambito_id, id) values ($1, $2)', [place.ambitoId, personId]);
  await room.db.query('delete from intake.contact_draft where id = $1', [id]);
  await room.db.query(
    `insert into intake.contact (ambito_id, id, agency_id, access_point, operator_id, occurred_at, channel, interlocutor, person_id, digest, protected, shielded)
     values ($1, $2, $3, 'S1', $4, now(), 'PHONE', 'SELF', $5, '', $6, $6)`,
    [place.ambitoId, id, agencyId, mine.accountId, personId, isProtected],
  );
}
const letters = (id: string) =>
  room.db
    .query<{ id: string }>("select id from platform.outbox where topic = 'intake.attachment-received' and subject_id = $1", [id])
    .then((rows) => rows.map((row) => row.id));
const states = async (who: Actor, contactId: string) => (await house().list.execute(who, contactId)).map(({ state }) => state);
const kept = async () => (await readdir(folder)).length;

async function opened(read: OpenAttachmentUseCase, who: Actor, contactId: string, id: string): Promise<string> {
  const { handle } = await read.execute(who, contactId, id);
  const content = await handle.readFile('latin1');
  await handle.close();
  return content;
}

describe('a file that comes in', () => {
  it('lies in the folder under a name of ours, readable by its owner alone, and opens where nothing looks at files', async () => {
    const { receive, read, files } = house();
    const contactId = await draftOf(mine);
    const command = sent(contactId, { name: '../../etc/referto\u202Efdp.pdf' });
    const { isNew, row } = await receive.execute(mine, command);
    expect([isNew, row.name, row.state, row.bytes]).toEqual([true, 'refertofdp.pdf', 'unchecked', 14]);
    expect((await stat(files.pathOf(row.file))).mode & 0o777).toBe(0o600);
    expect(await opened(read, mine, contactId, command.id)).toBe('%PDF-1.7 prova');
    expect(await letters(command.id)).toEqual([]);
  });

  it('sent again is the same file, sent otherwise under its id a conflict, and no bytes are left over', async () => {
    const { receive } = house();
    const contactId = await draftOf(mine);
    const command = sent(contactId);
    await receive.execute(mine, command);
    const before = await kept();
    expect(await receive.execute(mine, { ...command, bytes: parts('%PDF-1.7 prova') })).toMatchObject({ isNew: false });
    await expect(receive.execute(mine, { ...command, bytes: parts('%PDF-2') })).rejects.toEqual(code('already-registered'));
    expect(await kept()).toBe(before);
  });

  it('is refused, and leaves nothing behind, when it is too large, of another type, one too many or breaks off', async () => {
    const { receive } = house({ SOGLIA_ATTACHMENT_MAX_BYTES: '20' });
    const contactId = await draftOf(mine);
    const before = await kept();
    const breaks = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from('%PDF-');
      throw new Error('the line broke');
    };
    const attempt = (more: Parameters<typeof sent>[1]) => receive.execute(mine, sent(contactId, more));
    await expect(attempt({ size: 21 })).rejects.toMatchObject({ code: 'payload-too-large', facts: { limit: 20 } });
    await expect(attempt({ bytes: parts('%PDF-', 'x'.repeat(16)) })).rejects.toEqual(code('payload-too-large'));
    await expect(attempt({ bytes: parts('MZ') })).rejects.toEqual(code('attachment-type-refused'));
    await expect(attempt({ name: 'referto.exe' })).rejects.toEqual(code('attachment-type-refused'));
    await expect(attempt({ type: 'image/png' })).rejects.toEqual(code('attachment-type-refused'));
    await expect(attempt({ bytes: breaks() })).rejects.toThrow('the line broke');
    expect(await kept()).toBe(before);
    for (let i = 0; i < 20; i++) await attempt({});
    await expect(attempt({})).rejects.toMatchObject({ code: 'too-many', facts: { limit: 20 } });
  });

  it('belongs to a draft of one’s own or a contact of one’s agency: elsewhere nothing is there', async () => {
    const { receive, list, read, remove } = house();
    const contactId = await draftOf(mine);
    const command = sent(contactId);
    await receive.execute(mine, command);
    const stranger = { ...colleague, agencyId: randomUUID() };
    for (const other of [colleague, stranger]) {
      await expect(receive.execute(other, sent(contactId))).rejects.toEqual(code('not-found'));
      await expect(list.execute(other, contactId)).rejects.toEqual(code('not-found'));
      await expect(read.execute(other, contactId, command.id)).rejects.toEqual(code('not-found'));
      await expect(remove.execute(other, contactId, command.id)).rejects.toEqual(code('not-found'));
    }
    await expect(receive.execute(mine, sent(randomUUID()))).rejects.toEqual(code('not-found'));
    await register(contactId);
    expect(await opened(read, colleague, contactId, command.id)).toContain('%PDF');
    await expect(read.execute(stranger, contactId, command.id)).rejects.toEqual(code('not-found'));
    await expect(read.execute(mine, await draftOf(mine), command.id)).rejects.toEqual(code('not-found'));
  });

  it('of a protected contact is there for those who may know, and opens only with the contact', async () => {
    const { receive, list, read } = house();
    const contactId = await draftOf(mine);
    const command = sent(contactId);
    await receive.execute(mine, command);
    await register(contactId, { isProtected: true });
    await expect(list.execute(colleague, contactId)).rejects.toEqual(code('not-found'));
    await expect(read.execute(colleague, contactId, command.id)).rejects.toEqual(code('not-found'));
    await expect(read.execute(mine, contactId, command.id)).rejects.toEqual(code('opening-required'));
    await expect(receive.execute(mine, sent(contactId))).rejects.toEqual(code('opening-required'));
    await room.db.query(
      `insert into intake.opening (ambito_id, id, subject_id, account_id, reason, until) values ($1, $2, $3, $4, 'prova', now() + interval '1 hour')`,
      [place.ambitoId, randomUUID(), contactId, mine.accountId],
    );
    expect(await opened(read, mine, contactId, command.id)).toContain('%PDF');
  });

  it('opens only when a request of its contact that is protected has been opened too', async () => {
    const { receive, list } = house();
    const [contactId, request] = [await draftOf(mine), randomUUID()];
    await receive.execute(mine, sent(contactId));
    await register(contactId);
    await room.db.query(
      `insert into intake.request (ambito_id, contact_id, position, id, need, area, urgency, outcome, protected)
       values ($1, $2, 1, $3, 'D01', 'ELD', 'ORDINARY', 'INFO', true)`,
      [place.ambitoId, contactId, request],
    );
    await expect(list.execute(mine, contactId)).rejects.toMatchObject({ code: 'opening-required', facts: { subject: request } });
  });

  it('can be taken away from a draft, with its bytes, and stays with a registered contact', async () => {
    const { receive, remove, files } = house();
    const contactId = await draftOf(mine);
    const [first, second] = [sent(contactId), sent(contactId)];
    const { row } = await receive.execute(mine, first);
    await receive.execute(mine, second);
    await remove.execute(mine, contactId, first.id);
    expect(existsSync(files.pathOf(row.file))).toBe(false);
    await register(contactId);
    await expect(remove.execute(mine, contactId, second.id)).rejects.toEqual(code('draft-registered'));
    expect(await states(mine, contactId)).toEqual(['unchecked']);
  });
});

describe('the scan', () => {
  it('lets a good file through and removes a bad one: neither opens before, the bad one never', async () => {
    const { receive, read, scan, files } = scanner(LOOKS);
    const contactId = await draftOf(mine);
    const [good, bad] = [sent(contactId), sent(contactId, { bytes: parts('%PDF-EICAR') })];
    const rows = [await receive.execute(mine, good), await receive.execute(mine, bad)].map(({ row }) => row);
    for (const { id } of [good, bad]) await expect(read.execute(mine, contactId, id)).rejects.toEqual(code('attachment-not-scanned'));
    for (const { id } of [good, bad]) for (const letter of await letters(id)) await scan.execute(letter);
    expect(await opened(read, mine, contactId, good.id)).toContain('%PDF');
    await expect(read.execute(mine, contactId, bad.id)).rejects.toEqual(code('attachment-refused'));
    expect(rows.map(({ file }) => existsSync(files.pathOf(file)))).toEqual([true, false]);
    const audit = await room.db.query(
      "select reason from platform.audit where verb = 'attachment.scanned' and ambito_id = $1 order by at",
      [place.ambitoId],
    );
    expect(audit).toEqual([{ reason: 'clean' }, { reason: 'refused' }]);
  });

  it.each([
    ['that fails', 'process.exit(2)'],
    ['that is killed', "process.kill(process.pid, 'SIGKILL')"],
  ])('%s is no verdict: the file stays closed, and the letter comes again', async (_, script) => {
    const { receive, scan } = scanner(script);
    const contactId = await draftOf(mine);
    const command = sent(contactId);
    await receive.execute(mine, command);
    const [letter = ''] = await letters(command.id);
    await expect(scan.execute(letter)).rejects.toThrow('no verdict');
    expect(await states(mine, contactId)).toEqual(['waiting']);
    await scanner(LOOKS).scan.execute(letter);
    await scanner('process.exit(1)').scan.execute(letter);
    expect(await states(mine, contactId)).toEqual(['clean']);
  });

  it('that does not end is stopped, and one that cannot start says so without naming a file', async () => {
    const command = JSON.stringify([process.execPath, '-e', 'setTimeout(() => {}, 60000)', '{file}']);
    const slow = house({ SOGLIA_SCAN_COMMAND: command, SOGLIA_SCAN_TIMEOUT_MS: '200' });
    const contactId = await draftOf(mine);
    const file = sent(contactId);
    await slow.receive.execute(mine, file);
    const [letter = ''] = await letters(file.id);
    await expect(slow.scan.execute(letter)).rejects.toThrow('SIGKILL');
    const absent = house({ SOGLIA_SCAN_COMMAND: '/nowhere/scan {file}' });
    await expect(absent.scan.execute(letter)).rejects.toThrow(/^the scan command could not start: ENOENT$/);
  });

  it('is given the path as one argument and no shell', async () => {
    const script = join(folder, '..', `scan ${randomUUID()}.sh`);
    await writeFile(script, '#!/bin/sh\n[ $# -eq 1 ] && [ -f "$1" ]\n');
    await chmod(script, 0o700);
    const { receive, scan } = house({ SOGLIA_SCAN_COMMAND: JSON.stringify([script, '{file}']) });
    const contactId = await draftOf(mine);
    const command = sent(contactId, { name: '$(touch x); `id`.pdf' });
    await receive.execute(mine, command);
    for (const letter of await letters(command.id)) await scan.execute(letter);
    expect(await states(mine, contactId)).toEqual(['clean']);
    await rm(script);
  });

  it('of a file that was taken away in the meantime has nothing to do', async () => {
    const { receive, remove, scan } = scanner(LOOKS);
    const contactId = await draftOf(mine);
    const command = sent(contactId);
    await receive.execute(mine, command);
    await remove.execute(mine, contactId, command.id);
    for (const letter of await letters(command.id)) await expect(scan.execute(letter)).resolves.toBeUndefined();
  });
});

describe('a draft under the id of a contact out of sight', () => {
  it('takes no files: they would be the contact’s', async () => {
    const contactId = await draftOf(colleague);
    await register(contactId, { isProtected: true });
    await room.db.query(
      "insert into intake.contact_draft (ambito_id, id, account_id, access_point, form) values ($1, $2, $3, 'S1', '{}')",
      [place.ambitoId, contactId, colleague.accountId],
    );
    const before = await kept();
    await expect(house().receive.execute(colleague, sent(contactId))).rejects.toEqual(code('not-found'));
    expect(await kept()).toBe(before);
  });
});

describe('the folder', () => {
  it('is swept of files that no row stands for, once they are a day old, and keeps the others', async () => {
    const { receive, files, sweep } = house();
    const { row } = await receive.execute(mine, sent(await draftOf(mine)));
    const [loose, young] = [randomUUID(), randomUUID()];
    for (const file of [loose, young]) await writeFile(files.pathOf(file), 'x');
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    for (const file of [loose, row.file]) await utimes(files.pathOf(file), yesterday, yesterday);
    await sweep.execute();
    expect([loose, young, row.file].map((file) => existsSync(files.pathOf(file)))).toEqual([false, true, true]);
    expect(await readFile(files.pathOf(row.file), 'latin1')).toContain('%PDF');
  });

  it('loses what a disposal removes, of protected contacts too', async () => {
    const { receive } = house();
    const contactId = await draftOf(mine);
    const { row } = await receive.execute(mine, sent(contactId));
    await register(contactId, { isProtected: true });
    const removed = await room
      .get(AppUnitOfWork)
      .run(place.ambitoId, (tx) => tx.query('select file from intake.remove_attachments($1, $2) as file', [place.ambitoId, [contactId]]));
    expect(removed).toEqual([{ file: row.file }]);
  });
});
