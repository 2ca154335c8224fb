// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { NOBODY, type PersonDetails } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, platformEntities, type Tx } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { AttachmentStore } from '../attachments/attachment.store';
import { intakeEntities, IntakeModule } from '../index';
import { ProtectUseCase } from '../protection/protect.use-case';
import { aboutKnown, draftOf, inventContact, inventRequest, MARIO, open } from '../testing/invented-contact';
import { AmendContactUseCase } from './amend-contact.use-case';
import { ReadContactQuery } from './read-contact.query';
import { type RegisterContact, RegisterContactUseCase } from './register-contact.use-case';

let room: TestRoom;
let place: TestPlace;
let operator: Actor;
let colleague: Actor;
let elsewhere: Actor;

beforeAll(async () => {
  const clock = { now: () => new Date('2026-11-21T10:00:00Z') };
  room = await openRoom({ pools: { app: [...platformEntities, ...intakeEntities] }, imports: [IntakeModule], clock });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  const may = ['contact.register', 'contact.read', 'protection.write'] as const;
  [operator, colleague] = [place.actor(...may), place.actor(...may)];
  const agencyId = randomUUID();
  await room.db.query("insert into territory.agency values ($1, $2, 'comune', 'Altro comune')", [place.ambitoId, agencyId]);
  elsewhere = { ...place.actor(...may), agencyId };
});
afterAll(() => room.close());

const declared = (familyName: string): PersonDetails => ({ ...NOBODY, identification: 'declared', familyName, givenName: 'Prova' });
const register = (contact: RegisterContact, actor = operator) => room.get(RegisterContactUseCase).execute(actor, contact);
const read = (actor: Actor, id: string) => room.get(ReadContactQuery).execute(actor, id);
const protect = (subjectId: string, subjectKind: 'person' | 'contact' | 'request' = 'person', actor = elsewhere) =>
  room.get(ProtectUseCase).execute(actor, { id: randomUUID(), subjectKind, subjectId, ground: 'violence', workers: [] });
const amend = (contact: RegisterContact, change: Partial<RegisterContact>, actor = operator, seenVersion = 1) =>
  room.get(AmendContactUseCase).execute(actor, {
    ...{ id: contact.id, amendment: randomUUID(), reason: 'detto per errore', seenVersion },
    draft: { ...draftOf(contact), people: standing(contact), ...change },
  });
const standing = ({ people }: RegisterContact) => people.map(({ id }) => ({ id, version: null, details: null }));
const marks = async (contact: RegisterContact) => {
  const rows = await room.db.query<{ shielded: boolean }>(
    `select shielded, 0 as place, 0 as position from intake.contact where id = $1
     union all select shielded, 1, position from intake.request where contact_id = $1 order by place, position`,
    [contact.id],
  );
  return rows.map(({ shielded }) => shielded);
};
async function filed(details: PersonDetails = MARIO): Promise<string> {
  const contact = inventContact(details);
  await register(contact);
  return contact.people[0]!.id;
}
const waitsForALock = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
/** Begins `late` while `first` is under way, and ends `first` once the other waits for it. */
async function meanwhile<T>(first: (tx: Tx) => Promise<unknown>, late: () => Promise<T>): Promise<PromiseSettledResult<T>> {
  let waiting: Promise<PromiseSettledResult<T>[]> = Promise.resolve([]);
  await room.get(AppUnitOfWork).runAs(elsewhere, async (tx) => {
    await first(tx);
    waiting = Promise.allSettled([late()]);
    for (let looks = 0; looks < 100 && (await room.db.query(waitsForALock)).length === 0; looks++)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });
  return (await waiting)[0]!;
}

describe('a contact that is registered in the same moment', () => {
  it('as its person is put under protection is not about that person for whoever may not know', async () => {
    const person = await filed();
    const contact = aboutKnown([person]);
    const beside = await meanwhile(
      async (tx) => {
        await tx.query(
          "insert into intake.protection (ambito_id, id, subject_kind, subject_id, ground, author_id, agency_id) values ($1, $2, 'person', $3, 'violence', $4, $5)",
          [place.ambitoId, randomUUID(), person, elsewhere.accountId, elsewhere.agencyId],
        );
        await tx.query("select intake.mark_protected($1, 'person', $2)", [place.ambitoId, person]);
      },
      () => register(contact),
    );
    expect(beside).toMatchObject({ status: 'rejected', reason: { code: 'unknown-person' } });
  });

  it('as its person’s file is taken in by another is refused, and told which', async () => {
    const [survivor, merged] = [await filed(), await filed(declared('Rossi'))];
    const beside = await meanwhile(
      (tx) => tx.query('update intake.person set merged_into = $3 where ambito_id = $1 and id = $2', [place.ambitoId, merged, survivor]),
      () => register(aboutKnown([merged])),
    );
    expect(beside).toMatchObject({ status: 'rejected', reason: { fields: [{ code: 'stale', facts: { person: survivor } }] } });
  });

  it('is refused about a file that was taken in also where it says the same of the person', async () => {
    const [survivor, merged] = [await filed(), await filed(declared('Rossi'))];
    await room.db.query('update intake.person set merged_into = $2 where id = $1', [merged, survivor]);
    const contact = aboutKnown([merged], { people: [{ id: merged, version: 1, details: declared('Rossi') }] });
    await expect(register(contact)).rejects.toMatchObject({ fields: [{ code: 'stale', facts: { person: survivor } }] });
  });
});

