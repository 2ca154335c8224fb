// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { romeDay, RuleViolation } from '@soglia/kernel';
import type { MoveName } from '@soglia/referrals-domain';
import { type Desk, draftLeg, inventLoop, inventProtocol, legOf, moveByClock, moveLeg, requestedLeg, testProtocol } from '../testing';
import { SettleReferralUseCase } from '../referrals/settle-referral.use-case';
import { ChangeLegalBasisUseCase } from './change-legal-basis.use-case';
import { OpenExtendedUseCase } from './open-extended.use-case';
import { RecordAttemptUseCase } from './record-attempt.use-case';
import { keptReferral, readableBy } from './testing/kept';
import { openScene, type Scene, testAccount } from './testing/scene';
import type { Said } from './move-command';

let scene: Scene;
let desk: Desk;
beforeAll(async () => {
  scene = await openScene();
  desk = scene.desk;
});
afterAll(() => desk.room.close());

const DAY_MS = 86_400_000;
const acceptedLeg = async (on: Desk = desk) => {
  const leg = await requestedLeg(on);
  await moveLeg(on, on.recipient, leg, 'accept');
  return leg;
};
const rejectedLeg = async (on: Desk = desk) => {
  const leg = await requestedLeg(on);
  await moveLeg(on, on.recipient, leg, 'decline', { reason: 'no-capacity' });
  return leg;
};
const referralOf = async (leg: string) => (await legOf(desk, leg)).referralId;
const under = (protocol: string): Desk => ({ ...desk, protocol });
const underBoth = async (loop: Parameters<typeof inventLoop>[0]) =>
  under(await testProtocol(desk.room.db, desk.place, inventProtocol(scene.units, { loop: inventLoop(loop) })));
const attempt = (leg: string, at: string, channel: 'phone' | 'letter') =>
  desk.room.get(RecordAttemptUseCase).execute(desk.recipient, { id: randomUUID(), legId: leg, at: new Date(at), channel, reached: false });
const guarded = (leg: string, who: Desk['sender'], move: MoveName, said: Said, guard: string) =>
  expect(moveLeg(desk, who, leg, move, said)).rejects.toMatchObject({ code: 'move-not-now', facts: { guard } });

