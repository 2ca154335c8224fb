// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { intakeEntities, IntakeModule } from '../index';
import { ExportContactsQuery } from './export-contacts.query';
import { FollowUpUseCase } from './follow-up.use-case';
import { ListContactsQuery } from './list-contacts.query';
import type { ContactFilters } from './list-contacts.sql';
import { ReadContactQuery } from './read-contact.query';
import { type RegisterContact, RegisterContactUseCase } from './register-contact.use-case';
import { ANONYMOUS, inventContact, inventRequest, MARIO } from '../testing/invented-contact';

const now = new Date('2026-11-21T10:00:00Z');
let room: TestRoom;
let place: TestPlace;
let operator: Actor;

beforeAll(async () => {
  room = await openRoom({ pools: { app: [...platformEntities, ...intakeEntities] }, imports: [IntakeModule], clock: { now: () => now } });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  operator = place.actor('contact.register', 'contact.read');
});
afterAll(() => room.close());

async function registerOne(instant: string, change: Partial<RegisterContact> = {}, actor = operator): Promise<string> {
  const contact = inventContact(ANONYMOUS, { occurredAt: new Date(instant), ...change });
  await room.get(RegisterContactUseCase).execute(actor, contact);
  return contact.id;
}
const ALL: ContactFilters = {
  ...{ from: null, to: null, accessPoint: null, operator: null, need: null, outcome: null, urgency: null, channel: null, dueOn: null },
};
const list = (filters: Partial<ContactFilters> = {}, limit = 50, cursor: string | null = null) =>
  room.get(ListContactsQuery).execute(operator, { ...ALL, ...filters }, limit, cursor);
const ids = async (filters: Partial<ContactFilters>) => (await list(filters)).items.map(({ id }) => id);
const audit = (subjectId: string) =>
  room.db.query<{ verb: string; account_id: string }>(
    "select verb, account_id from platform.audit where subject_id = $1 and verb <> 'contact.registered'",
    [subjectId],
  );

describe('reading a contact', () => {
  it('leaves a trace of who did', async () => {
    const id = await registerOne('2026-03-01T10:00:00Z');
    expect(await room.get(ReadContactQuery).execute(operator, id)).toMatchObject({ id, people: [{ alias: ANONYMOUS.alias }] });
    expect(await audit(id)).toEqual([{ verb: 'contact.read', account_id: operator.accountId }]);
  });

  it('of another agency answers that it is not there, and leaves a trace of the attempt', async () => {
    const id = await registerOne('2026-03-01T10:00:00Z');
    const stranger = { ...place.actor('contact.read'), agencyId: randomUUID() };
    await expect(room.get(ReadContactQuery).execute(stranger, id)).rejects.toThrow('not-found');
    expect(await audit(id)).toEqual([{ verb: 'contact.refused', account_id: stranger.accountId }]);
  });

  it('shows a private note to its author and the head, and to nobody else', async () => {
    const notes = [{ id: randomUUID(), visibility: 'private' as const, text: 'solo per me' }];
    const id = await registerOne('2026-03-01T10:00:00Z', { notes });
    const seenBy = async (actor: Actor) => (await room.get(ReadContactQuery).execute(actor, id)).notes.length;
    expect([await seenBy(operator), await seenBy(place.actor('contact.read')), await seenBy(place.actor('protection.head'))]).toEqual([
      1, 0, 1,
    ]);
  });
});

