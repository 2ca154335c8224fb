// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { type Actor } from '@soglia/kernel';
import { AppUnitOfWork, platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { intakeEntities, IntakeModule, type RegisterContact, RegisterContactUseCase } from './index';
import { ReadContactQuery } from './read-contact.query';

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

const contact = (change: Partial<RegisterContact> = {}): RegisterContact => ({
  id: randomUUID(),
  accessPoint: 'S1',
  occurredAt: new Date('2026-11-20T09:00:00Z'),
  channel: 'PHONE',
  interlocutor: 'SELF',
  person: { codiceFiscale: 'RSSMRA80A01H501U', sex: null, birthYear: null, comune: place.comune },
  requests: [
    { need: 'D01', area: 'ELD', urgency: 'ORDINARY', outcome: 'INFO', gapReason: null, resource: null },
    { need: 'D02', area: 'POV', urgency: 'EMERGENCY', outcome: 'NESSUNA_RISPOSTA', gapReason: 'NO_SERVICE', resource: null },
  ],
  ...change,
});
const count = async (table: string, id: string, column: string) =>
  (await room.db.query(`select 1 from ${table} where ${column} = $1`, [id])).length;
const kept = async (id: string) => ({
  contacts: await count('intake.contact', id, 'id'),
  requests: await count('intake.request', id, 'contact_id'),
  audit: await count('platform.audit', id, 'subject_id'),
  letters: await count('platform.outbox', id, 'subject_id'),
});

describe('registering a contact', () => {
  it('keeps rows, audit and letter together', async () => {
    const command = contact();
    expect(await register.execute(operator, command)).toBe('registered');
    expect(await kept(command.id)).toEqual({ contacts: 1, requests: 2, audit: 1, letters: 1 });
  });

  it('keeps none of the four when one fails', async () => {
    const command = contact();
    await room.db.query("alter table platform.outbox add constraint closed check (ambito_id <> '" + place.ambitoId + "') not valid");
    await expect(register.execute(operator, command)).rejects.toThrow('closed');
    await room.db.query('alter table platform.outbox drop constraint closed');
    expect(await kept(command.id)).toEqual({ contacts: 0, requests: 0, audit: 0, letters: 0 });
    expect(await count('intake.person', place.ambitoId, 'ambito_id')).toBe(0);
  });

  it('twice, or ten times at once, is registering it once', async () => {
    const command = contact();
    const all = await Promise.all(Array.from({ length: 10 }, () => register.execute(operator, command)));
    expect(all.filter((each) => each === 'registered')).toHaveLength(1);
    expect(await register.execute(operator, { ...command, person: { ...command.person, codiceFiscale: 'rssmra80a01 h501u' } })).toBe(
      'already-there',
    );
    expect(await kept(command.id)).toEqual({ contacts: 1, requests: 2, audit: 1, letters: 1 });
  });

  it('of an anonymous person twice leaves one person', async () => {
    const command = contact({ person: { codiceFiscale: null, sex: 'F', birthYear: 1970, comune: null } });
    await register.execute(operator, command);
    await register.execute(operator, command);
    expect(await count('intake.person', place.ambitoId, 'ambito_id')).toBe(1);
  });

  it('under an id that another contact has is refused, and changes nothing', async () => {
    const command = contact();
    await register.execute(operator, command);
    await expect(register.execute(operator, { ...command, channel: 'EMAIL' })).rejects.toThrow('already-registered');
    expect(await kept(command.id)).toEqual({ contacts: 1, requests: 2, audit: 1, letters: 1 });
  });

  it('finds a known person again, even when twenty counters register them at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => register.execute(operator, contact())));
    expect(await count('intake.person', place.ambitoId, 'ambito_id')).toBe(1);
    expect(await count('intake.contact', place.ambitoId, 'ambito_id')).toBe(20);
  });

  it('keeps the birth year that was said, also of a person known under the other century', async () => {
    const [first, second] = [
      contact(),
      contact({ person: { codiceFiscale: 'RSSMRA20A01H501G', sex: null, birthYear: 1920, comune: null } }),
    ];
    await register.execute(operator, { ...first, person: { ...first.person, codiceFiscale: 'RSSMRA20A01H501G' } });
    await register.execute(operator, second);
    const years = await room.db.query<{ birth_year: number }>('select birth_year from intake.contact where ambito_id = $1 order by 1', [
      place.ambitoId,
    ]);
    expect(years.map((each) => each.birth_year)).toEqual([1920, 2020]);
    expect(await count('intake.person', place.ambitoId, 'ambito_id')).toBe(1);
  });

  it('at another agency’s access point is refused', async () => {
    const stranger = { ...operator, agencyId: randomUUID() };
    const command = contact();
    await expect(register.execute(stranger, command)).rejects.toThrow('unknown-access-point');
    expect(await room.db.query('select verb from platform.audit where subject_id = $1', [command.id])).toEqual([
      { verb: 'contact.refused' },
    ]);
    await expect(register.execute(operator, contact({ accessPoint: 'S9' }))).rejects.toThrow('unknown-access-point');
  });

  it('in the future, or from a comune that does not exist, is refused', async () => {
    await expect(register.execute(operator, contact({ occurredAt: new Date('2026-11-21T10:06:00Z') }))).rejects.toThrow(
      'contact-in-the-future',
    );
    await expect(
      register.execute(operator, contact({ person: { codiceFiscale: null, sex: null, birthYear: null, comune: 'X999' } })),
    ).rejects.toThrow('unknown-comune');
  });
});

