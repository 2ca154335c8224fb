// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import {
  type Desk,
  furnish,
  inventLoop,
  inventProtocol,
  moveByClock,
  moveLeg,
  openDesk,
  requestedLeg,
  testProtocol,
  testUnit,
} from '../testing';
import { AgencyLoadsQuery } from './agency-loads.query';
import { CentraleQueueQuery } from './centrale-queue.query';
import { type CentraleView } from './centrale-views';
import { ListShiftsQuery } from './list-shifts.query';
import { RemoveShiftUseCase } from './remove-shift.use-case';
import { type WriteShift, WriteShiftUseCase } from './write-shift.use-case';

let desk: Desk;
let there: { id: string; agencyId: string };
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(async () => {
  desk = { ...desk, ...(await furnish(desk.room)) };
  there = await testUnit(desk.room.db, desk.place);
  const content = inventProtocol([desk.unit.id, there.id], { loop: inventLoop({ declineReview: false }) });
  desk = { ...desk, protocol: await testProtocol(desk.room.db, desk.place, content) };
  desk.clock.set('2026-09-15T08:00:00Z');
  await account(desk.unit.agencyId, desk.recipient.accountId);
});
afterAll(() => desk.room.close());

async function account(agencyId: string, id: string = randomUUID()): Promise<string> {
  await desk.room.db.query(
    `insert into access.account (ambito_id, id, username, display_name, role, agency_id, password_hash, active, email)
     values ($1, $2, $3, 'Persona di prova', 'rete', $4, '', true, null)`,
    [desk.place.ambitoId, id, `u-${id}`, agencyId],
  );
  return id;
}
const queue = (view: CentraleView, more: { limit?: number; cursor?: string | null } = {}) =>
  desk.room.get(CentraleQueueQuery).execute(desk.centrale, { view, limit: 50, cursor: null, ...more });
const ids = async (view: CentraleView) => (await queue(view)).items.map(({ id }) => id);
const tally = async () => Object.fromEntries((await queue('late')).counts.filter(({ n }) => n > 0).map(({ view, n }) => [view, n]));
const code = (name: string) => expect.objectContaining({ code: name });

describe('the Centrale sees', () => {
  it('what is late, what expired without anybody deciding, and what two working days left without a decision', async () => {
    const [late, expired, declined] = [await requestedLeg(desk), await requestedLeg(desk), await requestedLeg(desk)];
    await desk.room.db.query("update referrals.leg set clock_state = 'escalated' where id = $1", [late]);
    await moveByClock(desk, expired, 'expire');
    await moveLeg(desk, desk.recipient, declined, 'decline', { reason: 'no-capacity' });
    expect([await ids('late'), await ids('expired'), await ids('orphaned')]).toEqual([[late], [expired], []]);
    // Tuesday; Thursday's close is two working days before Monday.
    desk.clock.set('2026-09-17T15:00:00Z');
    expect(new Set(await ids('orphaned'))).toEqual(new Set([expired, declined]));
    expect(await tally()).toEqual({ late: 1, expired: 1, orphaned: 2 });
    await moveLeg(desk, desk.sender, declined, 're-route', { unit: there.id });
    await moveLeg(desk, desk.centrale, expired, 're-route', { unit: there.id });
    expect([await ids('expired'), await ids('orphaned')]).toEqual([[], []]);
  });

  it('whose owner has gone, and whose recipient nobody answers for', async () => {
    const [owned, waits] = [await requestedLeg(desk), await requestedLeg(desk)];
    await moveLeg(desk, desk.recipient, owned, 'claim');
    expect(await ids('orphaned')).toEqual([]);
    await account(desk.unit.agencyId);
    await desk.room.db.query('update access.account set active = false where id = $1', [desk.recipient.accountId]);
    expect(await ids('orphaned')).toEqual([owned]);
    await desk.room.db.query('update access.account set active = false where agency_id = $1', [desk.unit.agencyId]);
    expect(new Set(await ids('orphaned'))).toEqual(new Set([owned, waits]));
    await desk.room.db.query('update referrals.unit set by_link = true where id = $1', [desk.unit.id]);
    expect(await ids('orphaned')).toEqual([owned]);
    await desk.room.db.query('update referrals.unit set active = false where id = $1', [desk.unit.id]);
    expect(new Set(await ids('orphaned'))).toEqual(new Set([owned, waits]));
    for (const leg of [owned, waits]) {
      const { state } = await moveLeg(desk, desk.centrale, leg, 'take-over', { unit: there.id, note: 'Nessuno risponde più.' });
      expect(state).toBe('superseded');
    }
    expect(await ids('orphaned')).toEqual([]);
  });

  it('what bounces, what is disputed, and what has no answer', async () => {
    const bounced = await requestedLeg(desk);
    await moveLeg(desk, desk.recipient, bounced, 'decline', { reason: 'no-capacity' });
    await moveLeg(desk, desk.centrale, bounced, 're-route', { unit: desk.unit.id });
    const [{ id: again }] = (await desk.room.db.query<{ id: string }>('select id from referrals.leg where previous_leg = $1', [
      bounced,
    ])) as [{ id: string }];
    expect(await ids('bouncing')).toEqual([again]);
    const contested = await requestedLeg(desk);
    await moveLeg(desk, desk.recipient, contested, 'accept');
    await moveLeg(desk, desk.recipient, contested, 'report-outcome', { outcome: 'delivered', day: '2026-09-15' });
    await moveLeg(desk, desk.sender, contested, 'contest', { note: 'Nessuno è andato.' });
    expect(await ids('contested')).toEqual([contested]);
    await desk.room.db.query(
      `insert into referrals.next_step (ambito_id, id, referral_id, kind) select ambito_id, $2, referral_id, 'no-answer' from referrals.leg where id = $1`,
      [contested, randomUUID()],
    );
    expect(await ids('no-answer')).toEqual([contested]);
    const review = {
      ...desk,
      protocol: await testProtocol(desk.room.db, desk.place, inventProtocol([desk.unit.id], { loop: inventLoop({ declineReview: true }) })),
    };
    const reviewed = await requestedLeg(review);
    await moveLeg(review, desk.recipient, reviewed, 'decline', { reason: 'not-eligible' });
    expect(await ids('to-review')).toEqual([reviewed]);
    expect(await tally()).toEqual({ bouncing: 1, contested: 1, 'no-answer': 1, 'to-review': 1 });
  });

  it('all of it by pages, and what somebody without that office asks for is empty', async () => {
    const legs = [await requestedLeg(desk), await requestedLeg(desk), await requestedLeg(desk)];
    await desk.room.db.query("update referrals.leg set clock_state = 'breached' where id = any ($1)", [legs]);
    const first = await queue('late', { limit: 2 });
    const second = await queue('late', { limit: 2, cursor: first.next });
    expect(new Set([...first.items, ...second.items].map(({ id }) => id))).toEqual(new Set(legs));
    expect(second.next).toBeNull();
    const nobody: Actor = { ...desk.centrale, permissions: new Set(['referral.read'] as const) };
    expect((await desk.room.get(CentraleQueueQuery).execute(nobody, { view: 'late', limit: 50, cursor: null })).items).toEqual([]);
  });

  it('how much each agency has before it, and how fast it decides', async () => {
    const [accepted, declined, waiting] = [await requestedLeg(desk), await requestedLeg(desk), await requestedLeg(desk)];
    desk.clock.pass(2 * 3_600_000);
    await moveLeg(desk, desk.recipient, accepted, 'accept');
    await moveLeg(desk, desk.recipient, declined, 'decline', { reason: 'no-capacity' });
    await moveLeg(desk, desk.recipient, waiting, 'waitlist', { personTold: true });
    await desk.room.db.query('update referrals.unit set free_places = 4 where id = $1', [desk.unit.id]);
    const loads = await desk.room.get(AgencyLoadsQuery).execute(desk.centrale);
    expect(loads.find(({ agencyId }) => agencyId === desk.unit.agencyId)).toMatchObject({
      ...{ open: 2, late: 0, waiting: 1, declined30d: 1, freePlaces: 4, medianDecisionHours: 2 },
    });
    expect(loads.find(({ agencyId }) => agencyId === there.agencyId)).toMatchObject({
      open: 0,
      medianDecisionHours: null,
      freePlaces: null,
    });
  });
});

