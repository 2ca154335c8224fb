// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { intakeEntities, IntakeModule } from '../index';
import { ReadContactQuery } from './read-contact.query';
import { RegisterContactUseCase } from './register-contact.use-case';
import { ANONYMOUS, inventContact } from '../testing/invented-contact';

let room: TestRoom;
let place: TestPlace;
let operator: Actor;
let register: RegisterContactUseCase;

beforeAll(async () => {
  const clock = { now: () => new Date('2026-11-21T10:00:00Z') };
  room = await openRoom({ pools: { app: [...platformEntities, ...intakeEntities] }, imports: [IntakeModule], clock });
  register = room.get(RegisterContactUseCase);
});
beforeEach(async () => {
  place = await testPlace(room.db);
  operator = place.actor('contact.register', 'contact.read');
});
afterAll(() => room.close());

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
  const orientedTo = (resource: string | null) => {
    const contact = inventContact(ANONYMOUS);
    return { ...contact, requests: contact.requests.map((request) => ({ ...request, resource })) };
  };

  it('is kept with the request and told to the databank, which sees no person', async () => {
    const command = orientedTo(await card('operators'));
    await register.execute(operator, command);
    const topics = await room.db.query('select topic from platform.outbox where subject_id = $1 order by topic', [command.id]);
    expect(topics).toEqual([{ topic: 'intake.contact-changed' }, { topic: 'intake.orientation-recorded' }]);
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
    expect(await register.execute(operator, orientedTo(await card('agencies', [place.agencyId])))).toMatchObject({ isNew: true });
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
    expect(await register.execute(operator, orientedTo(named))).toMatchObject({ isNew: true });
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
    const resource = await card('public');
    const other = { ...command, requests: command.requests.map((request) => ({ ...request, resource })) };
    await expect(register.execute(operator, other)).rejects.toMatchObject({ code: 'already-registered' });
  });
});
