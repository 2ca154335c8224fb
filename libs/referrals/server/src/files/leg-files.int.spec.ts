// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, type Config } from '@soglia/platform';
import { testConfig, testLetter } from '@soglia/platform-testing';
import type { RequiredDocument } from '@soglia/referrals-domain';
import { Leg } from '../journey/leg.entities';
import {
  type Desk,
  draftLeg,
  furnish,
  inventProtocol,
  legOf,
  moveByClock,
  moveLeg,
  openDesk,
  requestedLeg,
  testProtocol,
  testUnit,
} from '../testing';
import { followWithAttachments, LegDocuments, type SentDocument } from './leg-documents';
import { LegFiles } from './leg-files';
import { OpenLegAttachmentUseCase } from './open-leg-attachment.use-case';
import { ReceiveLegAttachmentUseCase } from './receive-leg-attachment.use-case';
import { ScanLegAttachmentUseCase } from './scan-leg-attachment.use-case';
import { SweepLegFilesUseCase } from './sweep-leg-files.use-case';

let desk: Desk;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soglia-leg-files-test-'));
  desk = await openDesk();
});
beforeEach(async () => {
  desk = { ...desk, ...(await furnish(desk.room)) };
});
afterAll(async () => {
  await desk.room.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the house does with files, under settings of a test's own. */
function house(settings: Readonly<Record<string, string>> = {}) {
  const config: Config = testConfig(desk.room.db, { SOGLIA_ATTACHMENTS_DIR: folder, ...settings });
  const [unit, files] = [desk.room.get(AppUnitOfWork), new LegFiles(config)];
  return {
    files,
    receive: new ReceiveLegAttachmentUseCase(unit, files, config, desk.clock),
    open: new OpenLegAttachmentUseCase(unit, files),
    scan: new ScanLegAttachmentUseCase(unit, files, config),
    sweep: new SweepLegFilesUseCase(unit, files, { now: () => new Date() }),
    documents: new LegDocuments(files),
  };
}
const LOOKS = "process.exit(require('fs').readFileSync(process.argv[1], 'latin1').includes('EICAR') ? 1 : 0)";
const scanner = () =>
  house({ SOGLIA_SCAN_COMMAND: JSON.stringify([process.execPath, '-e', LOOKS, '{file}']), SOGLIA_SCAN_TIMEOUT_MS: '10000' });

async function* parts(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text, 'latin1');
}
const file = (legId: string, text = '%PDF-1.7 segreto', level: 2 | 3 | null = null) => ({
  ...{ id: randomUUID(), legId, level, name: 'referto.pdf', type: 'application/pdf', size: 0 },
  bytes: parts(text),
});
const code = (name: string) => expect.objectContaining({ code: name });
const stranger = (): Actor => ({ ...desk.recipient, agencyId: randomUUID() });

async function opened(who: Actor, legId: string, id: string): Promise<string> {
  const { handle } = await house().open.execute(who, legId, id);
  const text = await handle.readFile('latin1');
  await handle.close();
  return text;
}

describe('a file that goes with a leg', () => {
  it('opens to the recipient from its level on, to the sender always, to the Centrale and to others never', async () => {
    const leg = await requestedLeg(desk);
    const command = file(leg);
    expect(await house().receive.execute(desk.sender, command)).toMatchObject({ isNew: true, row: { level: 2, state: 'unchecked' } });
    expect(await opened(desk.sender, leg, command.id)).toBe('%PDF-1.7 segreto');
    for (const who of [desk.recipient, desk.centrale, stranger()])
      await expect(opened(who, leg, command.id)).rejects.toEqual(code('not-found'));
    await moveLeg(desk, desk.recipient, leg, 'accept');
    expect(await opened(desk.recipient, leg, command.id)).toContain('segreto');
    await desk.room.db.query("update referrals.leg set legal_basis = 'expired' where id = $1", [leg]);
    await expect(opened(desk.recipient, leg, command.id)).rejects.toEqual(code('not-found'));
  });

  it('of the recipient is read by the sender, and by nobody who has no say', async () => {
    const leg = await requestedLeg(desk);
    const command = file(leg, '%PDF-1.7 relazione', 3);
    expect(await house().receive.execute(desk.recipient, command)).toMatchObject({ row: { level: 1 } });
    expect(await opened(desk.sender, leg, command.id)).toContain('relazione');
    await expect(house().receive.execute(desk.centrale, file(leg))).rejects.toEqual(code('forbidden'));
    await expect(house().receive.execute(stranger(), file(leg))).rejects.toEqual(code('not-found'));
    const before = (await readdir(join(folder, 'legs'))).length;
    await expect(house().receive.execute(desk.recipient, file(leg, 'MZ'))).rejects.toEqual(code('attachment-type-refused'));
    await moveLeg(desk, desk.recipient, leg, 'decline', { reason: 'no-capacity' });
    await expect(house().receive.execute(desk.recipient, file(leg))).rejects.toEqual(code('move-refused'));
    expect((await readdir(join(folder, 'legs'))).length).toBe(before);
  });

  it('is opened by nobody before it was looked at, and never when it is bad', async () => {
    const { receive, scan } = scanner();
    const leg = await requestedLeg(desk);
    await moveLeg(desk, desk.recipient, leg, 'accept');
    const [good, bad] = [file(leg, '%PDF-1.7 buono'), file(leg, '%PDF-1.7 EICAR')];
    for (const each of [good, bad]) await receive.execute(desk.sender, each);
    await expect(opened(desk.recipient, leg, good.id)).rejects.toEqual(code('attachment-not-scanned'));
    for (const each of [good, bad]) {
      const letter = await testLetter(desk.room.db, desk.place, 'referrals.attachment-received', each.id);
      for (const _ of [1, 2]) await scan.execute(letter);
    }
    expect(await opened(desk.recipient, leg, good.id)).toContain('buono');
    await expect(opened(desk.recipient, leg, bad.id)).rejects.toEqual(code('attachment-refused'));
  });

  it('that goes on to another leg while it is looked at is not left waiting there', async () => {
    const { receive, scan } = scanner();
    const [one, other] = [await legOf(desk, await requestedLeg(desk)), await legOf(desk, await requestedLeg(desk))];
    const { row } = await receive.execute(desk.sender, file(one.id));
    const letter = await testLetter(desk.room.db, desk.place, 'referrals.attachment-received', row.id);
    let scanned: Promise<void> | undefined;
    await desk.room.get(AppUnitOfWork).run(desk.place.ambitoId, (tx) =>
      asHouse(tx, async () => {
        await followWithAttachments(tx, one, other);
        scanned = scan.execute(letter);
        await Promise.race([scanned, new Promise((resolve) => setTimeout(resolve, 1_000))]);
      }),
    );
    await scanned;
    const states = await desk.room.db.query('select state from referrals.leg_attachment where file = $1', [row.file]);
    expect(states).toEqual([{ state: 'clean' }, { state: 'clean' }]);
  });

  it('is kept as long as a leg stands for it, and swept a day after none does', async () => {
    const leg = await requestedLeg(desk);
    const { receive, sweep, files } = house();
    const { row } = await receive.execute(desk.sender, file(leg));
    const loose = await files.receive(parts('%PDF-1.7 nessuno'));
    const old = new Date(Date.now() - 2 * 86_400_000);
    for (const each of [row.file, loose.file]) await utimes(files.pathOf(each), old, old);
    expect(await sweep.execute()).toBe(1);
    expect(await readdir(join(folder, 'legs'))).toContain(row.file);
  });
});

describe('documents of the protocol', () => {
  const DOCUMENTS: RequiredDocument[] = [{ code: 'certificato', name: 'Certificato', required: true, level: 2 }];

  /** A file of the leg's contact, as the counter took it in. */
  async function ofContact(leg: Leg, state = 'clean'): Promise<string> {
    const kept = await house().files.ofContacts.receive(parts('%PDF-1.7 certificato'));
    const id = randomUUID();
    await desk.room.db.query(
      `insert into intake.attachment (ambito_id, id, contact_id, account_id, agency_id, file, name, type, bytes, sha256, state)
       values ($1, $2, $3, $4, $5, $6, 'certificato.pdf', 'application/pdf', $7, $8, $9)`,
      [desk.place.ambitoId, id, leg.contactId, desk.sender.accountId, desk.place.agencyId, kept.file, kept.bytes, kept.sha256, state],
    );
    return id;
  }
  /** The same place, with a protocol under which another service may receive too. */
  const furnishWith = async (unit: string) => ({
    protocol: await testProtocol(desk.room.db, desk.place, inventProtocol([desk.unit.id, unit])),
  });
  const attach = (who: Actor, leg: Leg, documents: SentDocument[]) =>
    desk.room.get(AppUnitOfWork).runAs(who, (tx) => house().documents.attach(tx, who, [leg], documents, { documents: DOCUMENTS }));

  it('go along as copies, and on to the leg that follows; what the recipient added does not', async () => {
    const there = await testUnit(desk.room.db, desk.place);
    desk = { ...desk, ...(await furnishWith(there.id)) };
    const [id] = await draftLeg(desk);
    const leg = await legOf(desk, id!);
    const attachment = await ofContact(leg);
    await attach(desk.sender, leg, [{ code: 'certificato', attachment }]);
    await desk.room.db.query('delete from intake.attachment where id = $1', [attachment]);
    await moveLeg(desk, desk.sender, id!, 'send');
    desk.clock.pass(10_000);
    expect(await moveByClock(desk, id!, 'release')).toBe(true);
    await house().receive.execute(desk.recipient, file(id!, '%PDF-1.7 del primo'));
    // As where an agency sends to a service of its own.
    await desk.room.db.query('update referrals.leg_attachment set agency_id = $2 where leg_id = $1', [id, desk.place.agencyId]);
    await moveLeg(desk, desk.recipient, id!, 'decline', { reason: 'no-capacity' });
    await moveLeg(desk, desk.sender, id!, 're-route', { unit: there.id });
    const rows = await desk.room.db.query<{ id: string; leg_id: string; code: string | null; level: number }>(
      'select a.id, a.leg_id, a.code, a.level from referrals.leg_attachment a join referrals.leg l on l.id = a.leg_id where l.previous_leg = $1',
      [id],
    );
    expect(rows).toEqual([expect.objectContaining({ code: 'certificato', level: 2 })]);
    expect(await opened(desk.sender, rows[0]!.leg_id, rows[0]!.id)).toBe('%PDF-1.7 certificato');
  });

  it('that are required, unknown, unseen or bad are refused by name', async () => {
    const [id] = await draftLeg(desk);
    const leg = await legOf(desk, id!);
    await expect(attach(desk.sender, leg, [])).rejects.toMatchObject({ code: 'field-missing', facts: { document: 'certificato' } });
    const good = await ofContact(leg);
    const both = [
      { code: 'certificato', attachment: good },
      { code: 'altro', attachment: good },
    ];
    await expect(attach(desk.sender, leg, both)).rejects.toMatchObject({
      code: 'outside-protocol',
      fields: [{ pointer: '/documents/1/code' }],
    });
    const one = (attachment: string) => [{ code: 'certificato', attachment }];
    await expect(attach(desk.sender, leg, one(randomUUID()))).rejects.toEqual(code('unknown-code'));
    await expect(attach(stranger(), leg, one(good))).rejects.toEqual(code('unknown-code'));
    await expect(attach(desk.sender, leg, one(await ofContact(leg, 'waiting')))).rejects.toEqual(code('attachment-not-scanned'));
    await expect(attach(desk.sender, leg, one(await ofContact(leg, 'refused')))).rejects.toEqual(code('attachment-refused'));
  });
});
