// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom, testReferral, testSource } from '@soglia/platform-testing';
import { AttachmentFiles } from '../attachments/attachment-files';
import { SweepFilesUseCase } from '../attachments/sweep-files.use-case';
import { intakeEntities, IntakeModule } from '../index';
import { DecideDisposalUseCase } from './decide-disposal.use-case';
import { ProposeDisposalUseCase } from './propose-disposal.use-case';
import { ListDisposalsQuery } from './list-disposals.query';
import { ReadDisposalQuery } from './read-disposal.query';
import { RetentionRunUseCase } from './retention-run.use-case';

const now = new Date('2026-11-21T10:00:00Z');
let room: TestRoom;
let place: TestPlace;
let head: Actor;
let approver: Actor;
beforeAll(async () => {
  room = await openRoom({
    pools: { app: [...platformEntities, ...intakeEntities] },
    imports: [IntakeModule],
    providers: [RetentionRunUseCase, AttachmentFiles, SweepFilesUseCase],
    clock: { now: () => now },
  });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  head = place.actor('disposal.read', 'disposal.propose', 'protection.head');
  approver = { ...place.actor('disposal.read', 'disposal.approve'), agencyId: null };
});
afterAll(() => room.close());

const old = (personId: string = randomUUID(), occurredAt = '2010-05-05T10:00:00Z') => testSource(room.db, place, { personId, occurredAt });
const there = async (table: string, id: string, column = 'id') =>
  (await room.db.query(`select 1 from intake.${table} where ${column} = $1`, [id])).length > 0;
const propose = async (who = head, id: string = randomUUID()) => {
  await room.get(ProposeDisposalUseCase).execute(who, { id, policy: 'contact', note: null });
  return id;
};
const decide = (id: string, verdict: 'approved' | 'refused' = 'approved', who = approver, version = 1) =>
  room.get(DecideDisposalUseCase).execute(who, { id, version, verdict, reason: 'Nulla osta prot. 12' });
const view = (id: string, who = head) => room.get(ReadDisposalQuery).execute(who, { id, limit: 50, cursor: null });
const run = () => room.get(RetentionRunUseCase).execute();
async function attached(contactId: string, accountId: string, receivedAt: Date): Promise<string> {
  const file = randomUUID();
  const path = room.get(AttachmentFiles).pathOf(file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, 'prova');
  await room.db.query(
    "insert into intake.attachment (ambito_id, id, contact_id, account_id, agency_id, file, name, type, bytes, sha256, state, received_at) values ($1, $2, $3, $4, $5, $6, 'a.txt', 'text/plain', 5, '', 'clean', $7)",
    [place.ambitoId, randomUUID(), contactId, accountId, place.agencyId, file, receivedAt],
  );
  return path;
}