describe('a leg', () => {
  it('is in review with an owner of the recipient’s, whoever answered the question', async () => {
    const leg = await requestedLeg(desk);
    await moveLeg(desk, desk.recipient, leg, 'ask', { question: 'availability', addressee: 'SO' });
    await moveLeg(desk, desk.sender, leg, 'answer', { note: 'Al mattino.' });
    expect(await legOf(desk, leg)).toMatchObject({ state: 'in-review', ownerId: desk.recipient.accountId });
  });

  it('asks of the person what the counter may not answer for them', async () => {
    const leg = await requestedLeg(desk);
    await moveLeg(desk, desk.recipient, leg, 'ask', { question: 'health', addressee: 'CZ' });
    await guarded(leg, desk.sender, 'answer', { note: 'Sta bene.' }, 'addressed');
    expect((await moveLeg(desk, desk.recipient, leg, 'answer', { note: 'Ha telefonato.' })).state).toBe('in-review');
  });

  it('is handed over to colleagues of the recipient’s and to nobody else', async () => {
    const leg = await acceptedLeg();
    const colleague = randomUUID();
    const note = 'Da domani segue lei.';
    await guarded(leg, desk.recipient, 'hand-over', { owner: colleague, note }, 'owner-there');
    await testAccount(desk, { accountId: colleague, agencyId: desk.place.agencyId }, 'rete');
    await guarded(leg, desk.recipient, 'hand-over', { owner: colleague, note }, 'owner-there');
    const there = randomUUID();
    await testAccount(desk, { accountId: there, agencyId: desk.unit.agencyId }, 'rete');
    await moveLeg(desk, desk.recipient, leg, 'hand-over', { owner: there, note });
    expect((await legOf(desk, leg)).ownerId).toBe(there);
  });

  it('is not told what its move does not ask for', async () => {
    const leg = await requestedLeg(desk);
    const said = { owner: desk.sender.accountId };
    await expect(moveLeg(desk, desk.recipient, leg, 'claim', said)).rejects.toMatchObject({
      code: 'malformed',
      fields: [{ pointer: '/owner' }],
    });
  });

  it('does not say that something happened on a day that has not come', async () => {
    const leg = await acceptedLeg();
    for (const [move, said] of [
      ['start', {}],
      ['report-outcome', { outcome: 'delivered' }],
    ] as const)
      await expect(moveLeg(desk, desk.recipient, leg, move, { ...said, day: '2999-01-01' })).rejects.toMatchObject({
        fields: [{ pointer: '/day' }],
      });
  });

  it('that was taken in hand is one that was received, where the protocol asks for a receipt alone', async () => {
    const leg = await requestedLeg(under(scene.protocols.receipt));
    expect((await moveLeg(desk, desk.recipient, leg, 'claim')).state).toBe('closed');
  });

  it('fails after three attempts that were not all one, or at once when nobody is there to be reached', async () => {
    const leg = await acceptedLeg();
    const fail = () => moveLeg(desk, desk.recipient, leg, 'fail', { reason: 'unreachable' });
    for (const hour of ['07', '08', '09']) await attempt(leg, `2026-09-14T${hour}:00:00Z`, 'phone');
    await expect(fail()).rejects.toMatchObject({ facts: { guard: 'three-attempts' } });
    await attempt(leg, '2026-09-14T10:00:00Z', 'letter');
    expect((await fail()).state).toBe('failed');
    const other = await acceptedLeg();
    expect((await moveLeg(desk, desk.recipient, other, 'fail', { reason: 'moved' })).state).toBe('failed');
    await expect(attempt(other, '2026-09-14T10:00:00Z', 'phone')).rejects.toMatchObject({ code: 'move-refused' });
  });

  it('is given back by a worker with the approval of a head of the recipient’s', async () => {
    const leg = await acceptedLeg();
    const worker = { ...desk.recipient, permissions: new Set(['referral.read', 'referral.answer'] as const) };
    const said = { reason: 'no-capacity', note: 'Non c’è posto.' };
    await expect(moveLeg(desk, worker, leg, 'give-back', said)).rejects.toMatchObject({ code: 'ask-missing' });
    await guarded(leg, worker, 'give-back', { ...said, approvedBy: desk.sender.accountId }, 'approved');
    expect((await moveLeg(desk, worker, leg, 'give-back', { ...said, approvedBy: desk.recipient.accountId })).state).toBe('returned');
  });

  it('that was sent to several is the first’s, though its protocol ended meanwhile', async () => {
    const on = under(scene.protocols['first-wins']);
    const legs = await draftLeg(on, { units: [...scene.units] });
    for (const leg of legs) {
      await moveLeg(on, on.sender, leg, 'send');
      desk.clock.pass(10_000);
      await moveByClock(on, leg, 'release');
    }
    await desk.room.db.query("update referrals.protocol_version set in_force_to = '2026-09-01' where id = $1", [on.protocol]);
    await moveLeg(on, scene.recipients[1]!, legs[1]!, 'accept');
    expect((await legOf(desk, legs[0]!)).state).toBe('superseded');
    expect((await legOf(desk, legs[1]!)).state).toBe('accepted');
  });
});

describe('a draft that the supervisor gave back', () => {
  const operator = () => ({ ...desk.sender, permissions: new Set(['referral.read', 'referral.send'] as const) });
  const givenBack = async () => {
    const on = under(scene.protocols.approval);
    const [leg] = await draftLeg(on);
    await moveLeg(on, operator(), leg!, 'ask-approval');
    await moveLeg(on, on.sender, leg!, 'return-to-draft', { note: 'La figlia non deve saperlo: riscrivi.' });
    return leg!;
  };

  it('may be sent again, and what the supervisor wrote stays with the sender', async () => {
    const leg = await givenBack();
    await moveLeg(desk, operator(), leg, 'ask-approval');
    await moveLeg(desk, desk.sender, leg, 'approve');
    desk.clock.pass(10_000);
    expect(await moveByClock(desk, leg, 'release')).toBe(true);
    const read = async (who: Desk['sender']) => (await readableBy(desk, who, await referralOf(leg))).messages.length;
    expect([await read(desk.sender), await read(desk.recipient)]).toEqual([1, 0]);
  });

  it('may be withdrawn by the operator, and written to the same service anew, which never had it', async () => {
    const leg = await givenBack();
    await moveLeg(desk, operator(), leg, 'withdraw', { reason: 'sent-by-mistake' });
    await moveLeg(desk, operator(), leg, 're-route', { unit: desk.unit.id });
    expect((await keptReferral(desk, await referralOf(leg))).referral.state).toBe('open');
  });
});

