// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { NOBODY, type PersonDetails } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { intakeEntities } from '../index';
import { PersonStore } from '../persons/person.store';
import { DismissDuplicateUseCase } from './dismiss-duplicate.use-case';
import { DuplicatePairs } from './duplicate-pairs';
import { DuplicatesQuery } from './duplicates.query';
import { type MergePersons, MergePersonsUseCase } from './merge-persons.use-case';
import { MergingModule } from './merging.module';
import { ReadMergesQuery } from './read-merges.query';
import { UnmergePersonsUseCase } from './unmerge-persons.use-case';

const now = new Date('2026-11-21T10:00:00Z');
let room: TestRoom;
let place: TestPlace;
let head: Actor;
let operator: Actor;

beforeAll(async () => {
  room = await openRoom({ pools: { app: [...platformEntities, ...intakeEntities] }, imports: [MergingModule], clock: { now: () => now } });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  head = place.actor('person.read', 'person.write', 'person.merge', 'protection.head');
  operator = place.actor('person.read', 'person.write');
});
afterAll(() => room.close());

const person = async (details: Partial<PersonDetails> = {}, who = head) => {
  const id = randomUUID();
  const whole = { ...NOBODY, familyName: 'Prova', givenName: 'Anna', ...details };
  await room
    .get(AppUnitOfWork)
    .runAs(who, (tx) => room.get(PersonStore).insert(tx, who.ambitoId, { id, details: whole, createdBy: null }, now));
  return id;
};
const contactOf = async (id: string) => {
  const contact = randomUUID();
  await room.db.query(
    `insert into intake.contact (ambito_id, id, agency_id, access_point, operator_id, occurred_at, channel, interlocutor, person_id, digest)
     values ($1, $2, $3, 'S1', $4, now(), 'PHONE', 'SELF', $5, '')`,
    [place.ambitoId, contact, place.agencyId, operator.accountId, id],
  );
  await room.db.query('insert into intake.contact_person (ambito_id, contact_id, person_id, position) values ($1, $2, $3, 0)', [
    place.ambitoId,
    contact,
    id,
  ]);
  return contact;
};
const protect = async (id: string, author: Actor, agencyId = place.agencyId) => {
  await room.db.query(
    "insert into intake.protection (ambito_id, id, subject_kind, subject_id, ground, author_id, agency_id) values ($1, $2, 'person', $3, 'violence', $4, $5)",
    [place.ambitoId, randomUUID(), id, author.accountId, agencyId],
  );
  await room.db.query('update intake.person set protected = true where id = $1', [id]);
};
const open = (id: string, who = head) =>
  room.db.query(
    "insert into intake.opening (ambito_id, id, subject_id, account_id, reason, until) values ($1, $2, $3, $4, 'prova', now() + interval '1 hour')",
    [...[place.ambitoId, randomUUID(), id, who.accountId]],
  );
const merge = (survivor: string, merged: string, change: Partial<MergePersons> = {}, who = head) =>
  room.get(MergePersonsUseCase).execute(who, {
    ...{ id: randomUUID(), survivor, merged, survivorVersion: 1, mergedVersion: 1, reason: 'una sola persona' },
    ...change,
  });
const unmerge = (id: string, reason = 'sono due', who = head) => room.get(UnmergePersonsUseCase).execute(who, { id, reason });
const row = async (id: string) => (await room.db.query<Record<string, unknown>>('select * from intake.person where id = $1', [id]))[0]!;
const ofContact = async (id: string) =>
  (await room.db.query('select person_id, version, shielded from intake.contact where id = $1', [id]))[0];
const duplicates = async (who = head, limit = 20, cursor: string | null = null) => room.get(DuplicatesQuery).execute(who, limit, cursor);
const pairs = async (who = head) => (await duplicates(who)).items.map(({ a, b }) => [a.id, b.id].sort());

