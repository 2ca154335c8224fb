// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { intakeEntities, IntakeModule } from '../index';
import { AmendContactUseCase } from './amend-contact.use-case';
import { ReadAmendmentsQuery } from './read-amendments.query';
import { ReadContactQuery } from './read-contact.query';
import { type RegisterContact, RegisterContactUseCase } from './register-contact.use-case';
import { draftOf, inventContact, inventRequest, MARIO, open } from '../testing/invented-contact';

const NOW = new Date('2026-11-21T10:00:00Z');
const clock = { time: NOW, now: () => clock.time };
let room: TestRoom;
let place: TestPlace;
let operator: Actor;
let contact: RegisterContact;

beforeAll(async () => {
  room = await openRoom({ pools: { app: [...platformEntities, ...intakeEntities] }, imports: [IntakeModule], clock });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  operator = place.actor('contact.register', 'contact.read');
  contact = inventContact({ ...MARIO, comune: place.comune });
  await room.get(RegisterContactUseCase).execute(operator, contact);
});
afterAll(() => room.close());

/** The people as they stand, whatever else is amended. */
const standing = () => contact.people.map(({ id }) => ({ id, version: null, details: null }));
const amend = (change: Partial<RegisterContact>, seenVersion = 1, actor = operator, amendment = randomUUID()) =>
  room.get(AmendContactUseCase).execute(actor, {
    ...{ id: contact.id, amendment, reason: 'detto per errore', seenVersion },
    draft: { ...draftOf(contact), people: standing(), ...change },
  });
const read = (actor = operator) => room.get(ReadContactQuery).execute(actor, contact.id);
const history = (actor = operator) => room.get(ReadAmendmentsQuery).execute(actor, contact.id);

