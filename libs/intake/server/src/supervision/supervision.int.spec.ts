// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { type ConcernedPerson, missingSections, NOBODY, type PersonDetails, SECTIONS } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { type RegisterContact, RegisterContactUseCase } from '../contacts/register-contact.use-case';
import { WriteHouseholdUseCase } from '../households/write-household.use-case';
import { aboutKnown, ANONYMOUS, inventContact, inventRequest, MARIO } from '../testing/invented-contact';
import { intakeEntities, IntakeModule } from '../index';
import { ReadSectionsQuery } from './read-sections.query';
import { ReadSupervisionQuery, spanOf } from './read-supervision.query';
import { WriteSectionsUseCase } from './write-sections.use-case';

let room: TestRoom;
let place: TestPlace;
let operator: Actor;
let head: Actor;

beforeAll(async () => {
  const clock = { now: () => new Date('2026-11-21T10:00:00Z') };
  room = await openRoom({ pools: { app: [...platformEntities, ...intakeEntities] }, imports: [IntakeModule], clock });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  operator = place.actor('contact.register');
  head = place.actor('supervision.read', 'supervision.write', 'protection.head');
});
afterAll(() => room.close());

const register = (contact: RegisterContact, actor = operator) => room.get(RegisterContactUseCase).execute(actor, contact);
const supervise = (from = '2026-11-01', to = '2026-11-30', actor = head) => room.get(ReadSupervisionQuery).execute(actor, { from, to });
const write = (mandatory: readonly ('minutes' | 'phone' | 'notice')[], seenVersion: number, actor = head) =>
  room.get(WriteSectionsUseCase).execute(actor, { accessPoint: 'S1', mandatory, seenVersion });