describe('merging two files', () => {
  it('moves contacts, fills what was blank, leaves the survivor its code, and tells whoever counts', async () => {
    const survivor = await person({ codiceFiscale: 'RSSMRA80A01H501U', phones: [{ number: '0165 555001', note: null }] });
    const merged = await person({
      codiceFiscale: 'BNCNNA80A41A326X',
      language: 'fr',
      phones: [{ number: '347 555 0142', note: 'figlia' }],
    });
    const contact = await contactOf(merged);
    const receipt = await merge(survivor, merged);
    expect(receipt).toMatchObject({ isNew: true, survivorVersion: 2, mergedVersion: 2 });
    expect(await row(survivor)).toMatchObject({ codice_fiscale: 'RSSMRA80A01H501U', language: 'fr', phones: [{}, { note: 'figlia' }] });
    expect(await row(merged)).toMatchObject({ merged_into: survivor, codice_fiscale: 'BNCNNA80A41A326X' });
    expect(await ofContact(contact)).toMatchObject({ person_id: survivor, version: 2 });
    expect(await room.db.query('select topic from platform.outbox where subject_id = $1', [contact])).toEqual([
      { topic: 'intake.contact-changed' },
    ]);
    expect(await room.db.query('select 1 from intake.person_search where person_id = $1', [merged])).toEqual([]);
    const trace = await room.db.query('select verb, reason from platform.audit where subject_id = any ($1)', [[survivor, merged]]);
    expect(trace).toEqual(Array(2).fill({ verb: 'person.merged', reason: 'una sola persona' }));
    expect(await room.get(ReadMergesQuery).execute(head, merged)).toMatchObject([{ survivor, merged, undoneAt: null }]);
  });

  it('is done once when it is sent twice, and not over a version that was not seen', async () => {
    const [survivor, merged] = [await person(), await person()];
    await expect(merge(survivor, merged, { mergedVersion: 2 })).rejects.toMatchObject({
      code: 'stale',
      fields: [{ pointer: '/mergedVersion' }],
    });
    const id = randomUUID();
    const both = await Promise.all([merge(survivor, merged, { id }), merge(survivor, merged, { id })]);
    expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    await expect(merge(merged, survivor, { id })).rejects.toThrow('already-registered');
    await expect(merge(survivor, merged, { survivorVersion: 2, mergedVersion: 2 })).rejects.toMatchObject({
      code: 'not-mergeable',
      facts: { reason: 'merged' },
    });
  });

  it('needs two files within sight, and a reason that says something', async () => {
    const [survivor, merged] = [await person(), await person()];
    await expect(merge(survivor, survivor)).rejects.toThrow('not-mergeable');
    await expect(merge(survivor, randomUUID())).rejects.toMatchObject({ code: 'unknown-person', fields: [{ pointer: '/merged' }] });
    await expect(merge(survivor, merged, { reason: ' \u202e\u200b  ' })).rejects.toMatchObject({
      code: 'malformed',
      fields: [{ pointer: '/reason' }],
    });
    const elsewhere = await testPlace(room.db);
    const stranger = elsewhere.actor('person.merge', 'protection.head');
    await expect(merge(survivor, merged, {}, stranger)).rejects.toThrow('unknown-person');
    await expect(unmerge((await merge(survivor, merged)).id, 'sono due', stranger)).rejects.toThrow('not-found');
  });

  it('of which one is protected needs the head and an opening; both are protected then, with all of their contacts', async () => {
    const [survivor, merged] = [await person({ codiceFiscale: 'RSSMRA80A01H501U' }), await person()];
    const contacts = [await contactOf(survivor), await contactOf(merged)];
    await protect(merged, operator);
    await expect(merge(survivor, merged, {}, { ...operator, permissions: new Set(['person.merge']) })).rejects.toThrow('forbidden');
    await expect(merge(survivor, merged)).rejects.toThrow('opening-required');
    await open(merged);
    const { id } = await merge(survivor, merged);
    expect([await row(survivor), await row(merged)]).toMatchObject([{ protected: true }, { protected: true }]);
    for (const contact of contacts) expect(await ofContact(contact)).toMatchObject({ person_id: survivor, shielded: true });
    const other = place.actor('person.read', 'person.merge');
    await expect(room.get(ReadMergesQuery).execute(other, survivor)).rejects.toThrow('not-found');
    await expect(unmerge(id, 'sono due', other)).rejects.toThrow('not-found');
    await open(survivor);
    await unmerge(id);
    expect([await row(survivor), await row(merged)]).toMatchObject([{ protected: false }, { protected: true }]);
    expect([await ofContact(contacts[0]!), await ofContact(contacts[1]!)]).toMatchObject([
      { shielded: false },
      { shielded: true, person_id: merged },
    ]);
  });

  it('one of which is seen in an emergency alone does not happen: it would be out of sight at once', async () => {
    const [survivor, merged] = [await person(), await person()];
    await protect(merged, operator, randomUUID());
    await open(merged);
    await room.db.query('update intake.opening set emergency = true where subject_id = $1', [merged]);
    await expect(merge(survivor, merged)).rejects.toMatchObject({ code: 'not-mergeable', facts: { reason: 'out-of-sight' } });
  });
});

