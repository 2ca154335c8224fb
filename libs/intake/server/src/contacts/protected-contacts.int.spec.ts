// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { intakeEntities, IntakeModule } from '../index';
import { aboutKnown, inventContact, inventRequest, MARIO, open, protect } from '../testing/invented-contact';
import { ReadContactQuery } from './read-contact.query';
import { RegisterContactUseCase } from './register-contact.use-case';

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

const refused = (code: string, pointer: string) => expect.objectContaining({ code, fields: [expect.objectContaining({ pointer })] });

describe('protection', () => {
  const colleague = () => ({ ...operator, accountId: randomUUID() });
  const read = (actor: Actor, id: string) => room.get(ReadContactQuery).execute(actor, id);
  const shielded = async (table: string, id: string) =>
    (await room.db.query<{ shielded: boolean }>(`select shielded from intake.${table} where id = $1`, [id]))[0]?.shielded;

  it('of a contact is asked for when it is registered: nobody else sees it, and its author opens it with a reason', async () => {
    const contact = inventContact(MARIO, { isProtected: true });
    await register.execute(operator, contact);
    expect(await shielded('contact', contact.id)).toBe(true);
    await expect(read(colleague(), contact.id)).rejects.toThrow('not-found');
    await expect(read(operator, contact.id)).rejects.toMatchObject({ code: 'opening-required', facts: { subject: contact.id } });
    await open(room.db, place, contact.id, operator);
    expect(await read(operator, contact.id)).toMatchObject({ id: contact.id, protected: true });
  });

  it('of one request hides that one', async () => {
    const contact = inventContact();
    const person = contact.people[0]!.id;
    const secret = inventRequest([person], { isProtected: true, need: 'D02' });
    await register.execute(operator, { ...contact, requests: [...contact.requests, secret] });
    expect((await read(colleague(), contact.id)).requests.map(({ need }) => need)).toEqual(['D01']);
    await open(room.db, place, secret.id, operator);
    expect((await read(operator, contact.id)).requests.map(({ need }) => need)).toEqual(['D01', 'D02']);
  });

  it('of a person reaches every contact about the person; to others the file is not there', async () => {
    const first = inventContact();
    await register.execute(operator, first);
    const person = first.people[0]!.id;
    await protect(room.db, place, person, operator);
    await expect(register.execute(colleague(), aboutKnown([person]))).rejects.toEqual(refused('unknown-person', '/people/0/id'));
    await expect(register.execute(operator, aboutKnown([person]))).rejects.toMatchObject({ code: 'opening-required' });
    await open(room.db, place, person, operator);
    const contact = aboutKnown([person]);
    await register.execute(operator, contact);
    expect([await shielded('contact', contact.id), await shielded('request', contact.requests[0]!.id)]).toEqual([true, true]);
    await expect(read(colleague(), contact.id)).rejects.toThrow('not-found');
    expect((await read(operator, contact.id)).people).toMatchObject([{ id: person, protected: true }]);
  });
});
