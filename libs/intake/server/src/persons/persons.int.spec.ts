// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { NOBODY, type PersonDetails } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { ListPersonContactsQuery } from './list-person-contacts.query';
import { PersonWriter } from './person-writer';
import { personEntities } from './person.entities';
import { PersonsModule } from './persons.module';
import { ReadPersonQuery } from './read-person.query';
import { ReplaceTemporaryCodeUseCase } from './replace-temporary-code.use-case';
import { SearchPersonsQuery } from './search/search-persons.query';
import { WritePersonUseCase } from './write-person.use-case';

const now = new Date('2026-11-21T10:00:00Z');
const CODE = 'RSSMRA80A01H501U';
let room: TestRoom;
let place: TestPlace;
let operator: Actor;

beforeAll(async () => {
  room = await openRoom({ pools: { app: [...platformEntities, ...personEntities] }, imports: [PersonsModule], clock: { now: () => now } });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  operator = place.actor('person.read', 'person.write');
});
afterAll(() => room.close());

const mario: PersonDetails = { ...NOBODY, familyName: 'Rossi', givenName: 'Mario' };
const write = (id: string, details: PersonDetails, seenVersion: number | null = null, by = operator) =>
  room.get(WritePersonUseCase).execute(by, { id, details, seenVersion });
const read = (id: string, by = operator) => room.get(ReadPersonQuery).execute(by, id);
const audits = async (id: string) =>
  (await room.db.query<{ verb: string }>('select verb from platform.audit where subject_id = $1 order by at, verb', [id])).map(
    ({ verb }) => verb,
  );

/** A contact about somebody, written as the owner. */
async function contact(
  personId: string,
  { agencyId = place.agencyId, outcome = 'INFO', occurredAt = '2026-10-01T09:00:00Z' } = {},
): Promise<string> {
  const id = randomUUID();
  const request = randomUUID();
  await room.db.query(
    `insert into intake.contact (ambito_id, id, agency_id, access_point, operator_id, occurred_at, channel, interlocutor, person_id, digest)
     values ($1, $2, $3, 'S1', $4, $5, 'PHONE', 'SELF', $6, '')`,
    [place.ambitoId, id, agencyId, randomUUID(), occurredAt, personId],
  );
  await room.db.query('insert into intake.contact_person (ambito_id, contact_id, person_id, position) values ($1, $2, $3, 0)', [
    place.ambitoId,
    id,
    personId,
  ]);
  await room.db.query(
    "insert into intake.request (ambito_id, contact_id, position, id, need, area, urgency, outcome) values ($1, $2, 0, $3, 'D01', 'ELD', 'ORDINARY', $4)",
    [place.ambitoId, id, request, outcome],
  );
  await room.db.query(
    'insert into intake.request_person (ambito_id, contact_id, request_id, person_id, position) values ($1, $2, $3, $4, 0)',
    [...[place.ambitoId, id, request, personId]],
  );
  return id;
}

async function protect(id: string, author: Actor): Promise<void> {
  await room.db.query('update intake.person set protected = true where id = $1', [id]);
  await room.db.query(
    "insert into intake.protection (ambito_id, id, subject_kind, subject_id, ground, author_id, agency_id) values ($1, $2, 'person', $3, 'violence', $4, $5)",
    [place.ambitoId, randomUUID(), id, author.accountId, place.agencyId],
  );
}