describe('what was disclosed', () => {
  const basis = async (leg: string, state: 'valid' | 'limited' | 'withdrawn') =>
    desk.room
      .get(ChangeLegalBasisUseCase)
      .execute(desk.sender, { legId: leg, state, note: null, seenVersion: (await legOf(desk, leg)).version });
  const levels = async (leg: string, actor = desk.recipient) =>
    (await readableBy(desk, actor, await referralOf(leg))).disclosures.filter(({ legId }) => legId === leg).map(({ level }) => level);

  it('shuts in the moment in which its basis is withdrawn, and nothing is accepted on it', async () => {
    const leg = await requestedLeg(desk);
    expect(await levels(leg)).toEqual([1]);
    await basis(leg, 'withdrawn');
    expect(await levels(leg)).toEqual([]);
    await guarded(leg, desk.recipient, 'accept', {}, 'basis-valid');
    await basis(leg, 'valid');
    await moveLeg(desk, desk.recipient, leg, 'accept');
    expect(await levels(leg)).toEqual([1, 2]);
  });

  it('opens wholly to whoever has it in charge, with a reason that the sender reads', async () => {
    const open = async (leg: string) =>
      desk.room
        .get(OpenExtendedUseCase)
        .execute(desk.recipient, { legId: leg, reason: 'Visita a domicilio domani.', seenVersion: (await legOf(desk, leg)).version });
    await expect(open(await requestedLeg(desk))).rejects.toMatchObject({ code: 'move-refused' });
    const leg = await acceptedLeg();
    await open(leg);
    expect(await levels(leg)).toEqual([1, 2, 3]);
    const verbs = await desk.room.db.query<{ verb: string }>(
      "select verb from platform.audit where subject_id = $1 and reason = 'level 3'",
      [leg],
    );
    expect(verbs).toEqual([{ verb: 'disclosure.opened' }]);
    await moveLeg(desk, desk.recipient, leg, 'report-outcome', { outcome: 'delivered', day: '2026-09-15' });
    await moveLeg(desk, desk.sender, leg, 'review', { answer: 'met' });
    expect(await levels(leg)).toEqual([]);
  });

  it('goes with the leg that follows, and leaves the recipient before', async () => {
    const first = await rejectedLeg(await underBoth({}));
    await moveLeg(desk, desk.sender, first, 're-route', { unit: scene.units[1] });
    const { legs } = await keptReferral(desk, await referralOf(first));
    const next = legs[1]!.id;
    desk.clock.pass(10_000);
    expect(await moveByClock(desk, next, 'release')).toBe(true);
    expect(await levels(next, scene.recipients[1])).toEqual([1]);
    expect([...(await levels(first)), ...(await levels(next))]).toEqual([]);
  });

  it('stays with a recipient that decides and goes on by itself, when the protocol wants no more', async () => {
    const on = under(scene.protocols.decision);
    const leg = await acceptedLeg(on);
    expect((await legOf(desk, leg)).state).toBe('closed');
    expect(await levels(leg)).toEqual([1, 2]);
    await basis(leg, 'limited');
    expect(await levels(leg)).toEqual([1, 2]);
    await basis(leg, 'withdrawn');
    expect(await levels(leg)).toEqual([]);
  });
});