describe('parting two files again', () => {
  it('is done once, is found in the search again, and leaves with the survivor what came after the merge', async () => {
    const [survivor, merged] = [await person(), await person({ language: 'fr', email: 'anna@example.org' })];
    const before = await contactOf(merged);
    const { id } = await merge(survivor, merged);
    const after = await contactOf(survivor);
    await room.db.query("update intake.person set language = 'ar' where id = $1", [survivor]);
    expect(await unmerge(id)).toMatchObject({ survivorVersion: 3, mergedVersion: 3, undoneAt: now });
    expect(await unmerge(id)).toMatchObject({ isNew: false });
    await expect(unmerge(id, 'altro motivo')).rejects.toThrow('already-undone');
    expect([await ofContact(before), await ofContact(after)]).toMatchObject([{ person_id: merged, version: 3 }, { person_id: survivor }]);
    expect([await row(survivor), await row(merged)]).toMatchObject([
      { language: 'ar', email: null },
      { language: 'fr', merged_into: null },
    ]);
    expect(await room.db.query('select 1 from intake.person_search where person_id = $1', [merged])).toHaveLength(1);
    await expect(unmerge(randomUUID())).rejects.toThrow('not-found');
  });

  it('begins with the latest merge, and does not happen when another file has got the code', async () => {
    const [a, b, c] = [
      await person(),
      await person({ codiceFiscale: 'RSSMRA80A01H501U' }),
      await person({ codiceFiscale: 'BNCNNA80A41A326X' }),
    ];
    const first = await merge(b, a);
    const second = await merge(c, b, { mergedVersion: 2 });
    expect(await row(a)).toMatchObject({ merged_into: c });
    await expect(unmerge(first.id)).rejects.toMatchObject({ code: 'not-mergeable', facts: { reason: 'merged-since' } });
    await person({ codiceFiscale: 'RSSMRA80A01H501U' });
    await expect(unmerge(second.id)).rejects.toMatchObject({ code: 'not-mergeable', facts: { reason: 'twin' } });
    expect(await row(b)).toMatchObject({ merged_into: c });
  });
});

describe('the queue of duplicates', () => {
  const born = { birthDate: '1984-02-29' };
  it('holds files alike in name and birth or phone, the most alike first, page after page; not families, nor twins', async () => {
    const rossi = await person({ familyName: 'Rossi', givenName: 'Mariangela', ...born });
    const typo = await person({ familyName: 'Rosi', givenName: 'Mariangela', ...born });
    await person({ familyName: 'Rossi', givenName: 'Giuliana', ...born });
    const phones = [{ number: '+39 347 555 0142', note: null }];
    const one = await person({ familyName: 'El Amrani', givenName: 'Yusuf', phones });
    const two = await person({ familyName: 'Yusuf', givenName: 'El Amrani', phones: [{ number: '3475550142', note: null }] });
    await person({ familyName: 'El Amrani', givenName: 'Fatima', phones });
    const first = await duplicates(head, 1);
    const second = await duplicates(head, 1, first.next);
    expect([first.total, second.next]).toEqual([2, null]);
    expect([...first.items, ...second.items].map(({ a, b }) => [a.id, b.id].sort())).toEqual([[rossi, typo].sort(), [one, two].sort()]);
    expect(first.items[0]).toMatchObject({ reasons: ['same-birth-date', 'similar-name'] });
    await expect(duplicates(head, 1, 'x')).rejects.toThrow('malformed');
    expect(await room.get(AppUnitOfWork).runAs(head, (tx) => room.get(DuplicatePairs).of(tx, place.ambitoId))).toHaveLength(2);
  });

  it('forgets a pair that was dismissed, or merged, and shows it again when they are parted', async () => {
    const [a, b] = [await person(born), await person(born)];
    const { id } = await merge(a, b);
    expect(await pairs()).toEqual([]);
    await unmerge(id);
    expect(await pairs()).toEqual([[a, b].sort()]);
    const dismiss = (one: string, other: string, dismissal: string = randomUUID()) =>
      room.get(DismissDuplicateUseCase).execute(operator, { id: dismissal, a: one, b: other });
    const command = randomUUID();
    await dismiss(a, b, command);
    await dismiss(b, a, command);
    expect(await pairs()).toEqual([]);
    await expect(dismiss(a, await person(), command)).rejects.toThrow('already-registered');
    await expect(dismiss(a, a)).rejects.toThrow('not-mergeable');
    await expect(dismiss(a, randomUUID())).rejects.toThrow('unknown-person');
  });

  it('shows no protected file but to whoever may know: then with the twin that was made since', async () => {
    const hidden = await person({ ...born, codiceFiscale: 'RSSMRA80A01H501U' });
    await protect(hidden, head);
    const twin = await person({ ...born, codiceFiscale: 'RSSMRA80A01H501U' }, operator);
    expect(await pairs(operator)).toEqual([]);
    expect(await pairs(head)).toEqual([[hidden, twin].sort()]);
    const [shown] = (await duplicates(head)).items.flatMap(({ a, b }) => [a, b]).filter(({ isProtected }) => isProtected);
    expect(shown).toMatchObject({ id: hidden, codiceFiscale: null, birthDate: null });
    const elsewhere = await testPlace(room.db);
    expect(await pairs(elsewhere.actor('person.write', 'protection.head'))).toEqual([]);
  });
});