describe('an amendment in the same moment', () => {
  it('as its contact, or a request of it, is put under protection does not take the protection away', async () => {
    for (const kind of ['contact', 'request'] as const) {
      const contact = inventContact(declared('Verdi'));
      await register(contact);
      const subject = kind === 'contact' ? contact.id : contact.requests[0]!.id;
      let late: Promise<unknown> = Promise.resolve();
      await room.get(AppUnitOfWork).runAs(operator, async (tx) => {
        await tx.query('select 1 from intake.contact where ambito_id = $1 and id = $2 for update', [place.ambitoId, contact.id]);
        late = Promise.all([amend(contact, { minutes: 20 }), protect(subject, kind, operator)]);
        for (let looks = 0; looks < 100 && (await room.db.query(waitsForALock)).length < 2; looks++)
          await new Promise((resolve) => setTimeout(resolve, 20));
      });
      await late;
      const [held] = await room.db.query(`select protected, shielded from intake.${kind} where id = $1`, [subject]);
      expect({ kind, ...held }).toEqual({ kind, protected: true, shielded: true });
    }
  });
});

describe('what a shield covers', () => {
  it('of a protected contact is its requests too', async () => {
    const contact = inventContact(MARIO, { isProtected: true });
    await register(contact);
    expect(await marks(contact)).toEqual([true, true]);
    const seen = await room
      .get(AppUnitOfWork)
      .runAs(elsewhere, (tx) => tx.query('select need from intake.request where contact_id = $1', [contact.id]));
    expect(seen).toEqual([]);
  });

  it('is read by its writer with a reason, though the protected person is not there for the writer', async () => {
    const contact = inventContact();
    await register(contact);
    await protect(contact.people[0]!.id);
    const files = () => room.get(AppUnitOfWork).runAs(operator, (tx) => new AttachmentStore().ownerOf(tx, operator, contact.id));
    const locked = { code: 'opening-required', facts: { subject: contact.id } };
    await expect(read(operator, contact.id)).rejects.toMatchObject(locked);
    await expect(files()).rejects.toMatchObject(locked);
    await open(room.db, place, contact.id, operator);
    expect((await read(operator, contact.id)).people).toEqual([]);
    await expect(files()).resolves.toBe('contact');
  });

  it('ends when an amendment takes out the protected person, and stays while somebody unseen is under protection', async () => {
    const [known, hidden] = [await filed(), await filed(declared('Nascosta'))];
    const contact = aboutKnown([known, hidden], { requests: [inventRequest([known])] });
    await register(contact);
    await protect(known, 'person', operator);
    await open(room.db, place, known, operator);
    const without = (id: string) => ({ people: standing(contact).filter((each) => each.id !== id), requests: [inventRequest([hidden])] });
    await amend(contact, without(known));
    expect(await marks(contact)).toEqual([false, false]);

    const other = aboutKnown([hidden]);
    await register(other);
    await protect(hidden);
    await open(room.db, place, other.id, operator);
    const somebody = { id: randomUUID(), version: null, details: declared('Altro') };
    await amend(other, { people: [somebody], requests: [inventRequest([somebody.id])] });
    expect(await marks(other)).toEqual([true, false]);
  });
});

describe('an amendment by somebody who does not see everything', () => {
  it('leaves a hidden request with its person, and numbers what it writes without end', async () => {
    const contact = inventContact();
    const person = contact.people[0]!.id;
    const secret = inventRequest([person], { isProtected: true, need: 'D02' });
    await register({ ...contact, requests: [...contact.requests, secret] });
    const counted = () =>
      room.db.query('select need_code, person_id from intake.need_source where contact_id = $1 order by need_code', [contact.id]);
    const somebody = { id: randomUUID(), version: null, details: declared('Altro') };
    const instead = { people: [somebody], requests: [inventRequest([somebody.id], { id: contact.requests[0]!.id })] };
    await amend(contact, instead, colleague);
    expect(await counted()).toEqual([
      { need_code: 'D01', person_id: somebody.id },
      { need_code: 'D02', person_id: person },
    ]);
    await room.db.query('update intake.contact set version = 30000 where id = $1', [contact.id]);
    const again = { people: [{ ...somebody, details: null }, ...standing(contact)], requests: [inventRequest([person])] };
    expect(await amend(contact, again, colleague, 30_000)).toBe(30_001);
    expect((await read(colleague, contact.id)).people.map(({ id }) => id)).toEqual([somebody.id, person]);
  });
});

describe('the window of needs', () => {
  it('takes a protected file and its twin of the same health code for one person, once in each request', async () => {
    const stp: PersonDetails = { ...declared('Prova'), identification: 'stp', healthCode: 'STP1234567890123' };
    const hidden = await filed(stp);
    await protect(hidden);
    const twin = inventContact(stp);
    await register(twin);
    const both = aboutKnown([twin.people[0]!.id]);
    await register(both);
    await room.db.query(
      `with person as (insert into intake.contact_person (ambito_id, contact_id, person_id, position) values ($1, $2, $4, 1))
       insert into intake.request_person (ambito_id, contact_id, request_id, person_id, position) values ($1, $2, $3, $4, 1)`,
      [place.ambitoId, both.id, both.requests[0]!.id, hidden],
    );
    const rows = await room.db.query('select person_id, person_position from intake.need_source where contact_id = $1', [both.id]);
    expect(rows).toEqual([{ person_id: hidden, person_position: 0 }]);
    expect(await room.db.query('select distinct person_id from intake.need_source where ambito_id = $1', [place.ambitoId])).toHaveLength(1);
  });
});