describe('a shift', () => {
  const shift = (more: Partial<WriteShift> = {}): WriteShift => ({
    ...{ id: randomUUID(), seenVersion: null, agencyId: desk.unit.agencyId, unitId: desk.unit.id, accountId: desk.recipient.accountId },
    ...{ startsAt: new Date('2026-09-18T16:00:00Z'), endsAt: new Date('2026-09-19T06:00:00Z'), contact: 'Telefono di turno', note: null },
    ...more,
  });
  const head = (): Actor => ({ ...desk.recipient, permissions: new Set(['unit.write', 'referral.read'] as const) });
  const write = (who: Actor, command: WriteShift) => desk.room.get(WriteShiftUseCase).execute(who, command);
  const list = (from: string, to: string) => desk.room.get(ListShiftsQuery).execute(desk.sender, new Date(from), new Date(to));

  it('is read by all, written by its own agency, and changed on the version that was seen', async () => {
    const command = shift();
    expect(await write(head(), command)).toMatchObject({
      version: 1,
      unit_name: 'Servizio di prova',
      display_name: 'Persona di prova',
      mine: true,
    });
    expect(await write(head(), command)).toMatchObject({ version: 1 });
    expect(await write(head(), { ...command, contact: 'Altro', seenVersion: 1 })).toMatchObject({ version: 2 });
    await expect(write(head(), { ...command, seenVersion: 1 })).rejects.toEqual(code('stale'));
    expect((await list('2026-09-19T00:00:00Z', '2026-09-20T00:00:00Z')).map(({ id, mine }) => [id, mine])).toEqual([[command.id, false]]);
    expect(await list('2026-09-19T06:00:00Z', '2026-09-20T00:00:00Z')).toEqual([]);
    const stranger = { ...head(), agencyId: desk.place.agencyId };
    await expect(write(stranger, { ...command, seenVersion: 2 })).rejects.toEqual(code('not-found'));
    await expect(desk.room.get(RemoveShiftUseCase).execute(stranger, command.id)).rejects.toEqual(code('not-found'));
    await desk.room.get(RemoveShiftUseCase).execute(head(), command.id);
    expect(await list('2026-09-18T00:00:00Z', '2026-09-20T00:00:00Z')).toEqual([]);
  });

  it('names a service and a colleague of its agency, and lasts a week at most', async () => {
    await expect(write(head(), shift({ unitId: there.id }))).rejects.toEqual(code('unknown-unit'));
    await expect(write(head(), shift({ accountId: randomUUID() }))).rejects.toEqual(code('unknown-code'));
    await expect(write(head(), shift({ endsAt: new Date('2026-09-30T06:00:00Z') }))).rejects.toEqual(code('dates-impossible'));
  });
});