describe('a proposal of disposal', () => {
  it('takes what a referral disclosed along with its contact, keeps what happened, and waits for a referral without an answer', async () => {
    const [answered, waiting] = [await old(), await old()];
    const closed = { state: 'closed', open: false, accepted: true } as const;
    const gone = await testReferral(room.db, place, { contactId: answered.contactId, state: 'answered', answer: 'met', legs: [closed] });
    const kept = await testReferral(room.db, place, {
      contactId: waiting.contactId,
      state: 'needs-decision',
      legs: [{ state: 'rejected', open: false }],
    });
    for (const leg of [gone.legs[0], kept.legs[0]]) {
      await room.db.query("insert into referrals.leg_message (ambito_id, id, leg_id, kind, text) values ($1, $2, $3, 'note', 'parole')", [
        ...[place.ambitoId, randomUUID(), leg],
      ]);
      await room.db.query(
        "insert into referrals.leg_event (ambito_id, id, leg_id, at, name, part, to_state) values ($1, $2, $3, now(), 'created', 'SO', 'draft')",
        [place.ambitoId, randomUUID(), leg],
      );
    }
    const id = await propose();
    await decide(id);
    await run();
    expect([await there('contact', answered.contactId), await there('contact', waiting.contactId)]).toEqual([false, true]);
    const rows = async (leg: string | undefined) =>
      Promise.all(
        ['disclosure', 'leg_message', 'leg_event', 'clock'].map(
          async (table) => (await room.db.query(`select 1 from referrals.${table} where leg_id = $1`, [leg])).length,
        ),
      );
    expect([await rows(gone.legs[0]), await rows(kept.legs[0])]).toEqual([
      [0, 0, 1, 1],
      [3, 1, 1, 1],
    ]);
  });

  it('lists contacts that served their time of persons who never came back, and persons of whom nothing else is left', async () => {
    const [gone, back, two, followed, kin, holder] = Array.from({ length: 6 }, () => randomUUID()) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const { contactId: lone } = await old(gone);
    const { contactId: first } = await old(back);
    await old(back, '2026-01-01T10:00:00Z');
    const { contactId: shared } = await old(two);
    await room.db.query("insert into territory.agency values ($1, $2, 'comune', 'Altro')", [place.ambitoId, randomUUID()]);
    await testSource(room.db, { ...place, agencyId: randomUUID() }, { personId: two });
    const { contactId: again } = await old(followed);
    await room.db.query("update intake.contact set follow_up_on = '2027-01-01' where id = $1", [again]);
    await old(kin);
    const household = randomUUID();
    await room.db.query('insert into intake.household (ambito_id, id, created_by) values ($1, $2, $3)', [
      place.ambitoId,
      household,
      head.accountId,
    ]);
    for (const id of [kin, back])
      await room.db.query("insert into intake.household_member values ($1, $2, $3, '2000-01-01', null, '1')", [
        place.ambitoId,
        household,
        id,
      ]);
    const { contactId: hidden } = await old(holder);
    await room.db.query('update intake.contact set protected = true, shielded = true where id = $1', [hidden]);
    const { line, items } = await view(await propose());
    const listed = items.map(({ id }) => id);
    expect(listed).toEqual(expect.arrayContaining([lone, gone, shared]));
    for (const id of [first, back, two, again, followed, kin, hidden, holder]) expect(listed).not.toContain(id);
    expect(line).toMatchObject({ state: 'proposed', contacts: 3, persons: 1, before: '2016-11-21', isMine: true });
  });

  it('is decided by other hands, once, and in sight of its own agency and of the ambito alone', async () => {
    await old();
    const id = await propose();
    await propose(head, id);
    await expect(propose()).rejects.toThrow('disposal-not-in-state');
    await expect(room.get(ProposeDisposalUseCase).execute(head, { id: randomUUID(), policy: 'draft', note: null })).rejects.toMatchObject({
      fields: [{ pointer: '/policy' }],
    });
    await expect(decide(id, 'approved', { ...approver, accountId: head.accountId })).rejects.toThrow('same-hands');
    await expect(decide(id, 'approved', approver, 9)).rejects.toThrow('stale');
    await expect(view(id, { ...head, agencyId: randomUUID() })).rejects.toThrow('not-found');
    expect(
      (await room.get(ListDisposalsQuery).execute(approver, { state: 'proposed', limit: 9, cursor: null })).items.map((each) => each.id),
    ).toEqual([id]);
    await decide(id, 'refused');
    await expect(decide(id, 'approved', approver, 2)).rejects.toThrow('disposal-not-in-state');
    await run();
    expect((await view(id)).line).toMatchObject({ state: 'refused', reason: 'Nulla osta prot. 12', executedAt: null });
  });

  it('when approved goes at night with everything that hangs on it, tells the planners’ facts, and leaves list and counts', async () => {
    const person = randomUUID();
    const { contactId } = await old(person);
    const { contactId: kept } = await old();
    const file = await attached(contactId, head.accountId, new Date('2010-05-05T10:00:00Z'));
    await room.db.query("insert into intake.note values ($1, $2, $3, $4, $5, 'service', 'x')", [
      place.ambitoId,
      randomUUID(),
      contactId,
      head.accountId,
      place.agencyId,
    ]);
    await room.db.query("insert into intake.notice_given values ($1, $2, $3, '2026-1', 'it', 'paper')", [
      place.ambitoId,
      contactId,
      person,
    ]);
    await room.db.query("insert into intake.person_search values ($1, $2, array['x'])", [place.ambitoId, person]);
    const id = await propose();
    const [of] = await room.db.query<{ person_id: string }>('select person_id from intake.contact where id = $1', [kept]);
    await old(of!.person_id, '2026-11-20T10:00:00Z');
    await run();
    expect(await there('contact', contactId)).toBe(true);
    await decide(id);
    await room.db.query('delete from platform.outbox');
    await run();
    for (const table of ['contact', 'person']) expect(await there(table, table === 'person' ? person : contactId)).toBe(false);
    for (const table of ['request', 'request_person', 'contact_person', 'note', 'notice_given', 'attachment'])
      expect(await there(table, contactId, 'contact_id')).toBe(false);
    expect([existsSync(file), await there('contact', kept), await there('person_search', person, 'person_id')]).toEqual([
      false,
      true,
      false,
    ]);
    expect(await room.db.query('select topic, subject_id from platform.outbox')).toEqual([
      { topic: 'intake.contact-changed', subject_id: contactId },
    ]);
    expect((await view(id)).line).toMatchObject({
      state: 'executed',
      contacts: 2,
      persons: 2,
      removedContacts: 1,
      removedPersons: 1,
      executedAt: now,
    });
    const audit = await room.db.query<{ verb: string; reason: string }>(
      'select verb, reason from platform.audit where subject_id = $1 order by at, verb',
      [id],
    );
    expect(audit.at(-1)).toEqual({ verb: 'disposal.executed', reason: '1 contacts, 1 persons, 1 attachments' });
    await run();
    expect((await view(id)).line).toMatchObject({ removedContacts: 1, version: 3 });
  });
});

describe('the night', () => {
  const draft = (id: string, savedAt: string) =>
    room.db.query(
      "insert into intake.contact_draft (ambito_id, id, account_id, access_point, form, saved_at) values ($1, $2, $3, 'S1', '{}', $4)",
      [place.ambitoId, id, head.accountId, savedAt],
    );

  it('forgets drafts and files never registered after thirty days, counted in one entry, and nothing younger or registered', async () => {
    const [stale, fresh] = [randomUUID(), randomUUID()];
    await draft(stale, '2026-10-22T09:59:59Z');
    await draft(fresh, '2026-10-22T10:00:01Z');
    const lost = await attached(stale, head.accountId, new Date('2026-10-20T10:00:00Z'));
    const kept = await attached(fresh, head.accountId, new Date('2026-10-20T10:00:00Z'));
    const ofContact = await attached((await old()).contactId, head.accountId, new Date('2010-05-05T10:00:00Z'));
    await run();
    await run();
    expect([await there('contact_draft', stale), await there('contact_draft', fresh)]).toEqual([false, true]);
    expect([lost, kept, ofContact].map((path) => existsSync(path))).toEqual([false, true, true]);
    expect(
      await room.db.query("select reason, account_id from platform.audit where ambito_id = $1 and verb = 'retention.swept'", [
        place.ambitoId,
      ]),
    ).toEqual([{ reason: '1 drafts, 1 attachments', account_id: null }]);
  });
});