describe('supervision', () => {
  it('counts a person once a day, requests all, and nobody anonymous as a person', async () => {
    const first = inventContact(MARIO, { minutes: 10 });
    const person = first.people[0]!.id;
    await register(first);
    await register(aboutKnown([person], { occurredAt: new Date('2026-11-20T15:00:00Z'), minutes: 30 }));
    await register(aboutKnown([person], { occurredAt: new Date('2026-11-19T15:00:00Z') }));
    const two = inventContact(ANONYMOUS);
    const unanswered = inventRequest([two.people[0]!.id], { outcome: 'NESSUNA_RISPOSTA', gapReason: 'NO_CAPACITY' });
    const colleague = { ...operator, accountId: randomUUID() };
    await register({ ...two, requests: [...two.requests, unanswered] }, colleague);
    await register(aboutKnown([person], { occurredAt: new Date('2026-10-31T15:00:00Z') }));
    const { accessPoints, operators } = await supervise();
    expect(accessPoints).toEqual([
      { code: 'S1', name: 'Sportello di prova', contacts: 3, requests: 5, persons: 1, incomplete: 0, no_answer: 1 },
    ]);
    expect(operators).toMatchObject([
      { id: operator.accountId, contacts: 2, requests: 3, median_minutes: 20 },
      { id: colleague.accountId, contacts: 1, requests: 2, median_minutes: null },
    ]);
  });

  it('lists the contacts that lack what is mandatory now, and what they lack', async () => {
    const [bare, anonymous] = [inventContact({ ...NOBODY, familyName: 'Bianchi' }), inventContact(ANONYMOUS, { minutes: 5 })];
    for (const contact of [bare, anonymous]) await register(contact);
    expect((await supervise()).incomplete).toEqual([]);
    await write(['minutes', 'phone', 'notice'], 0);
    const { incomplete, accessPoints } = await supervise();
    expect(incomplete).toEqual([
      { id: bare.id, access_point: 'S1', occurred_at: bare.occurredAt, missing: ['minutes', 'notice', 'phone'] },
    ]);
    expect(accessPoints).toMatchObject([{ incomplete: 1 }]);
  });

  it('judges many contacts at once as the counter judges each', async () => {
    const family = (details: Partial<PersonDetails> = {}): PersonDetails => ({ ...NOBODY, familyName: 'Bianchi', ...details });
    const phones = [{ number: '0165 555 010', note: null }];
    const said = [
      ...[family(), family({ phones }), family({ homeless: true }), family({ address: 'via Prova 1' })],
      ...[family({ citizenship: 'IT' }), family({ language: 'it' }), { ...ANONYMOUS, phones: [] }],
    ].map((details) => inventContact(details));
    const [{ id: person }] = said[0]!.people as unknown as [{ id: string }];
    const [{ id: informed }] = said[1]!.people as unknown as [{ id: string }];
    const contacts = [
      ...said,
      aboutKnown([person], { minutes: 5, followUpOn: '2026-12-01' }),
      aboutKnown([person, informed], { requests: [inventRequest([person], { detail: 'un letto', followUpOn: '2026-12-01' })] }),
      aboutKnown([informed], { notices: [{ person: informed, version: '2026-1', language: 'it', channel: 'voice' }] }),
    ];
    for (const contact of contacts) await register(contact);
    const members = [{ person, kinship: '1', since: '2020-01-01', until: null }];
    await room.get(WriteHouseholdUseCase).execute(operator, { id: randomUUID(), seenVersion: null, members });
    await room.get(WriteSectionsUseCase).execute(head, { accessPoint: 'S1', mandatory: [...SECTIONS], seenVersion: 0 });

    const files = new Map(said.map(({ people: [file] }) => [file!.id, file!.details!]));
    const judged = contacts.map((contact) => {
      const concerned = contact.people.map(
        ({ id }): ConcernedPerson => ({ ...files.get(id)!, id, hasNotice: id === informed, hasHousehold: id === person }),
      );
      return [contact.id, missingSections(contact, concerned, new Set(SECTIONS)).map(({ section }) => section)];
    });
    const found = (await supervise()).incomplete.map(({ id, missing }) => [id, missing]);
    expect(new Map(found as [string, string[]][])).toEqual(new Map(judged as [string, string[]][]));
    expect(new Set(judged.flatMap(([, missing]) => missing))).toEqual(new Set(SECTIONS));
  });

  it('is of the actor’s own agency, and leaves a trace', async () => {
    await register(inventContact());
    expect(await supervise('2026-11-01', '2026-11-30', { ...head, agencyId: randomUUID() })).toMatchObject({
      accessPoints: [],
      operators: [],
    });
    const traces = await room.db.query("select 1 from platform.audit where ambito_id = $1 and verb = 'supervision.read'", [place.ambitoId]);
    expect(traces).toHaveLength(1);
  });

  it('spans thirty days when none are said, and never more than four hundred', () => {
    expect(spanOf(null, null, '2026-11-21')).toEqual({ from: '2026-10-23', to: '2026-11-21' });
    expect(spanOf('2025-10-18', '2026-11-21', '2026-11-21').from).toBe('2025-10-18');
    expect(() => spanOf('2025-10-17', '2026-11-21', '2026-11-21')).toThrow('malformed');
    expect(() => spanOf('2026-11-22', '2026-11-21', '2026-11-21')).toThrow('malformed');
  });
});

describe('the sections that an access point must fill', () => {
  it('hold from the moment they are written', async () => {
    expect(await write(['minutes'], 0)).toMatchObject({ code: 'S1', version: 1, mandatory: ['minutes'] });
    await expect(register(inventContact())).rejects.toMatchObject({
      code: 'section-missing',
      facts: { section: 'minutes' },
      fields: [{ pointer: '/minutes' }],
    });
    await register(inventContact(MARIO, { minutes: 10 }));
    await write([], 1);
    await register(inventContact(ANONYMOUS));
  });

  it('are written in the version that was seen, for an access point of one’s own', async () => {
    await write(['minutes'], 0);
    await expect(write(['phone'], 0)).rejects.toMatchObject({ code: 'stale' });
    await expect(write(['phone'], 2)).rejects.toMatchObject({ code: 'stale' });
    await expect(write(['phone'], 1, { ...head, agencyId: randomUUID() })).rejects.toMatchObject({ code: 'not-found' });
    expect(await room.get(ReadSectionsQuery).execute(head)).toEqual([
      { code: 'S1', name: 'Sportello di prova', version: 1, mandatory: ['minutes'] },
    ]);
  });
});
