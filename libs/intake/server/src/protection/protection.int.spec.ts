// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom, testSource } from '@soglia/platform-testing';
import { intakeEntities, IntakeModule } from '../index';
import { ReadPersonQuery } from '../persons/read-person.query';
import { SearchPersonsQuery } from '../persons/search/search-persons.query';
import { EndProtectionUseCase } from './end-protection.use-case';
import { ListEmergenciesQuery } from './list-emergencies.query';
import { ListNamedWorkersQuery } from './list-named-workers.query';
import { NameWorkersUseCase } from './name-workers.use-case';
import { OpenInEmergencyUseCase } from './open-in-emergency.use-case';
import { OpenUseCase } from './open.use-case';
import { ProtectUseCase } from './protect.use-case';

let room: TestRoom;
let place: TestPlace;
let author: Actor;
let colleague: Actor;
let head: Actor;
let elsewhere: Actor;
let otherHead: Actor;
let person: string;
let contact: string;
beforeAll(async () => {
  room = await openRoom({ pools: { app: [...platformEntities, ...intakeEntities] }, imports: [IntakeModule] });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  const counter = ['person.read', 'contact.read', 'protection.write', 'emergency.open'] as const;
  const other = randomUUID();
  await room.db.query("insert into territory.agency values ($1, $2, 'comune', 'Altro comune')", [place.ambitoId, other]);
  author = await account('sportello', place.actor(...counter));
  colleague = await account('sportello', place.actor(...counter));
  head = await account('responsabile', place.actor(...counter, 'protection.head'));
  elsewhere = await account('sportello', { ...place.actor(...counter), agencyId: other });
  otherHead = await account('responsabile', { ...place.actor(...counter, 'protection.head'), agencyId: other });
  person = randomUUID();
  contact = (await testSource(room.db, place, { personId: person, codiceFiscale: `CF${person.slice(0, 8).toUpperCase()}` })).contactId;
  await room.db.query(
    "update intake.person set family_name = 'Nascosti', given_name = 'Ada Élise', birth_date = '1980-02-29', identification = 'declared' where id = $1",
    [person],
  );
  await room.db.query("insert into intake.person_search values ($1, $2, array['n:nascosti', 'w:nascosti'])", [place.ambitoId, person]);
});
afterAll(() => room.close());

async function account(role: string, actor: Actor): Promise<Actor> {
  await room.db.query(
    `insert into access.account (ambito_id, id, username, display_name, role, agency_id, password_hash, email) values ($1, $2, $3, $4, $5, $6, '', $7)`,
    [
      actor.ambitoId,
      actor.accountId,
      `${role}-${actor.accountId}`,
      `Prova ${role}`,
      role,
      actor.agencyId,
      `${actor.accountId}@prova.example`,
    ],
  );
  return actor;
}
const protect = async (more: Partial<Parameters<ProtectUseCase['execute']>[1]> = {}, who = author) => {
  const id = more.id ?? randomUUID();
  await room.get(ProtectUseCase).execute(who, { id, subjectKind: 'person', subjectId: person, ground: 'violence', workers: [], ...more });
  return id;
};
const open = (who: Actor, subject = person) =>
  room.get(OpenUseCase).execute(who, { id: randomUUID(), subject, reason: 'Colloquio di oggi' });
const read = (who: Actor) => room.get(ReadPersonQuery).execute(who, person);
const sees = (who: Actor, table: string, id: string, column = 'id') =>
  room
    .get(AppUnitOfWork)
    .runAs(who, async (tx) => ((await tx.query(`select 1 from intake.${table} where ${column} = $1`, [id])) as unknown[]).length > 0);
const found = async (who: Actor) => (await room.get(SearchPersonsQuery).execute(who, { q: 'nascosti', limit: 8 })).map(({ id }) => id);
const verbs = async (subject: string) =>
  (await room.db.query<{ verb: string }>('select verb from platform.audit where subject_id = $1 order by at, verb', [subject])).map(
    ({ verb }) => verb,
  );