describe('a person’s file', () => {
  it('is made once under an id of the counter, and the same again changes nothing', async () => {
    const id = randomUUID();
    expect(await write(id, mario)).toMatchObject({ outcome: 'created', version: 1 });
    expect(await write(id, { ...mario, familyName: ' Rossi ' })).toMatchObject({ outcome: 'unchanged', version: 1 });
    await expect(write(id, { ...mario, familyName: 'Verdi' })).rejects.toThrow('already-registered');
    expect(await audits(id)).toEqual(['person.written']);
  });

  it('made by ten counters at once is one', async () => {
    const id = randomUUID();
    const all = await Promise.all(Array.from({ length: 10 }, () => write(id, { ...mario, codiceFiscale: CODE })));
    expect(all.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
  });

  it('changes only as it was seen', async () => {
    const id = randomUUID();
    await write(id, mario);
    expect(await write(id, { ...mario, comune: place.comune }, 1)).toMatchObject({ outcome: 'changed', version: 2 });
    await expect(write(id, { ...mario, givenName: 'Maria' }, 1)).rejects.toThrow('stale');
    expect((await read(id)).comune).toEqual({ code: place.comune, name: place.comune });
    await expect(write(randomUUID(), mario, 1)).rejects.toThrow('not-found');
  });

  it('with the code of another file that can be seen is refused, and says which', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await write(one, { ...mario, codiceFiscale: CODE });
    const known = { code: 'person-known', facts: { person: one }, fields: [expect.objectContaining({ pointer: '/codiceFiscale' })] };
    await expect(write(other, { ...mario, codiceFiscale: CODE })).rejects.toMatchObject(known);
    await write(other, mario);
    await expect(write(other, { ...mario, codiceFiscale: CODE }, 1)).rejects.toMatchObject(known);
    await expect(
      room.get(ReplaceTemporaryCodeUseCase).execute(operator, { id: other, codiceFiscale: CODE, seenVersion: 1 }),
    ).rejects.toMatchObject(known);
  });

  it('names only comuni and groups of citizenship that are in force, and places of birth that ever were', async () => {
    await expect(write(randomUUID(), { ...mario, comune: 'X999' })).rejects.toThrow('unknown-comune');
    await expect(write(randomUUID(), { ...mario, citizenship: 'MAROCCO' })).rejects.toThrow('unknown-code');
    await expect(write(randomUUID(), { ...mario, birthplace: 'Q999' })).rejects.toMatchObject({ fields: [{ pointer: '/birthplace' }] });
    await room.db.query(
      "insert into territory.place (code, kind, name, detail, plain, valid_to) values ('A002', 'comune', 'Abano', 'PD', 'abano', '1930-01-01')",
    );
    const id = randomUUID();
    await write(id, { ...mario, birthplace: 'A002' });
    expect((await read(id)).birthplace).toEqual({ code: 'A002', name: 'Abano' });
  });

  it('takes hostile text as text, or refuses it by name, and keeps nothing that is not seen', async () => {
    const id = randomUUID();
    const hostile = {
      ...mario,
      familyName: "Ros\u0000si'; drop table --",
      address: '\u202eaiv\u2066 🙂 \ud800',
      phones: [{ number: '347 5550142', note: '\u0000\ud800' }],
    };
    await write(id, hostile);
    const { details } = await read(id);
    expect(details).toMatchObject({
      familyName: "Rossi'; drop table --",
      address: 'aiv 🙂',
      phones: [{ number: '347 5550142', note: null }],
    });
    await write(randomUUID(), { ...mario, familyName: 'x'.repeat(10_000) });
  });
});

describe('a temporary code', () => {
  it('is the server’s, one after the other, and stays when the codice fiscale takes its place', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const unknown: PersonDetails = { ...NOBODY, identification: 'temporary', temporaryCode: 'TMP-1999-000007' };
    expect(await write(one, unknown)).toMatchObject({ temporaryCode: 'TMP-2026-000001' });
    expect(await write(one, unknown)).toMatchObject({ outcome: 'unchanged', temporaryCode: 'TMP-2026-000001' });
    expect(await write(other, unknown)).toMatchObject({ temporaryCode: 'TMP-2026-000002' });
    const contactId = await contact(one);
    const done = await room
      .get(ReplaceTemporaryCodeUseCase)
      .execute(operator, { id: one, codiceFiscale: CODE.toLowerCase(), seenVersion: 1 });
    expect(done).toMatchObject({ version: 2, temporaryCode: 'TMP-2026-000001' });
    expect((await read(one)).details).toMatchObject({
      identification: 'codice-fiscale',
      codiceFiscale: CODE,
      birthDate: '1980-01-01',
      sex: 'M',
    });
    for (const q of [CODE, 'tmp 2026 000001']) {
      expect((await room.get(SearchPersonsQuery).execute(operator, { q, limit: 8 })).map(({ id }) => id)).toEqual([one]);
    }
    expect(await room.db.query('select topic from platform.outbox where subject_id = $1', [contactId])).toEqual([
      { topic: 'intake.contact-changed' },
    ]);
  });
});

