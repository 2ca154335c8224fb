// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { romeDay, RuleViolation } from '@soglia/kernel';
import { type Desk, draftLeg, inventLoop, inventProtocol, legOf, moveLeg, requestedLeg, testProtocol } from '../testing';
import { SettleReferralUseCase } from '../referrals/settle-referral.use-case';
import { keptReferral } from './testing/kept';
import { rulesDesk } from './testing/rules-desk';
import { openScene, type Scene } from './testing/scene';

let scene: Scene;
let desk: Desk;
let rules: ReturnType<typeof rulesDesk>;
beforeAll(async () => {
  scene = await openScene();
  desk = scene.desk;
  rules = rulesDesk(scene);
});
afterAll(() => desk.room.close());

const DAY_MS = 86_400_000;

describe('a referral that was refused', () => {
  const settle = async (leg: string, answer: 'unmet' | 'met' = 'unmet', who = desk.sender) => {
    const id = await rules.referralOf(leg);
    const [row] = await desk.room.db.query<{ version: number }>('select version from referrals.referral where id = $1', [id]);
    return desk.room.get(SettleReferralUseCase).execute(who, { id, answer, note: null, seenVersion: row!.version });
  };

  it('waits for somebody at the sender’s, until the need has an answer; then it goes no further', async () => {
    const leg = await rules.rejectedLeg();
    const id = await rules.referralOf(leg);
    expect(await keptReferral(desk, id)).toMatchObject({
      referral: { state: 'needs-decision' },
      steps: [{ ownerId: desk.sender.accountId }],
    });
    await expect(settle(leg, 'unmet', desk.recipient)).rejects.toMatchObject({ code: 'move-refused' });
    expect((await settle(leg)).state).toBe('closed');
    const told = `select 1 from platform.outbox o join referrals.leg_event e on e.id = o.subject_id
                   where e.leg_id = $1 and e.name = 'settled' and o.topic = 'referrals.leg-moved'`;
    expect(await desk.room.db.query(told, [leg])).toHaveLength(1);
    expect(await keptReferral(desk, id)).toMatchObject({ referral: { state: 'closed', answer: 'unmet' }, steps: [] });
    await rules.guarded(leg, desk.sender, 're-route', { unit: scene.units[0] }, 'unsettled');
  });

  it('is not settled while a leg is open', async () => {
    await expect(settle(await requestedLeg(desk))).rejects.toMatchObject({ code: 'move-not-now', facts: { guard: 'one-active' } });
  });

  it('goes on to another service, not back to the same but through the Centrale, and no further than its hops', async () => {
    const on = await rules.underBoth({ maxHops: 2 });
    const leg = await rules.rejectedLeg(on);
    await rules.guarded(leg, desk.sender, 're-route', { unit: scene.units[0] }, 'no-ping-pong');
    await moveLeg(desk, desk.centrale, leg, 're-route', { unit: scene.units[0] });
    const { legs, steps } = await keptReferral(desk, await rules.referralOf(leg));
    expect(legs.map(({ hop, previousLeg }) => [hop, previousLeg])).toEqual([
      [1, null],
      [2, leg],
    ]);
    expect(steps).toEqual([]);
    await rules.guarded(leg, desk.centrale, 're-route', { unit: scene.units[1] }, 'latest');
    await moveLeg(desk, desk.sender, legs[1]!.id, 'withdraw', { reason: 'sent-by-mistake' });
    await rules.guarded(legs[1]!.id, desk.centrale, 're-route', { unit: scene.units[1] }, 'hops-left');
  });

  it('goes on though what followed should not have been', async () => {
    const leg = await rules.rejectedLeg(await rules.underBoth({}));
    const again = () => moveLeg(desk, desk.sender, leg, 're-route', { unit: scene.units[1] });
    await again();
    const { legs } = await keptReferral(desk, await rules.referralOf(leg));
    await moveLeg(desk, desk.sender, legs[1]!.id, 'mark-error', { note: 'Era un altro servizio.' });
    await moveLeg(desk, desk.centrale, leg, 're-route', { unit: scene.units[1] });
    expect((await keptReferral(desk, await rules.referralOf(leg))).referral.state).toBe('open');
  });

  it('does not go to a service whose agency has left the protocol', async () => {
    const party = { name: 'Parte', code: null, role: 'erogatore' as const, signatory: null, joinedOn: null };
    const parties = [{ ...party, agencyId: scene.recipients[1]!.agencyId, withdrawnOn: romeDay(desk.clock.now()) }];
    const leg = await rules.rejectedLeg(
      rules.under(await testProtocol(desk.room.db, desk.place, inventProtocol(scene.units, { parties }))),
    );
    await rules.guarded(leg, desk.sender, 're-route', { unit: scene.units[1] }, 'recipient-ready');
  });

  it('is released by a supervisor again where the protocol wants it', async () => {
    const { db } = desk.room;
    const protocol = await testProtocol(db, desk.place, inventProtocol(scene.units, { loop: inventLoop({ approval: true }) }));
    const on = rules.under(protocol);
    const [leg] = await draftLeg(on);
    await moveLeg(on, on.sender, leg!, 'ask-approval');
    await moveLeg(on, on.sender, leg!, 'withdraw', { reason: 'duplicate' });
    const operator = { ...on.sender, permissions: new Set(['referral.read', 'referral.send'] as const) };
    await moveLeg(on, operator, leg!, 're-route', { unit: scene.units[1] });
    const { legs } = await keptReferral(desk, await rules.referralOf(leg!));
    expect(legs.map(({ state }) => state)).toEqual(['withdrawn', 'awaiting-approval']);
  });

  it('is taken over by the Centrale only when its clock has reached it', async () => {
    const on = await rules.underBoth({});
    const leg = await requestedLeg(on);
    const said = { unit: scene.units[1], note: 'Nessuno risponde.' };
    await rules.guarded(leg, desk.centrale, 'take-over', said, 'escalated');
    await desk.room.db.query("update referrals.leg set clock_state = 'escalated' where id = $1", [leg]);
    await moveLeg(desk, desk.centrale, leg, 'take-over', said);
    const { legs, referral } = await keptReferral(desk, await rules.referralOf(leg));
    expect([referral.state, ...legs.map(({ state }) => state)]).toEqual(['open', 'superseded', 'draft']);
  });
});

