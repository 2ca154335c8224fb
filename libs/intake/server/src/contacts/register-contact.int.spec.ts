// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { NOBODY } from '@soglia/intake-domain';
import { type Actor } from '@soglia/kernel';
import { AppUnitOfWork, platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { intakeEntities, IntakeModule } from '../index';
import { ReadContactQuery } from './read-contact.query';
import { type RegisterContact, RegisterContactUseCase } from './register-contact.use-case';
import { aboutKnown, ANONYMOUS, inventContact, inventRequest, MARIO } from '../testing/invented-contact';

const now = new Date('2026-11-21T10:00:00Z');
let room: TestRoom;
let place: TestPlace;
let operator: Actor;
let register: RegisterContactUseCase;

beforeAll(async () => {
  room = await openRoom({ pools: { app: [...platformEntities, ...intakeEntities] }, imports: [IntakeModule], clock: { now: () => now } });
  register = room.get(RegisterContactUseCase);
});
beforeEach(async () => {
  place = await testPlace(room.db);
  operator = place.actor('contact.register', 'contact.read');
});
afterAll(() => room.close());

const count = async (table: string, id: string, column: string) =>
  (await room.db.query(`select 1 from ${table} where ${column} = $1`, [id])).length;
const kept = async ({ id }: RegisterContact) => ({
  contacts: await count('intake.contact', id, 'id'),
  people: await count('intake.contact_person', id, 'contact_id'),
  requests: await count('intake.request', id, 'contact_id'),
  audit: (await room.db.query("select 1 from platform.audit where subject_id = $1 and verb = 'contact.registered'", [id])).length,
  letters: await count('platform.outbox', id, 'subject_id'),
});
const WHOLE = { contacts: 1, people: 1, requests: 1, audit: 1, letters: 1 };
const NOTHING = { contacts: 0, people: 0, requests: 0, audit: 0, letters: 0 };
const persons = () => count('intake.person', place.ambitoId, 'ambito_id');
const refused = (code: string, pointer?: string) =>
  pointer === undefined ? { code } : expect.objectContaining({ code, fields: [expect.objectContaining({ pointer })] });

describe('registering a contact', () => {
  it('keeps persons, rows, audit and letter together, with everything that was said', async () => {
    const [anna, bruno] = [randomUUID(), randomUUID()];
    const family = (givenName: string) => ({ ...NOBODY, familyName: 'Bianchi', givenName, comune: place.comune });
    const contact = inventContact(null, {
      people: [
        { id: anna, version: null, details: { ...family('Anna'), birthYear: 1950 } },
        { id: bruno, version: null, details: { ...family('Bruno'), homeless: true } },
      ],
      requests: [
        inventRequest([anna], { followUpOn: '2026-12-01', economic: true }),
        inventRequest([bruno, anna], { outcome: 'NESSUNA_RISPOSTA', gapReason: 'NO_SERVICE', detail: 'un letto' }),
      ],
      interlocutor: { kind: 'RELATIVE', relation: 'CHILD', name: 'Ada', body: null, phone: '1', informed: 'present', accompaniedBy: null },
      ...{ motive: 'INVIATO_DA', sender: 'Scuola', minutes: 20, followUpOn: '2026-11-30' },
      notes: [{ id: randomUUID(), visibility: 'service', text: 'richiamare' }],
      notices: [{ person: anna, version: '2026-1', language: 'it', channel: 'voice' }],
    });
    expect(await register.execute(operator, contact)).toEqual({ isNew: true, version: 1 });
    expect(await kept(contact)).toEqual({ contacts: 1, people: 2, requests: 2, audit: 1, letters: 1 });
    expect(await room.get(ReadContactQuery).execute(operator, contact.id)).toMatchObject({
      ...{ motive: 'INVIATO_DA', sender: 'Scuola', minutes: 20, follow_up_on: '2026-11-30', interlocutor_name: 'Ada', informed: 'present' },
      people: [
        { id: anna, family_name: 'Bianchi', birth_year: 1950, comune: place.comune, version: 1 },
        { id: bruno, homeless: true },
      ],
      requests: [
        { id: contact.requests[0]!.id, people: [anna], follow_up_on: '2026-12-01', economic: true },
        { people: [bruno, anna], gap_reason: 'NO_SERVICE', detail: 'un letto' },
      ],
      notes: [{ text: 'richiamare', visibility: 'service' }],
      notices: [{ person_id: anna, version: '2026-1', language: 'it', channel: 'voice' }],
    });
  });

  it('keeps none of it when a part fails', async () => {
    const contact = inventContact();
    await room.db.query("alter table platform.outbox add constraint closed check (ambito_id <> '" + place.ambitoId + "') not valid");
    await expect(register.execute(operator, contact)).rejects.toThrow('closed');
    await room.db.query('alter table platform.outbox drop constraint closed');
    expect([await kept(contact), await persons()]).toEqual([NOTHING, 0]);
  });

  it('twice, or ten times at once, is registering it once – of somebody anonymous too', async () => {
    for (const contact of [inventContact(), inventContact(ANONYMOUS)]) {
      const all = await Promise.all(Array.from({ length: 10 }, () => register.execute(operator, contact)));
      expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(await register.execute(operator, contact)).toEqual({ isNew: false, version: 1 });
      expect(await kept(contact)).toEqual(WHOLE);
    }
    expect(await persons()).toBe(2);
  });

  it('with a change of a file twice changes it once, although the file has another version by then', async () => {
    const first = inventContact();
    await register.execute(operator, first);
    const [{ id } = { id: '' }] = first.people;
    const details = {
      ...MARIO,
      ...{ sex: 'M' as const, birthDate: '1980-01-01', birthYear: 1980, birthplace: 'H501' },
      comune: place.comune,
    } as const;
    const second = inventContact(null, { people: [{ id, version: 1, details }], requests: [inventRequest([id])] });
    await register.execute(operator, second);
    expect(await register.execute(operator, second)).toEqual({ isNew: false, version: 1 });
    expect(await room.db.query('select version, comune from intake.person where id = $1', [id])).toEqual([
      { version: 2, comune: place.comune },
    ]);
  });

  it('under an id that another contact has is refused, and changes nothing', async () => {
    const contact = inventContact();
    await register.execute(operator, contact);
    await expect(register.execute(operator, { ...contact, channel: 'EMAIL' })).rejects.toMatchObject({ code: 'already-registered' });
    const sameRequest = aboutKnown([contact.people[0]!.id], { requests: contact.requests });
    await expect(register.execute(operator, sameRequest)).rejects.toEqual(refused('already-registered', '/requests/0/id'));
    expect([await kept(contact), await kept(sameRequest)]).toEqual([WHOLE, NOTHING]);
  });

  it('of a codice fiscale that has a file says whose, even when twenty counters do it at once', async () => {
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => register.execute(operator, inventContact())));
    const known = all
      .filter(({ status }) => status === 'rejected')
      .map((each) => (each as PromiseRejectedResult).reason as { facts: { person: string } });
    const [person] = await room.db.query<{ id: string }>('select id from intake.person where ambito_id = $1', [place.ambitoId]);
    expect([known.length, await persons()]).toEqual([19, 1]);
    expect(known).toEqual(Array(19).fill(refused('person-known', '/people/0/details/codiceFiscale')));
    expect(new Set(known.map(({ facts }) => facts.person))).toEqual(new Set([person!.id]));
    expect(await register.execute(operator, aboutKnown([person!.id]))).toMatchObject({ isNew: true });
  });

  it('never overwrites what somebody else has written in a file meanwhile', async () => {
    const contact = inventContact();
    await register.execute(operator, contact);
    const id = contact.people[0]!.id;
    const change = (address: string) =>
      register.execute(
        operator,
        inventContact(null, { people: [{ id, version: 1, details: { ...MARIO, address } }], requests: [inventRequest([id])] }),
      );
    await change('via Prima 1');
    await expect(change('via Seconda 2')).rejects.toEqual(refused('stale', '/people/0/version'));
    expect(await room.db.query('select address from intake.person where id = $1', [id])).toEqual([{ address: 'via Prima 1' }]);
  });

  it('keeps where somebody lived then, whatever the file says later', async () => {
    const contact = inventContact({ ...MARIO, comune: place.comune });
    await register.execute(operator, contact);
    const id = contact.people[0]!.id;
    const moved = { ...MARIO, comune: null, homeless: true };
    await register.execute(
      operator,
      inventContact(null, { people: [{ id, version: 1, details: moved }], requests: [inventRequest([id])] }),
    );
    const rows = await room.db.query(
      'select comune, homeless, birth_year from intake.contact_person where person_id = $1 order by comune',
      [id],
    );
    expect(rows).toEqual([
      { comune: place.comune, homeless: false, birth_year: 1980 },
      { comune: null, homeless: true, birth_year: 1980 },
    ]);
  });

  it('at another agency’s access point is refused, and leaves a trace', async () => {
    const contact = inventContact();
    await expect(register.execute({ ...operator, agencyId: randomUUID() }, contact)).rejects.toThrow('unknown-access-point');
    expect(await room.db.query('select verb from platform.audit where subject_id = $1', [contact.id])).toEqual([
      { verb: 'contact.refused' },
    ]);
    await expect(register.execute(operator, inventContact(MARIO, { accessPoint: 'S9' }))).rejects.toThrow('unknown-access-point');
  });

  it('keeps the rules that hang on who the persons are', async () => {
    const minor = inventContact({ ...NOBODY, familyName: 'Bianchi', birthYear: 2015 });
    await expect(register.execute(operator, minor)).rejects.toEqual(refused('detail-missing', '/requests/0/detail'));
    const handedOn = (details: typeof MARIO) => {
      const contact = inventContact(details);
      return { ...contact, requests: contact.requests.map((request) => ({ ...request, outcome: 'PROPOSTA_PIC' })) };
    };
    for (const details of [ANONYMOUS, MARIO]) {
      await expect(register.execute(operator, handedOn(details))).rejects.toEqual(refused('person-anonymous', '/requests/0/outcome'));
    }
    const first = inventContact();
    const person = first.people[0]!.id;
    await register.execute(operator, { ...first, notices: [{ person, version: '2026-1', language: 'it', channel: 'paper' }] });
    const later = aboutKnown([person], { requests: [inventRequest([person], { outcome: 'PROPOSTA_PIC' })] });
    expect(await register.execute(operator, later)).toMatchObject({ isNew: true });
  });

  it('takes no notice that was never written', async () => {
    const contact = inventContact();
    const [{ id: person }] = contact.people as unknown as [{ id: string }];
    const given = (version: string) =>
      ({ ...contact, notices: [{ person, version, language: 'it', channel: 'voice' }] }) as RegisterContact;
    await expect(register.execute(operator, given('2099-1'))).rejects.toEqual(refused('unknown-code', '/notices/0/version'));
    expect(await kept(contact)).toEqual(NOTHING);
    expect(await register.execute(operator, given('2026-1'))).toMatchObject({ isNew: true });
  });

  it('is judged by the codes of its own day in Rome, however late it is sent', async () => {
    await room.db.query("update territory.code set valid_to = '2026-11-20' where ambito_id = $1 and list = 'need' and code = 'D01'", [
      place.ambitoId,
    ]);
    const late = inventContact(MARIO, { occurredAt: new Date('2026-11-19T22:59:00Z') });
    expect(await register.execute(operator, late)).toMatchObject({ isNew: true });
    const next = aboutKnown([late.people[0]!.id], { occurredAt: new Date('2026-11-19T23:01:00Z') });
    await expect(register.execute(operator, next)).rejects.toEqual(refused('unknown-code', '/requests/0/need'));
  });

  it('forgets the draft that it was written in', async () => {
    const contact = inventContact();
    await room.db.query(
      "insert into intake.contact_draft (ambito_id, id, account_id, access_point, form) values ($1, $2, $3, 'S1', '{}')",
      [place.ambitoId, contact.id, operator.accountId],
    );
    await register.execute(operator, contact);
    expect(await count('intake.contact_draft', contact.id, 'id')).toBe(0);
  });
});

describe('row security', () => {
  it('shows an ambito nothing of another, and takes nothing for it', async () => {
    const contact = inventContact();
    await register.execute(operator, contact);
    const other = await testPlace(room.db);
    await expect(room.get(ReadContactQuery).execute(other.actor('contact.read'), contact.id)).rejects.toThrow('not-found');
    const appPool = room.get(AppUnitOfWork);
    expect(await appPool.run(other.ambitoId, (tx) => tx.query('select * from intake.contact'))).toEqual([]);
    expect(await appPool.dataSource.query('select * from intake.person')).toEqual([]);
    await expect(
      appPool.run(other.ambitoId, (tx) =>
        tx.query('insert into intake.person (ambito_id, id) values ($1, $2)', [place.ambitoId, randomUUID()]),
      ),
    ).rejects.toThrow('row-level security');
  });
});