describe('a referral that was refused', () => {
  const settle = async (leg: string, answer: 'unmet' | 'met' = 'unmet', who = desk.sender) => {
    const id = await referralOf(leg);
    const [row] = await desk.room.db.query<{ version: number }>('select version from referrals.referral where id = $1', [id]);
    return desk.room.get(SettleReferralUseCase).execute(who, { id, answer, note: null, seenVersion: row!.version });
  };

  it('waits for somebody at the sender’s, until the need has an answer; then it goes no further', async () => {
    const leg = await rejectedLeg();
    const id = await referralOf(leg);
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
    await guarded(leg, desk.sender, 're-route', { unit: scene.units[0] }, 'unsettled');
  });

  it('is not settled while a leg is open', async () => {
    await expect(settle(await requestedLeg(desk))).rejects.toMatchObject({ code: 'move-not-now', facts: { guard: 'one-active' } });
  });

  it('goes on to another service, not back to the same but through the Centrale, and no further than its hops', async () => {
    const on = await underBoth({ maxHops: 2 });
    const leg = await rejectedLeg(on);
    await guarded(leg, desk.sender, 're-route', { unit: scene.units[0] }, 'no-ping-pong');
    await moveLeg(desk, desk.centrale, leg, 're-route', { unit: scene.units[0] });
    const { legs, steps } = await keptReferral(desk, await referralOf(leg));
    expect(legs.map(({ hop, previousLeg }) => [hop, previousLeg])).toEqual([
      [1, null],
      [2, leg],
    ]);
    expect(steps).toEqual([]);
    await guarded(leg, desk.centrale, 're-route', { unit: scene.units[1] }, 'latest');
    await moveLeg(desk, desk.sender, legs[1]!.id, 'withdraw', { reason: 'sent-by-mistake' });
    await guarded(legs[1]!.id, desk.centrale, 're-route', { unit: scene.units[1] }, 'hops-left');
  });

  it('goes on though what followed should not have been', async () => {
    const leg = await rejectedLeg(await underBoth({}));
    const again = () => moveLeg(desk, desk.sender, leg, 're-route', { unit: scene.units[1] });
    await again();
    const { legs } = await keptReferral(desk, await referralOf(leg));
    await moveLeg(desk, desk.sender, legs[1]!.id, 'mark-error', { note: 'Era un altro servizio.' });
    await moveLeg(desk, desk.centrale, leg, 're-route', { unit: scene.units[1] });
    expect((await keptReferral(desk, await referralOf(leg))).referral.state).toBe('open');
  });

  it('does not go to a service whose agency has left the protocol', async () => {
    const party = { name: 'Parte', code: null, role: 'erogatore' as const, signatory: null, joinedOn: null };
    const parties = [{ ...party, agencyId: scene.recipients[1]!.agencyId, withdrawnOn: romeDay(desk.clock.now()) }];
    const leg = await rejectedLeg(under(await testProtocol(desk.room.db, desk.place, inventProtocol(scene.units, { parties }))));
    await guarded(leg, desk.sender, 're-route', { unit: scene.units[1] }, 'recipient-ready');
  });

  it('is released by a supervisor again where the protocol wants it', async () => {
    const { db } = desk.room;
    const protocol = await testProtocol(db, desk.place, inventProtocol(scene.units, { loop: inventLoop({ approval: true }) }));
    const on = under(protocol);
    const [leg] = await draftLeg(on);
    await moveLeg(on, on.sender, leg!, 'ask-approval');
    await moveLeg(on, on.sender, leg!, 'withdraw', { reason: 'duplicate' });
    const operator = { ...on.sender, permissions: new Set(['referral.read', 'referral.send'] as const) };
    await moveLeg(on, operator, leg!, 're-route', { unit: scene.units[1] });
    const { legs } = await keptReferral(desk, await referralOf(leg!));
    expect(legs.map(({ state }) => state)).toEqual(['withdrawn', 'awaiting-approval']);
  });

  it('is taken over by the Centrale only when its clock has reached it', async () => {
    const on = await underBoth({});
    const leg = await requestedLeg(on);
    const said = { unit: scene.units[1], note: 'Nessuno risponde.' };
    await guarded(leg, desk.centrale, 'take-over', said, 'escalated');
    await desk.room.db.query("update referrals.leg set clock_state = 'escalated' where id = $1", [leg]);
    await moveLeg(desk, desk.centrale, leg, 'take-over', said);
    const { legs, referral } = await keptReferral(desk, await referralOf(leg));
    expect([referral.state, ...legs.map(({ state }) => state)]).toEqual(['open', 'superseded', 'draft']);
  });
});

describe('a closed referral', () => {
  it('is reopened with a reason within its window, keeps its first closure, and is open until answered anew', async () => {
    const leg = await acceptedLeg();
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