describe('a list of contacts', () => {
  it('of a day is of the day in Rome, on both sides of a night of 25 hours', async () => {
    const last = await registerOne('2025-10-25T21:59:59Z');
    const first = await registerOne('2025-10-25T22:00:00Z');
    const end = await registerOne('2025-10-26T22:59:59Z');
    const after = await registerOne('2025-10-26T23:00:00Z');
    const day = (date: string) => ids({ from: date, to: date });
    expect([await day('2025-10-25'), await day('2025-10-26'), await day('2025-10-27')]).toEqual([[last], [end, first], [after]]);
    expect(await ids({ from: '2025-10-26', to: '2025-10-27' })).toEqual([after, end, first]);
  });

  it('comes page by page, each once, newest first, even when many have the same instant; the first page says how many', async () => {
    const made = [];
    for (let i = 0; i < 7; i++) made.push(await registerOne(i < 4 ? '2026-03-02T10:00:00Z' : `2026-03-02T1${i}:00:00Z`));
    const seen: string[] = [];
    const totals: (number | null)[] = [];
    let next: string | null = null;
    do {
      const page = await list({}, 3, next);
      seen.push(...page.items.map(({ id }) => id));
      totals.push(page.total);
      next = page.next;
    } while (next);
    expect([...seen].sort()).toEqual([...made].sort());
    expect([seen.slice(0, 3), totals]).toEqual([made.slice(4).reverse(), [7, null, null]]);
  });

  it('is narrowed by each filter, and by several', async () => {
    const asking = (change: Parameters<typeof inventRequest>[1]) => {
      const contact = inventContact(ANONYMOUS);
      return { people: contact.people, requests: contact.requests.map((request) => ({ ...request, ...change })) };
    };
    const at = '2026-03-03T10:00:00Z';
    const mine = await registerOne(at, { channel: 'EMAIL', ...asking({ need: 'D02', urgency: 'EMERGENCY' }) });
    const colleague = { ...operator, accountId: randomUUID() };
    const theirs = await registerOne(at, asking({ outcome: 'NESSUNA_RISPOSTA', gapReason: 'NO_CAPACITY' }), colleague);
    expect(await ids({ operator: 'me' })).toEqual([mine]);
    expect(await ids({ operator: colleague.accountId })).toEqual([theirs]);
    expect(await ids({ channel: 'EMAIL', urgency: 'EMERGENCY', need: 'D02' })).toEqual([mine]);
    expect(await ids({ outcome: 'NESSUNA_RISPOSTA' })).toEqual([theirs]);
    expect([
      await ids({ accessPoint: 'S9' }),
      await ids({ need: 'D0' }),
      await ids({ channel: 'EMAIL', outcome: 'NESSUNA_RISPOSTA' }),
    ]).toEqual([[], [], []]);
    expect((await list()).items.map(({ id, is_mine }) => [id, is_mine])).toEqual(
      expect.arrayContaining([
        [mine, true],
        [theirs, false],
      ]),
    );
  });

  it('of those to come back to holds what is due, until somebody did', async () => {
    const due = await registerOne('2026-03-03T10:00:00Z', { followUpOn: '2026-11-21' });
    await registerOne('2026-03-03T10:00:00Z', { followUpOn: '2026-11-22' });
    const contact = inventContact(ANONYMOUS);
    const requests = contact.requests.map((request) => ({ ...request, followUpOn: '2026-11-20' }));
    const byRequest = await registerOne('2026-03-02T10:00:00Z', { people: contact.people, requests });
    expect(await ids({ dueOn: '2026-11-21' })).toEqual([due, byRequest]);
    const followUp = room.get(FollowUpUseCase);
    expect(await followUp.execute(operator, { id: due, done: true, seenVersion: 1 })).toBe(2);
    expect(await ids({ dueOn: '2026-11-21' })).toEqual([byRequest]);
    await expect(followUp.execute(operator, { id: due, done: false, seenVersion: 1 })).rejects.toThrow('stale');
    await followUp.execute(operator, { id: due, done: false, seenVersion: 2 });
    expect(await ids({ dueOn: '2026-11-21' })).toEqual([due, byRequest]);
  });

  it('says nothing that identifies anybody, and shows nothing of another agency', async () => {
    const contact = inventContact(MARIO);
    await registerOne('2026-03-03T10:00:00Z', contact);
    const page = JSON.stringify(await list());
    for (const telling of ['RSSMRA', 'Rossi', contact.people[0]!.id]) expect(page).not.toContain(telling);
    const elsewhere = { ...operator, agencyId: randomUUID() };
    expect((await room.get(ListContactsQuery).execute(elsewhere, ALL, 50, null)).items).toEqual([]);
  });

  it('as a table has one line per request, without identities and without anything protected, and leaves a trace', async () => {
    const contact = inventContact(MARIO);
    const person = contact.people[0]!.id;
    const secret = inventRequest([person], { isProtected: true, need: 'D03' });
    await registerOne('2026-03-03T10:00:00Z', {
      ...contact,
      requests: [...contact.requests, inventRequest([person], { need: 'D02' }), secret],
    });
    await registerOne('2026-03-03T11:00:00Z', { isProtected: true });
    const lines = [];
    for await (const line of await room.get(ExportContactsQuery).execute(operator, ALL)) lines.push(line);
    expect(lines.map(({ request }) => request.need)).toEqual(['D01', 'D02']);
    expect(JSON.stringify(lines)).not.toContain(person);
    const verbs = await room.db.query("select 1 from platform.audit where ambito_id = $1 and verb = 'contacts.exported'", [place.ambitoId]);
    expect(verbs).toHaveLength(1);
  });
});
