// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, platformEntities, type Tx } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, testReferral, type TestRoom } from '@soglia/platform-testing';
import fc from 'fast-check';
import { intakeEntities } from '../index';
import { PersonHistoryStore } from '../persons/person-history.store';
import { writeSearchKeys } from '../persons/search/write-search-keys';
import { MergePersonsUseCase } from './merge-persons.use-case';
import { MergingModule } from './merging.module';
import { MOVING_REFERENCES } from './person-references';
import { UnmergePersonsUseCase } from './unmerge-persons.use-case';

const now = new Date('2026-11-21T10:00:00Z');
let room: TestRoom;
beforeAll(async () => {
  room = await openRoom({ pools: { app: [...platformEntities, ...intakeEntities] }, imports: [MergingModule], clock: { now: () => now } });
});
afterAll(() => room.close());

/** Three people; the first two are one, as it turns out. */
const WHO = [0, 1, 2] as const;
const people = fc.oneof(fc.shuffledSubarray([...WHO], { minLength: 1 }), fc.shuffledSubarray([...WHO], { minLength: 3 }));
const person = fc.record({
  code: fc.boolean(),
  family: fc.option(fc.constantFrom('Rossi', 'Bianchi'), { nil: null }),
  born: fc.option(fc.constantFrom('1980-01-01', '1975-12-31', '1984-02-29'), { nil: null }),
  year: fc.option(fc.constantFrom(1980, 1975), { nil: null }),
  comune: fc.option(fc.constantFrom('A326', 'C294'), { nil: null }),
  homeless: fc.boolean(),
  phones: fc.uniqueArray(fc.constantFrom('0165 555001', '347 555 0142', '3475550142'), { maxLength: 2 }),
  safe: fc.boolean(),
  protected: fc.boolean(),
  stays: fc.array(
    fc.record({ home: fc.nat(2), years: fc.integer({ min: 1, max: 5 }), gap: fc.nat(3), kinship: fc.constantFrom('1', '2', '3') }),
    { maxLength: 3 },
  ),
  stillThere: fc.boolean(),
});
const contact = fc.record({ people, requests: fc.array(people, { minLength: 1, maxLength: 3 }), informed: people, own: fc.boolean() });
const world = fc.record({
  people: fc.tuple(person, person, person),
  contacts: fc.array(contact, { minLength: 1, maxLength: 4 }),
  minors: fc.array(fc.record({ minor: fc.constantFrom(...WHO), holders: people, suspended: fc.nat(2) }), { maxLength: 2 }),
  codes: fc.boolean(),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
type Made = World['people'][number];

async function build(tx: Tx, { ambitoId, accountId, agencyId }: Actor, given: World): Promise<string[]> {
  const ids = WHO.map(() => randomUUID());
  const homes = [randomUUID(), randomUUID(), randomUUID()];
  for (const home of homes)
    await tx.query('insert into intake.household (ambito_id, id, created_by) values ($1, $2, $3)', [ambitoId, home, accountId]);
  for (const [i, made] of given.people.entries()) await insertPerson(tx, ambitoId, ids[i]!, made, i, homes);
  for (const [i, { protected: is }] of given.people.entries()) {
    await tx.query(
      "insert into intake.opening (ambito_id, id, subject_id, account_id, reason, until) values ($1, $2, $3, $4, 'prova', now() + interval '1 hour')",
      [ambitoId, randomUUID(), ids[i], accountId],
    );
    if (!is) continue;
    await tx.query(
      "insert into intake.protection (ambito_id, id, subject_kind, subject_id, ground, author_id, agency_id) values ($1, $2, 'person', $3, 'violence', $4, $5)",
      [ambitoId, randomUUID(), ids[i], accountId, agencyId],
    );
    await tx.query('update intake.person set protected = true where ambito_id = $1 and id = $2', [ambitoId, ids[i]]);
  }
  for (const made of given.contacts) await insertContact(tx, ambitoId, made, ids, agencyId!, accountId);
  for (const { minor, holders, suspended } of given.minors) {
    const id = randomUUID();
    await tx.query(
      "insert into intake.responsibility (ambito_id, id, minor_id, kind, since, created_by) values ($1, $2, $3, 'both', '2020-01-01', $4)",
      [...[ambitoId, id, ids[minor], accountId]],
    );
    for (const [position, who] of holders.entries())
      await tx.query(
        "insert into intake.responsibility_holder (ambito_id, responsibility_id, id, position, person_id, relation, suspended) values ($1, $2, $3, $4, $5, 'PARENT', $6)",
        [ambitoId, id, randomUUID(), position, ids[who], who === suspended],
      );
  }
  for (const id of ids) await writeSearchKeys(tx, ambitoId, id);
  await tx.query('select intake.shield($1, array(select id from intake.contact where ambito_id = $1))', [ambitoId]);
  return ids;
}

async function insertPerson(tx: Tx, ambitoId: string, id: string, made: Made, i: number, homes: readonly string[]): Promise<void> {
  const code = made.code ? `CODICE${i}` : null;
  const safe = made.safe ? JSON.stringify({ phone: i === 0, post: false, email: true, when: null, words: `prova ${i}` }) : null;
  await tx.query(
    `insert into intake.person (ambito_id, id, identification, codice_fiscale, family_name, birth_date, birth_year, comune, homeless, phones, safe_contact)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[ambitoId, id, code ? 'codice-fiscale' : 'declared', code, made.family, made.born, made.year, made.comune, made.homeless],
      ...[JSON.stringify(made.phones.map((number) => ({ number, note: null }))), safe],
    ],
  );
  let year = 2000;
  for (const [n, { home, years, gap, kinship }] of made.stays.entries()) {
    const [since, until] = [`${year + gap}-02-28`, `${year + gap + years}-02-28`];
    const open = made.stillThere && n === made.stays.length - 1;
    await tx.query(
      'insert into intake.household_member (ambito_id, household_id, person_id, since, until, kinship) values ($1, $2, $3, $4, $5, $6)',
      [...[ambitoId, homes[home], id, since, open ? null : until, kinship]],
    );
    year += gap + years;
  }
}

async function insertContact(
  tx: Tx,
  ambitoId: string,
  made: World['contacts'][number],
  ids: readonly string[],
  agencyId: string,
  accountId: string,
): Promise<void> {
  const id = randomUUID();
  // One of them was registered elsewhere and is protected for itself: the head who merges does not see it.
  await tx.query(
    `insert into intake.contact (ambito_id, id, agency_id, access_point, operator_id, occurred_at, channel, interlocutor, person_id, digest, protected)
     values ($1, $2, $3, 'S1', $4, now(), 'PHONE', 'SELF', $5, '', $6)`,
    [ambitoId, id, made.own ? agencyId : randomUUID(), made.own ? accountId : randomUUID(), ids[made.people[0]!], !made.own],
  );
  for (const [position, who] of made.people.entries())
    await tx.query('insert into intake.contact_person (ambito_id, contact_id, person_id, position) values ($1, $2, $3, $4)', [
      ambitoId,
      id,
      ids[who],
      position,
    ]);
  for (const [position, concerned] of made.requests.entries()) {
    const request = randomUUID();
    await tx.query(
      "insert into intake.request (ambito_id, contact_id, position, id, need, area, urgency, outcome) values ($1, $2, $3, $4, 'D01', 'ELD', 'ORDINARY', 'INFO')",
      [ambitoId, id, position, request],
    );
    const there = concerned.filter((who) => made.people.includes(who));
    for (const [n, who] of (there.length ? there : made.people).entries())
      await tx.query(
        'insert into intake.request_person (ambito_id, contact_id, request_id, person_id, position) values ($1, $2, $3, $4, $5)',
        [...[ambitoId, id, request, ids[who], n]],
      );
  }
  for (const who of made.informed)
    await tx.query(
      "insert into intake.notice_given (ambito_id, contact_id, person_id, version, language, channel) values ($1, $2, $3, '1', 'it', 'voice')",
      [...[ambitoId, id, ids[who]]],
    );
}

/** Every contact of the agency has a request that was sent elsewhere. */
async function refer(place: TestPlace): Promise<void> {
  const contacts = await room.db.query<{ id: string }>('select id from intake.contact where ambito_id = $1 and agency_id = $2', [
    place.ambitoId,
    place.agencyId,
  ]);
  for (const { id } of contacts)
    await testReferral(room.db, place, {
      contactId: id,
      state: 'needs-decision',
      nextStep: 'decide',
      legs: [{ state: 'rejected', open: false }, {}],
    });
}

/** Referrals, what they disclosed and their clocks, to the byte. */
async function referred(ambitoId: string): Promise<string[]> {
  const rows: { row: string }[] = [];
  for (const table of ['referral', 'leg', 'disclosure', 'clock', 'next_step'])
    rows.push(
      ...(await room.db.query<{ row: string }>(`select t::text as row from referrals.${table} t where ambito_id = $1 order by 1`, [
        ambitoId,
      ])),
    );
  return rows.map(({ row }) => row);
}

/** The referrals that the history of each of these files shows, through the eyes of the head. */
async function shownBy(head: Actor, files: readonly string[]): Promise<Map<string, string[]>> {
  const shown = new Map<string, string[]>();
  for (const id of files) {
    const items = await room
      .get(AppUnitOfWork)
      .runAs(head, (tx) => room.get(PersonHistoryStore).contacts(tx, head, id, { limit: 50, before: null }));
    shown.set(
      id,
      items.flatMap(({ requests }) => requests.flatMap(({ referral }) => (referral ? [referral.id] : []))),
    );
  }
  return shown;
}

/** Everything that the schema holds of an ambito, but what a change leaves behind on purpose. */
async function dump(ambitoId: string): Promise<Record<string, unknown[]>> {
  const tables = await room.db.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'intake' and table_type = 'BASE TABLE' and table_name <> 'person_merge' order by 1",
  );
  const all: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const rows = await room.db.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) - 'version' - 'changed_at' - 'keys' as row from intake.${name} t where ambito_id = $1 order by (to_jsonb(t) - 'version' - 'changed_at')::text`,
      [ambitoId],
    );
    // The version of a notice is what was given; that of anything else counts its changes.
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}
const keysOf = (ambitoId: string) =>
  room.db.query('select person_id, keys from intake.person_search where ambito_id = $1 order by 1', [ambitoId]);

describe('merging two files', () => {
  it('takes their referrals along by any sequence: each is found once in the file that lives, and nothing in it has changed', async () => {
    let found = 0;
    const step = fc.record({ survivor: fc.constantFrom(...WHO), merged: fc.constantFrom(...WHO), back: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(world, fc.array(step, { minLength: 1, maxLength: 5 }), async (given, steps) => {
        const place = await testPlace(room.db);
        const head = place.actor('person.merge', 'protection.head');
        const people = await room.get(AppUnitOfWork).runAs(head, (tx) => build(tx, head, given));
        await refer(place);
        const before = await referred(place.ambitoId);
        const first = await shownBy(head, people);
        const into = new Map(people.map((id) => [id, id]));
        const done: { id: string; survivor: string; merged: string }[] = [];
        const version = async (id: string) =>
          (await room.db.query<{ version: number }>('select version from intake.person where id = $1', [id]))[0]!.version;
        const alive = (id: string): string => (into.get(id) === id ? id : alive(into.get(id)!));
        for (const { survivor: a, merged: b, back } of steps) {
          const last = done.at(-1);
          if (back && last) {
            await room.get(UnmergePersonsUseCase).execute(head, { id: last.id, reason: 'sono due persone' });
            into.set(last.merged, last.merged);
            done.pop();
          } else {
            const [survivor, merged] = [alive(people[a]!), alive(people[b]!)];
            if (survivor === merged) continue;
            const id = randomUUID();
            const seen = { survivorVersion: await version(survivor), mergedVersion: await version(merged) };
            await room.get(MergePersonsUseCase).execute(head, { id, survivor, merged, ...seen, reason: 'una sola persona' });
            into.set(merged, survivor);
            done.push({ id, survivor, merged });
          }
          const now = await shownBy(head, people);
          for (const file of people) {
            const theirs = people.filter((id) => alive(id) === file).flatMap((id) => first.get(id) ?? []);
            found += theirs.length;
            expect([...(now.get(file) ?? [])].sort()).toEqual([...new Set(theirs)].sort());
          }
          expect(await referred(place.ambitoId)).toEqual(before);
        }
      }),
      { numRuns: 8 },
    );
    expect(found).toBeGreaterThan(0);
  }, 60_000);

  it('and parting them again leaves everything as it was; in between nothing is the merged file’s, and each request is of whom it was first of', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const place = await testPlace(room.db);
        const head = place.actor('person.merge', 'protection.head');
        const unit = room.get(AppUnitOfWork);
        const [survivor = '', merged = ''] = await unit.runAs(head, (tx) => build(tx, head, given));
        const [before, keys] = [await dump(place.ambitoId), await keysOf(place.ambitoId)];
        const firsts = () =>
          room.db.query<{ request_id: string; person_id: string }>(
            'select distinct on (request_id) request_id, person_id from intake.request_person where ambito_id = $1 order by request_id, position',
            [place.ambitoId],
          );
        const expected = (await firsts()).map((row) => ({ ...row, person_id: row.person_id === merged ? survivor : row.person_id }));

        const id = randomUUID();
        await room
          .get(MergePersonsUseCase)
          .execute(head, { id, survivor, merged, survivorVersion: 1, mergedVersion: 1, reason: 'una sola persona' });
        for (const { table, column } of MOVING_REFERENCES)
          expect(
            await room.db.query(`select 1 from intake.${table} where ambito_id = $1 and ${column} = $2`, [place.ambitoId, merged]),
          ).toEqual([]);
        expect(await firsts()).toEqual(expected);
        const isShielded = given.people[0].protected || given.people[1].protected;
        const open = await room.db.query(
          'select 1 from intake.contact c join intake.contact_person p on p.contact_id = c.id where p.person_id = $1 and not c.shielded',
          [survivor],
        );
        if (isShielded) expect(open).toEqual([]);

        await room.get(UnmergePersonsUseCase).execute(head, { id, reason: 'sono due persone' });
        expect(await dump(place.ambitoId)).toEqual(before);
        expect(await keysOf(place.ambitoId)).toEqual(keys);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