describe('a closed referral', () => {
  it('is reopened with a reason within its window, keeps its first closure, and is open until answered anew', async () => {
    const leg = await rules.acceptedLeg();
    await moveLeg(desk, desk.recipient, leg, 'report-outcome', { outcome: 'delivered', day: '2026-09-15' });
    await moveLeg(desk, desk.sender, leg, 'review', { answer: 'met' });
    const closed = await legOf(desk, leg);
    const reopen = () => moveLeg(desk, desk.sender, leg, 'reopen', { reason: 'need-returned', unit: scene.units[0] });
    const now = desk.clock.now();
    desk.clock.pass(91 * DAY_MS);
    await expect(reopen()).rejects.toMatchObject({ facts: { guard: 'within-window' } });
    desk.clock.set(now);
    await desk.room.db.query(
      "insert into referrals.next_step (ambito_id, id, referral_id, kind, agency_id) values ($1, $2, $3, 'follow-up', $4)",
      [desk.place.ambitoId, randomUUID(), closed.referralId, desk.place.agencyId],
    );
    await reopen();
    expect((await keptReferral(desk, closed.referralId)).steps).toEqual([]);
    const { legs, referral } = await keptReferral(desk, closed.referralId);
    expect(referral).toEqual({ state: 'open', answer: null, settledAt: null });
    expect(await legOf(desk, leg)).toMatchObject({ state: 'closed', reason: closed.reason, endedAt: closed.endedAt });
    await moveLeg(desk, desk.sender, legs[1]!.id, 'withdraw', { reason: 'found-otherwise' });
    expect(await keptReferral(desk, closed.referralId)).toMatchObject({
      referral: { state: 'needs-decision' },
      steps: [{ kind: 'decide' }],
    });
  });
});

it('what is refused leaves a trace', async () => {
  const leg = await requestedLeg(desk);
  await expect(moveLeg(desk, desk.sender, leg, 'claim')).rejects.toBeInstanceOf(RuleViolation);
  const refused = await desk.room.db.query("select reason from platform.audit where subject_id = $1 and verb = 'leg.refused'", [leg]);
  expect(refused).toEqual([{ reason: 'move-refused' }]);
});
