// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { intakeEntities, IntakeModule, RegisterContactUseCase } from './index';
import { ListContactsQuery } from './list-contacts.query';
import { ReadContactQuery } from './read-contact.query';

let room: TestRoom;
let place: TestPlace;
let operator: Actor;

beforeAll(async () => {
  room = await openRoom({ pools: { app: [...platformEntities, ...intakeEntities] }, imports: [IntakeModule] });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  operator = place.actor('contact.register', 'contact.read');
});
afterAll(() => room.close());

async function registerAt(instant: string): Promise<string> {
  const id = randomUUID();
  await room.get(RegisterContactUseCase).execute(operator, {
    id,
    accessPoint: 'S1',
    occurredAt: new Date(instant),
    channel: 'PHONE',
    interlocutor: 'SELF',
    person: { codiceFiscale: 'RSSMRA80A01H501U', sex: null, birthYear: null, comune: place.comune },
    requests: [{ need: 'D01', area: 'ELD', urgency: 'ORDINARY', outcome: 'INFO', gapReason: null, resource: null }],
  });
  return id;
}
const audit = (subjectId: string) =>
  room.db.query<{ verb: string; account_id: string }>(
    "select verb, account_id from platform.audit where subject_id = $1 and verb <> 'contact.registered'",
    [subjectId],
  );

describe('reading a contact', () => {
  it('leaves a trace of who did', async () => {
    const id = await registerAt('2026-03-01T10:00:00Z');
    expect(await room.get(ReadContactQuery).execute(operator, id)).toMatchObject({
      id,
      codice_fiscale: 'RSSMRA80A01H501U',
      sex: 'M',
      birth_year: 1980,
      requests: [{ need: 'D01' }],
    });
    expect(await audit(id)).toEqual([{ verb: 'contact.read', account_id: operator.accountId }]);
  });

  it('of another agency answers that it is not there, and leaves a trace of the attempt', async () => {
    const id = await registerAt('2026-03-01T10:00:00Z');
    const stranger = { ...place.actor('contact.read'), agencyId: randomUUID() };
    await expect(room.get(ReadContactQuery).execute(stranger, id)).rejects.toThrow('not-found');
    expect(await audit(id)).toEqual([{ verb: 'contact.refused', account_id: stranger.accountId }]);
  });
});

describe('the contacts of a day', () => {
  const day = (date: string, limit = 50, cursor: string | null = null) =>
    room.get(ListContactsQuery).execute(operator, date, limit, cursor);
  const ids = async (date: string) => (await day(date)).items.map(({ id }) => id);

  it('are those of the day in Rome, on both sides of a night of 25 hours', async () => {
    const last = await registerAt('2025-10-25T21:59:59Z');
    const first = await registerAt('2025-10-25T22:00:00Z');
    const end = await registerAt('2025-10-26T22:59:59Z');
    const after = await registerAt('2025-10-26T23:00:00Z');
    expect([await ids('2025-10-25'), await ids('2025-10-26'), await ids('2025-10-27')]).toEqual([[last], [end, first], [after]]);
  });

  it('come page by page, each once, newest first, even when many have the same instant', async () => {
    const made = [];
    for (let i = 0; i < 7; i++) made.push(await registerAt(i < 4 ? '2026-03-02T10:00:00Z' : `2026-03-02T1${i}:00:00Z`));
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page = await day('2026-03-02', 3, next);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next);
    expect([...seen].sort()).toEqual([...made].sort());
    expect(seen.slice(0, 3)).toEqual(made.slice(4).reverse());
  });

  it('say nothing that identifies anybody', async () => {
    await registerAt('2026-03-03T10:00:00Z');
    expect(JSON.stringify(await day('2026-03-03'))).not.toContain('RSSMRA');
  });

  it('of another agency are not shown', async () => {
    await registerAt('2026-03-04T10:00:00Z');
    expect((await room.get(ListContactsQuery).execute({ ...operator, agencyId: randomUUID() }, '2026-03-04', 50, null)).items).toEqual([]);
  });

  it('are none on an empty day', async () => expect(await day('2026-03-05')).toEqual({ items: [], next: null }));
});
