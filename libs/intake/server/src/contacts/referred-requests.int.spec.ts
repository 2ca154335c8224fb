// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, testReferral, type TestRoom, testSource } from '@soglia/platform-testing';
import { intakeEntities, IntakeModule } from '../index';
import { ListPersonContactsQuery } from '../persons/list-person-contacts.query';
import { FollowUpUseCase } from './follow-up.use-case';
import { toContactDto } from './http/to-contact-dto';
import { ListContactsQuery } from './list-contacts.query';
import { ReadContactQuery } from './read-contact.query';

const TODAY = '2026-11-21';
let room: TestRoom;
let place: TestPlace;
let operator: Actor;
let person: string;
let contactId: string;
beforeAll(async () => {
  const clock = { now: () => new Date(`${TODAY}T10:00:00Z`) };
  room = await openRoom({ pools: { app: [...platformEntities, ...intakeEntities] }, imports: [IntakeModule], clock });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  operator = place.actor('contact.read', 'contact.register', 'person.read');
  person = randomUUID();
  ({ contactId } = await testSource(room.db, place, { personId: person, requests: [{}, { area: 'POV' }] }));
});
afterAll(() => room.close());

const shown = async () =>
  toContactDto(await room.get(ReadContactQuery).execute(operator, contactId)).requests.map(({ referral }) => referral);
const history = async () => {
  const { items } = await room.get(ListPersonContactsQuery).execute(operator, { id: person, limit: 10, cursor: null });
  return items.flatMap(({ requests }) => requests.map(({ referral }) => referral));
};
const due = async () => {
  const filters = {
    from: null,
    to: null,
    accessPoint: null,
    operator: null,
    need: null,
    outcome: null,
    urgency: null,
    channel: null,
    dueOn: TODAY,
  };
  return (await room.get(ListContactsQuery).execute(operator, filters, 50, null)).items.map(({ id, requests }) => [
    id,
    ...requests.map(({ referral }) => referral?.state ?? null),
  ]);
};

describe('a request that was sent to another agency', () => {
  it('says in its contact and in the person’s history where it has got to, and what came back', async () => {
    const rejected = { state: 'rejected', open: false, reason: 'no-capacity' } as const;
    await testReferral(room.db, place, { contactId, state: 'needs-decision', legs: [rejected] });
    const { id } = await testReferral(room.db, place, { contactId, legs: [rejected, { state: 'in-progress', accepted: true }] });
    const referral = { id, state: 'open', legState: 'in-progress', unitName: 'Servizio che riceve', answer: null };
    expect(await shown()).toMatchObject([referral, null]);
    expect(await history()).toMatchObject([referral, null]);
    await room.db.query("update referrals.referral set state = 'answered', answer = 'partly-met' where id = $1", [id]);
    await room.db.query("update referrals.leg set state = 'closed', open = false where referral_id = $1 and hop = 2", [id]);
    expect(await history()).toMatchObject([{ id, state: 'answered', legState: 'closed', answer: 'partly-met' }, null]);
  });

  it('of which every leg should not exist was never sent', async () => {
    await testReferral(room.db, place, { contactId, state: 'closed', legs: [{ state: 'entered-in-error', open: false }] });
    expect(await shown()).toEqual([null, null]);
  });

  it('that came back is among the contacts to come back to, also when somebody came back to them before, until it is decided', async () => {
    expect(await due()).toEqual([]);
    await room.get(FollowUpUseCase).execute(operator, { id: contactId, done: true, seenVersion: 1 });
    const { id } = await testReferral(room.db, place, {
      contactId,
      state: 'needs-decision',
      nextStep: 'decide',
      legs: [{ state: 'expired', open: false }],
    });
    expect(await due()).toEqual([[contactId, 'needs-decision', null]]);
    await room.db.query('update referrals.next_step set done_at = now() where referral_id = $1', [id]);
    expect(await due()).toEqual([]);
  });

  it('waits for its day', async () => {
    const { id } = await testReferral(room.db, place, {
      contactId,
      state: 'answered',
      nextStep: 'follow-up',
      legs: [{ state: 'closed', open: false }],
    });
    await room.db.query("update referrals.next_step set due_on = '2026-11-22' where referral_id = $1", [id]);
    expect(await due()).toEqual([]);
    await room.db.query("update referrals.next_step set due_on = '2026-11-21' where referral_id = $1", [id]);
    expect(await due()).toEqual([[contactId, 'answered', null]]);
  });

  it('by another agency is not there', async () => {
    await testReferral(room.db, place, { contactId, agencyId: randomUUID(), state: 'needs-decision', nextStep: 'decide' });
    expect([await shown(), await due()]).toEqual([[null, null], []]);
  });
});