describe('row security', () => {
  it('shows an ambito nothing of another, and takes nothing for it', async () => {
    const command = contact();
    await register.execute(operator, command);
    const other = await testPlace(room.db);
    await expect(room.get(ReadContactQuery).execute(other.actor('contact.read'), command.id)).rejects.toThrow('not-found');
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

describe('orienting to a card of the databank', () => {
  const keeper = async (visibility = 'public', visibleTo: string[] = []) => {
    const id = randomUUID();
    await room.db.query(
      "insert into resources.organization (ambito_id, id, name, description, visibility, visible_to) values ($1, $2, 'Ente di prova', '', $3, $4)",
      [place.ambitoId, id, visibility, visibleTo],
    );
    return id;
  };
  const programOf = async (organization: string) => {
    const id = randomUUID();
    await room.db.query("insert into resources.program (ambito_id, id, organization_id, name, description) values ($1, $2, $3, 'P', '')", [
      place.ambitoId,
      id,
      organization,
    ]);
    return id;
  };
  const card = async (visibility: string, visibleTo: string[] = [], of: { organization?: string; program?: string } = {}) => {
    const service = randomUUID();
    await room.db.query(
      `insert into resources.service (ambito_id, id, organization_id, program_id, name, status, visibility, visible_to)
       values ($1, $2, $3, $4, 'Servizio di prova', 'active', $5, $6)`,
      [place.ambitoId, service, of.organization ?? (await keeper()), of.program ?? null, visibility, visibleTo],
    );
    return service;
  };
  const orientedTo = (resource: string | null) =>
    contact({ requests: [{ need: 'D01', area: 'ELD', urgency: 'ORDINARY', outcome: 'INFO', gapReason: null, resource }] });

  it('is kept with the request and told to the databank, which sees no person', async () => {
    const command = orientedTo(await card('operators'));
    await register.execute(operator, command);
    expect(await kept(command.id)).toEqual({ contacts: 1, requests: 1, audit: 1, letters: 2 });
    expect(await room.db.query('select * from intake.orientation_source where contact_id = $1', [command.id])).toEqual([
      {
        ambito_id: place.ambitoId,
        contact_id: command.id,
        position: 0,
        service_id: command.requests[0]!.resource,
        need: 'D01',
        month: '2026-11',
      },
    ]);
    const read = await room.get(ReadContactQuery).execute(operator, command.id);
    expect(read.requests[0]).toMatchObject({ resource: command.requests[0]!.resource, resource_name: 'Servizio di prova' });
  });

  it('needs a card that is there for this operator’s eyes', async () => {
    const refused = { code: 'unknown-resource', fields: [{ pointer: '/requests/0/resource' }] };
    await expect(register.execute(operator, orientedTo(randomUUID()))).rejects.toMatchObject(refused);
    await expect(register.execute(operator, orientedTo(await card('agencies', [randomUUID()])))).rejects.toMatchObject(refused);
    expect(await register.execute(operator, orientedTo(await card('agencies', [place.agencyId])))).toBe('registered');
    const elsewhere = await testPlace(room.db);
    await expect(
      register.execute(elsewhere.actor('contact.register'), { ...orientedTo(await card('public')), accessPoint: 'S1' }),
    ).rejects.toMatchObject({ code: 'unknown-resource' });
  });

  it('needs a card whose organisation and programme are for this operator’s eyes too', async () => {
    const [mine, others] = [[place.agencyId], [randomUUID()]];
    const refused = { code: 'unknown-resource' };
    const hidden = await keeper('agencies', others);
    const both = await card('agencies', [place.agencyId, others[0]!], { organization: hidden });
    await expect(register.execute(operator, orientedTo(both))).rejects.toMatchObject(refused);
    const ofProgram = await card('public', [], { program: await programOf(hidden) });
    await expect(register.execute(operator, orientedTo(ofProgram))).rejects.toMatchObject(refused);
    const named = await card('agencies', [...mine, ...others], { organization: await keeper('agencies', mine) });
    expect(await register.execute(operator, orientedTo(named))).toBe('registered');
  });

  it('no longer says what a card is called that has become one for other agencies', async () => {
    const command = orientedTo(await card('public'));
    await register.execute(operator, command);
    const name = async () => (await room.get(ReadContactQuery).execute(operator, command.id)).requests[0]?.resource_name;
    const hide = (from: string[]) =>
      room.db.query("update resources.service set visibility = 'agencies', visible_to = $2 where id = $1", [
        command.requests[0]!.resource,
        from,
      ]);
    expect(await name()).toBe('Servizio di prova');
    await hide([randomUUID()]);
    expect(await name()).toBeNull();
    await hide([place.agencyId]);
    expect(await name()).toBe('Servizio di prova');
  });

  it('to another card, under the same id, is another contact', async () => {
    const command = orientedTo(await card('public'));
    await register.execute(operator, command);
    const other = { ...orientedTo(await card('public')), id: command.id };
    await expect(register.execute(operator, other)).rejects.toMatchObject({ code: 'already-registered' });
  });
});