describe('reading a file', () => {
  it('tells the contacts of one’s own agency, newest first and page by page, and leaves a trace', async () => {
    const id = randomUUID();
    await write(id, mario);
    const first = await contact(id, { occurredAt: '2026-09-01T09:00:00Z' });
    const second = await contact(id, { outcome: 'IN_CORSO' });
    const old = await contact(id, { occurredAt: '2024-01-01T09:00:00Z' });
    await contact(id, { agencyId: randomUUID() });
    const { history, version, isProtected, protection } = await read(id);
    expect({ version, isProtected, protection }).toEqual({ version: 1, isProtected: false, protection: null });
    expect(history).toMatchObject({ contactsIn12Months: 2, openRequests: 1 });
    expect(history.items.map(({ contactId }) => contactId)).toEqual([second, first, old]);
    expect(history.items[0]).toMatchObject({
      accessPoint: { code: 'S1', name: 'Sportello di prova' },
      requests: [{ need: 'D01', outcome: 'IN_CORSO' }],
    });
    const page = await room.get(ListPersonContactsQuery).execute(operator, { id, limit: 2, cursor: null });
    const rest = await room.get(ListPersonContactsQuery).execute(operator, { id, limit: 2, cursor: page.next });
    expect([...page.items, ...rest.items].map(({ contactId }) => contactId)).toEqual([second, first, old]);
    expect(rest.next).toBeNull();
    expect(await audits(id)).toEqual(['person.written', 'person.read', 'person.read', 'person.read']);
  });

  it('of another ambito is reading nothing, and leaves a trace too', async () => {
    const id = randomUUID();
    await write(id, mario);
    const stranger = (await testPlace(room.db)).actor('person.read');
    await expect(read(id, stranger)).rejects.toThrow('not-found');
    expect(await audits(id)).toEqual(['person.written', 'person.refused']);
  });

  it('under protection is for those it names, after a reason was given, until it lapses', async () => {
    const id = randomUUID();
    const other = place.actor('person.read', 'person.write');
    await write(id, { ...mario, codiceFiscale: CODE });
    await protect(id, operator);
    for (const attempt of [() => read(id, other), () => write(id, mario, 1, other), () => write(id, mario, null, other)])
      await expect(attempt()).rejects.toThrow('not-found');
    await expect(read(id)).rejects.toMatchObject({ code: 'opening-required', facts: { subject: id } });
    await expect(write(id, { ...mario, codiceFiscale: CODE, alias: 'M' }, 1)).rejects.toThrow('opening-required');
    const open = (until: string) =>
      room.db.query(
        "insert into intake.opening (ambito_id, id, subject_id, account_id, reason, until) values ($1, $2, $3, $4, 'colloquio', $5)",
        [...[place.ambitoId, randomUUID(), id, operator.accountId, until]],
      );
    await open('2020-01-01T00:00:00Z');
    await expect(read(id)).rejects.toThrow('opening-required');
    await open('2999-01-01T00:00:00Z');
    expect(await read(id)).toMatchObject({ isProtected: true, protection: { ground: 'violence', version: 1, workers: [] } });
    expect(await write(id, { ...mario, codiceFiscale: CODE, alias: 'M' }, 1)).toMatchObject({ outcome: 'changed' });
    expect(await room.db.query('select 1 from intake.person_search where person_id = $1', [id])).toEqual([]);
  });
});

describe('the persons of a contact', () => {
  const writeAll = (people: Parameters<PersonWriter['write']>[2]) =>
    room.get(AppUnitOfWork).runAs(operator, (tx) => room.get(PersonWriter).write(tx, operator, people, '/people'));

  it('are made, changed or left as they are, in their order', async () => {
    const [known, fresh] = [randomUUID(), randomUUID()];
    await write(known, mario);
    const rows = await writeAll([
      { id: fresh, version: null, details: { ...mario, givenName: 'Lucia', birthYear: 1990 } },
      { id: known, version: 1, details: null },
    ]);
    expect(rows.map(({ id, version, birthYear }) => [id, version, birthYear])).toEqual([
      [fresh, 1, 1990],
      [known, 1, null],
    ]);
    const again = await writeAll([{ id: known, version: 1, details: { ...mario, birthYear: 1950 } }]);
    expect(again).toMatchObject([{ id: known, version: 2, birthYear: 1950 }]);
  });

  it('that are refused are named by their place in the contact', async () => {
    const known = randomUUID();
    await write(known, { ...mario, codiceFiscale: CODE });
    const refused = (code: string, pointer: string) => ({ code, fields: [expect.objectContaining({ pointer })] });
    await expect(writeAll([{ id: randomUUID(), version: 1, details: null }])).rejects.toMatchObject(
      refused('unknown-person', '/people/0/id'),
    );
    const wrong = { ...mario, phones: [{ number: 'x', note: null }] };
    await expect(
      writeAll([
        { id: known, version: 1, details: null },
        { id: randomUUID(), version: null, details: wrong },
      ]),
    ).rejects.toMatchObject(refused('phone-invalid', '/people/1/details/phones/0/number'));
    await expect(writeAll([{ id: randomUUID(), version: null, details: { ...mario, codiceFiscale: CODE } }])).rejects.toMatchObject({
      ...refused('person-known', '/people/0/details/codiceFiscale'),
      facts: { person: known },
    });
    await expect(writeAll([{ id: known, version: 7, details: mario }])).rejects.toMatchObject(refused('stale', '/people/0/version'));
  });

  it('that take or lose a name are told of to whoever counts', async () => {
    const id = randomUUID();
    await write(id, { ...NOBODY, identification: 'anonymous', alias: 'Il signore col cane' });
    const contactId = await contact(id);
    await writeAll([{ id, version: 1, details: mario }]);
    await writeAll([{ id, version: 2, details: { ...mario, birthYear: 1950 } }]);
    expect(await room.db.query('select topic from platform.outbox where subject_id = $1', [contactId])).toHaveLength(1);
  });
});