const mails = () =>
  room.db.query<{ recipient: string; subject: string; text: string }>(
    'select recipient, subject, text from platform.outgoing_mail where ambito_id = $1',
    [place.ambitoId],
  );

describe('somebody under protection', () => {
  it('is not there, with all contacts, for colleagues and other agencies, and known to author, named workers and head', async () => {
    const id = await protect({ workers: [] });
    for (const who of [colleague, elsewhere, otherHead]) {
      expect([
        await sees(who, 'person', person),
        await sees(who, 'contact', contact),
        await sees(who, 'request', contact, 'contact_id'),
      ]).toEqual([false, false, false]);
      expect(await sees(who, 'contact_person', person, 'person_id')).toBe(false);
      expect(await found(who)).toEqual([]);
      await expect(read(who)).rejects.toThrow('not-found');
      await expect(open(who)).rejects.toThrow('not-found');
    }
    for (const who of [author, head]) {
      expect([await sees(who, 'person', person), await sees(who, 'contact', contact)]).toEqual([true, true]);
      expect(await found(who)).toEqual([person]);
    }
    await room.get(NameWorkersUseCase).execute(author, { id, version: 1, workers: [colleague.accountId] });
    expect([await sees(colleague, 'person', person), await sees(colleague, 'contact', contact)]).toEqual([true, true]);
    expect(await verbs(person)).toEqual(expect.arrayContaining(['protection.written', 'protected.refused', 'person.refused']));
  });

  it('opens to those who may know only after a reason, for half an hour, and the reason stays in the audit', async () => {
    await protect();
    await expect(read(author)).rejects.toMatchObject({ code: 'opening-required', facts: { subject: person } });
    await expect(room.get(OpenUseCase).execute(author, { id: randomUUID(), subject: person, reason: '   a   ' })).rejects.toThrow(
      'malformed',
    );
    const until = await open(author);
    expect(until.getTime() - Date.now()).toBeGreaterThan(29 * 60_000);
    expect((await read(author)).details.familyName).toBe('Nascosti');
    await expect(read(head)).rejects.toThrow('opening-required');
    await room.db.query("update intake.opening set until = now() - interval '1 second'");
    await expect(read(author)).rejects.toThrow('opening-required');
    expect(await room.db.query("select reason from platform.audit where subject_id = $1 and verb = 'protected.opened'", [person])).toEqual([
      { reason: 'Colloquio di oggi' },
    ]);
  });

  it('is protected once: the same click again is harmless, another protection of it is refused, a stranger is not named', async () => {
    const id = await protect();
    await protect({ id });
    await expect(protect({ id, ground: 'minor' })).rejects.toThrow('already-registered');
    await expect(protect()).rejects.toThrow('already-registered');
    await expect(protect({}, elsewhere)).rejects.toThrow('not-found');
    await expect(room.get(NameWorkersUseCase).execute(author, { id, version: 1, workers: [randomUUID()] })).rejects.toMatchObject({
      fields: [{ pointer: '/workers/0' }],
    });
    await expect(room.get(NameWorkersUseCase).execute(author, { id, version: 9, workers: [] })).rejects.toThrow('stale');
    await expect(room.get(NameWorkersUseCase).execute(colleague, { id, version: 1, workers: [colleague.accountId] })).rejects.toThrow(
      'not-found',
    );
  });

  it('comes back to everybody when the protection ends, by its author or the head, never by a named worker', async () => {
    const id = await protect({ workers: [colleague.accountId] });
    await expect(room.get(EndProtectionUseCase).execute(colleague, { id, version: 1, reason: 'non serve più' })).rejects.toThrow(
      'not-yours',
    );
    await expect(room.get(EndProtectionUseCase).execute(otherHead, { id, version: 1, reason: 'non serve più' })).rejects.toThrow(
      'not-found',
    );
    await room.get(EndProtectionUseCase).execute(head, { id, version: 1, reason: 'non serve più' });
    expect([
      await sees(elsewhere, 'person', person),
      await sees(colleague, 'contact', contact),
      await sees(colleague, 'request', contact, 'contact_id'),
    ]).toEqual([true, true, true]);
    expect(await found(elsewhere)).toEqual([person]);
    await expect(room.get(EndProtectionUseCase).execute(head, { id, version: 2, reason: 'ancora una volta' })).rejects.toThrow('not-found');
  });

  it('stays hidden while somebody who could not know has made another file for the same person; that one can be protected too', async () => {
    const id = await protect();
    const twin = randomUUID();
    const [row] = await room.db.query<{ codice_fiscale: string }>('select codice_fiscale from intake.person where id = $1', [person]);
    await testSource(room.db, place, { personId: twin, codiceFiscale: row!.codice_fiscale });
    await expect(room.get(EndProtectionUseCase).execute(author, { id, version: 1, reason: 'non serve più' })).rejects.toMatchObject({
      code: 'not-mergeable',
      facts: { person: twin },
    });
    await protect({ subjectId: twin }, elsewhere);
    expect([await sees(elsewhere, 'person', twin), await sees(elsewhere, 'person', person), await sees(author, 'person', twin)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await room.db.query('select distinct person_id from intake.need_source where ambito_id = $1', [place.ambitoId])).toHaveLength(1);
  });

  it('takes with it the files that it had taken in, for the same eyes, and gives them back with the end', async () => {
    const [former, earlier] = [randomUUID(), randomUUID()];
    for (const id of [former, earlier]) await testSource(room.db, place, { personId: id });
    await room.db.query('update intake.person set merged_into = $2 where id = $1', [earlier, former]);
    await room.db.query('update intake.person set merged_into = $2 where id = $1', [former, person]);
    const id = await protect();
    for (const file of [former, earlier])
      expect([await sees(colleague, 'person', file), await sees(author, 'person', file)]).toEqual([false, true]);
    await room.db.query('update intake.person set merged_into = null where id = $1', [former]);
    for (const file of [former, earlier]) expect(await sees(colleague, 'person', file)).toBe(true);
    await room.db.query('update intake.person set merged_into = $2 where id = $1', [former, person]);
    expect(await sees(colleague, 'person', earlier)).toBe(false);
    await room.get(EndProtectionUseCase).execute(author, { id, version: 1, reason: 'non serve più' });
    for (const file of [former, earlier]) expect(await sees(colleague, 'person', file)).toBe(true);
  });

  it('is named for colleagues at counters of the ambito alone, one’s own agency first', async () => {
    const names = await room.get(ListNamedWorkersQuery).execute(author, 'PROVA');
    expect(
      names
        .map(({ id }) => id)
        .slice(0, 2)
        .sort(),
    ).toEqual([colleague.accountId, head.accountId].sort());
    expect(names).toHaveLength(4);
    expect(await room.get(ListNamedWorkersQuery).execute(author, '%')).toEqual([]);
  });
});

describe('a contact or a request under protection', () => {
  it('is hidden without its person: of the contact from all but operator and head, of the request from whoever did not write the contact', async () => {
    const [request] = await room.db.query<{ id: string }>('select id from intake.request where contact_id = $1', [contact]);
    await protect({ subjectKind: 'request', subjectId: request!.id });
    expect([await sees(colleague, 'request', request!.id), await sees(colleague, 'contact', contact)]).toEqual([false, true]);
    await protect({ subjectKind: 'contact', subjectId: contact });
    expect([
      await sees(colleague, 'contact', contact),
      await sees(colleague, 'person', person),
      await sees(head, 'contact', contact),
    ]).toEqual([false, true, true]);
    await expect(protect({ subjectKind: 'contact', subjectId: contact }, elsewhere)).rejects.toThrow('not-found');
    await open(head, contact);
    await expect(open(colleague, contact)).rejects.toThrow('not-found');
  });
});

describe('an emergency', () => {
  const clue = { codiceFiscale: null, familyName: null, givenName: null, birthDate: null, contact: null };
  const reason = 'Chiama il 112, pericolo in corso a casa';
  const emergency = (who: Actor, more: Partial<typeof clue> | object, id: string = randomUUID()) =>
    room.get(OpenInEmergencyUseCase).execute(who, { id, clue: { ...clue, ...more }, reason });

  it('opens for three hours, by name and birth date, what one may not know of, and tells the heads of both agencies without a word of whom', async () => {
    await protect();
    const id = randomUUID();
    const asked = { familyName: 'ada elise', givenName: 'NASCOSTI', birthDate: '1980-02-29' };
    const opened = await emergency(elsewhere, asked, id);
    expect(opened.items).toEqual([{ kind: 'person', id: person, name: 'Nascosti Ada Élise' }]);
    expect(opened.until.getTime() - Date.now()).toBeGreaterThan(179 * 60_000);
    expect((await read(elsewhere)).details.familyName).toBe('Nascosti');
    expect(await sees(colleague, 'person', person)).toBe(false);
    const told = await mails();
    expect(told.map(({ recipient }) => recipient).sort()).toEqual(
      [`${head.accountId}@prova.example`, `${otherHead.accountId}@prova.example`].sort(),
    );
    expect(JSON.stringify(told)).not.toMatch(/Nascosti|Élise|1980/i);
    expect(told[0]!.text).toContain('Prova sportello, Altro comune');
    expect((await emergency(elsewhere, asked, id)).items).toEqual(opened.items);
    expect(await mails()).toHaveLength(2);
    for (const who of [head, otherHead])
      expect((await room.get(ListEmergenciesQuery).execute(who, 9, null)).items).toMatchObject([
        { id, reason, subjects: 1, displayName: 'Prova sportello', agency: 'Altro comune' },
      ]);
    await room.db.query("update intake.opening set until = now() - interval '1 second'");
    await expect(read(elsewhere)).rejects.toThrow('not-found');
    expect(await verbs(person)).toContain('emergency.opened');
  });

  it('finds nothing by half of a name, says no more than nothing, and asks for a reason of some length', async () => {
    await protect();
    await expect(emergency(elsewhere, { familyName: 'Nascosti', birthDate: '1980-02-29' })).rejects.toMatchObject({ code: 'malformed' });
    await expect(
      room
        .get(OpenInEmergencyUseCase)
        .execute(elsewhere, { id: randomUUID(), clue: { ...clue, codiceFiscale: 'X' }, reason: `urgente${' '.repeat(30)}` }),
    ).rejects.toThrow('malformed');
    expect((await emergency(elsewhere, { familyName: 'Nascosti', givenName: 'Eva', birthDate: '1980-02-29' })).items).toEqual([]);
    expect(await mails()).toEqual([]);
  });

  it('by a contact opens that contact and whom it protects, at one’s own agency alone', async () => {
    await protect();
    expect((await emergency(elsewhere, { contact })).items).toEqual([]);
    expect((await emergency(colleague, { contact })).items.map(({ kind }) => kind).sort()).toEqual(['contact', 'person']);
    expect(await sees(colleague, 'contact', contact)).toBe(true);
  });

  it('says, notes and audits everything that it opens, however much', async () => {
    await protect();
    await room.db.query(
      `insert into intake.request (ambito_id, contact_id, position, id, need, area, urgency, outcome, protected, shielded)
       select $1, $2, 100 + n, gen_random_uuid(), 'D01', 'ELD', 'ORDINARY', 'INFO', true, true from generate_series(1, 25) n`,
      [place.ambitoId, contact],
    );
    const id = randomUUID();
    expect((await emergency(colleague, { contact }, id)).items).toHaveLength(27);
    expect((await emergency(colleague, { contact }, id)).items).toHaveLength(27);
    const [left] = await room.db.query<{ openings: number; audited: number }>(
      `select (select count(*)::int from intake.opening where act_id = $1) as openings,
              (select count(*)::int from platform.audit where verb = 'emergency.opened' and account_id = $2) as audited`,
      [id, colleague.accountId],
    );
    expect(left).toEqual({ openings: 27, audited: 27 });
  });
});