describe('amending a contact', () => {
  it('keeps what it said before, who changed it and why, and tells whoever counts', async () => {
    const [request] = contact.requests;
    const added = inventRequest([contact.people[0]!.id], { need: 'D02' });
    expect(
      await amend({ channel: 'EMAIL', requests: [{ ...request!, outcome: 'NESSUNA_RISPOSTA', gapReason: 'NO_CAPACITY' }, added] }),
    ).toBe(2);
    expect(await amend({ channel: 'EMAIL', requests: [added] }, 2)).toBe(3);
    expect(await read()).toMatchObject({ version: 3, channel: 'EMAIL', amendments: 2, requests: [{ id: added.id }] });
    expect(await history()).toMatchObject([
      { version: 2, reason: 'detto per errore', changes: [{ pointer: `/requests/${request!.id}`, after: null }] },
      {
        version: 1,
        changes: [
          { pointer: '/channel', before: 'PHONE', after: 'EMAIL' },
          { pointer: `/requests/${request!.id}/outcome`, before: 'INFO', after: 'NESSUNA_RISPOSTA' },
          { pointer: `/requests/${request!.id}/gapReason`, before: null, after: 'NO_CAPACITY' },
          { pointer: `/requests/${added.id}`, before: null },
        ],
      },
    ]);
    const traces = await room.db.query("select reason from platform.audit where subject_id = $1 and verb = 'contact.amended'", [
      contact.id,
    ]);
    const letters = await room.db.query("select 1 from platform.outbox where subject_id = $1 and topic = 'intake.contact-changed'", [
      contact.id,
    ]);
    expect([traces, letters.length]).toEqual([[{ reason: 'detto per errore' }, { reason: 'detto per errore' }], 3]);
  });

  it('needs the version that was seen: of two at once, one', async () => {
    const both = await Promise.allSettled([amend({ channel: 'EMAIL' }), amend({ minutes: 10 })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stale' } });
    await expect(amend({ minutes: 30 })).rejects.toMatchObject({ code: 'stale' });
    expect(await read()).toMatchObject({ version: 2 });
  });

  it('sent twice is one amendment; under its id another one is refused', async () => {
    const amendment = randomUUID();
    expect([await amend({ minutes: 10 }, 1, operator, amendment), await amend({ minutes: 10 }, 1, operator, amendment)]).toEqual([2, 2]);
    await expect(amend({ minutes: 15 }, 2, operator, amendment)).rejects.toMatchObject({ code: 'already-registered' });
    expect(await history()).toHaveLength(1);
  });

  it('that changes nothing is none', async () => {
    await expect(amend({})).rejects.toMatchObject({ code: 'nothing-amended' });
    expect([await history(), (await read()).version]).toEqual([[], 1]);
  });

  it('keeps the rules, named at their place in what was sent', async () => {
    const unanswered = contact.requests.map((request) => ({ ...request, outcome: 'NESSUNA_RISPOSTA' }));
    await expect(amend({ requests: unanswered })).rejects.toMatchObject({
      code: 'gap-reason-missing',
      fields: [{ pointer: '/contact/requests/0/gapReason' }],
    });
  });

  it('may go on saying what has run out since, and nothing else that has', async () => {
    const runOut = (code: string) =>
      room.db.query("update territory.code set valid_to = '2026-01-01' where ambito_id = $1 and code = $2", [place.ambitoId, code]);
    await runOut('PHONE');
    await runOut('D02');
    clock.time = new Date('2026-11-21T10:05:00Z');
    expect(await amend({ minutes: 10 })).toBe(2);
    const requests = contact.requests.map((request) => ({ ...request, need: 'D02' }));
    await expect(amend({ requests }, 2)).rejects.toMatchObject({ code: 'unknown-code', fields: [{ pointer: '/contact/requests/0/need' }] });
    clock.time = NOW;
  });

  it('leaves where somebody lived then as it was said, unless it says something else of the person', async () => {
    await room.db.query('update intake.person set comune = null, homeless = true, version = 2 where id = $1', [contact.people[0]!.id]);
    await amend({ minutes: 10 });
    expect((await read()).people).toMatchObject([{ comune: place.comune, homeless: false }]);
  });

  it('only adds notes and notices: what was written stands', async () => {
    const note = { id: randomUUID(), visibility: 'service' as const, text: 'prima' };
    await amend({ notes: [note] });
    await amend(
      {
        notes: [
          { ...note, text: 'riscritta' },
          { ...note, id: randomUUID(), text: 'seconda' },
        ],
      },
      2,
    );
    expect((await read()).notes.map(({ text }) => text)).toEqual(['prima', 'seconda']);
  });

  it('leaves the repeated first save what it was', async () => {
    await amend({ minutes: 10 });
    expect(await room.get(RegisterContactUseCase).execute(operator, contact)).toEqual({ isNew: false, version: 2 });
  });

  it('of another agency’s contact is refused as if it were not there', async () => {
    await expect(amend({ minutes: 10 }, 1, { ...operator, agencyId: randomUUID() })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what a colleague may not know of', () => {
  const colleague = () => ({ ...operator, accountId: randomUUID() });

  it('stays in a contact that the colleague amends, and out of its history', async () => {
    const secret = inventRequest([contact.people[0]!.id], { need: 'D03', isProtected: true });
    await amend({ requests: [...contact.requests, secret] });
    const seen = await history(colleague());
    expect(JSON.stringify(seen)).not.toContain(secret.id);
    await amend({ minutes: 10 }, 2, colleague());
    await open(room.db, place, secret.id, operator);
    expect((await read()).requests.map(({ need }) => need).sort()).toEqual(['D01', 'D03']);
    expect(JSON.stringify(await history())).toContain(secret.id);
  });

  it('becomes so by an amendment too, and never ceases by one', async () => {
    await amend({ isProtected: true });
    await expect(read(colleague())).rejects.toThrow('not-found');
    await open(room.db, place, contact.id, operator);
    await amend({ isProtected: false, minutes: 10 }, 2);
    expect(await read()).toMatchObject({ protected: true, shielded: true, minutes: 10 });
  });
});
