// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { type Desk, draftLeg, inventProtocol, legOf, moveByClock, moveLeg, requestedLeg, testProtocol } from '../testing';
import { ChangeLegalBasisUseCase } from './change-legal-basis.use-case';
import { OpenExtendedUseCase } from './open-extended.use-case';
import { RecordAttemptUseCase } from './record-attempt.use-case';
import { keptReferral, readableBy } from './testing/kept';
import { rulesDesk } from './testing/rules-desk';
import { openScene, type Scene, testAccount } from './testing/scene';

let scene: Scene;
let desk: Desk;
let rules: ReturnType<typeof rulesDesk>;
beforeAll(async () => {
  scene = await openScene();
  desk = scene.desk;
  rules = rulesDesk(scene);
});
afterAll(() => desk.room.close());

const attempt = (leg: string, at: string, channel: 'phone' | 'letter') =>
  desk.room.get(RecordAttemptUseCase).execute(desk.recipient, { id: randomUUID(), legId: leg, at: new Date(at), channel, reached: false });

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
    await rules.guarded(leg, desk.sender, 'answer', { note: 'Sta bene.' }, 'addressed');
    expect((await moveLeg(desk, desk.recipient, leg, 'answer', { note: 'Ha telefonato.' })).state).toBe('in-review');
  });

  it('is handed over to colleagues of the recipient’s and to nobody else', async () => {
    const leg = await rules.acceptedLeg();
    const colleague = randomUUID();
    const note = 'Da domani segue lei.';
    await rules.guarded(leg, desk.recipient, 'hand-over', { owner: colleague, note }, 'owner-there');
    await testAccount(desk, { accountId: colleague, agencyId: desk.place.agencyId }, 'rete');
    await rules.guarded(leg, desk.recipient, 'hand-over', { owner: colleague, note }, 'owner-there');
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
    const leg = await rules.acceptedLeg();
    for (const [move, said] of [
      ['start', {}],
      ['report-outcome', { outcome: 'delivered' }],
    ] as const)
      await expect(moveLeg(desk, desk.recipient, leg, move, { ...said, day: '2999-01-01' })).rejects.toMatchObject({
        fields: [{ pointer: '/day' }],
      });
  });

  it('that was taken in hand is one that was received, where the protocol asks for a receipt alone', async () => {
    const leg = await requestedLeg(rules.under(scene.protocols.receipt));
    expect((await moveLeg(desk, desk.recipient, leg, 'claim')).state).toBe('closed');
  });

  it('fails after three attempts that were not all one, or at once when nobody is there to be reached', async () => {
    const leg = await rules.acceptedLeg();
    const fail = () => moveLeg(desk, desk.recipient, leg, 'fail', { reason: 'unreachable' });
    for (const hour of ['07', '08', '09']) await attempt(leg, `2026-09-14T${hour}:00:00Z`, 'phone');
    await expect(fail()).rejects.toMatchObject({ facts: { guard: 'three-attempts' } });
    await attempt(leg, '2026-09-14T10:00:00Z', 'letter');
    expect((await fail()).state).toBe('failed');
    const other = await rules.acceptedLeg();
    expect((await moveLeg(desk, desk.recipient, other, 'fail', { reason: 'moved' })).state).toBe('failed');
    await expect(attempt(other, '2026-09-14T10:00:00Z', 'phone')).rejects.toMatchObject({ code: 'move-refused' });
  });

  it('is given back by a worker with the approval of a head of the recipient’s', async () => {
    const leg = await rules.acceptedLeg();
    const worker = { ...desk.recipient, permissions: new Set(['referral.read', 'referral.answer'] as const) };
    const said = { reason: 'no-capacity', note: 'Non c’è posto.' };
    await expect(moveLeg(desk, worker, leg, 'give-back', said)).rejects.toMatchObject({ code: 'ask-missing' });
    await rules.guarded(leg, worker, 'give-back', { ...said, approvedBy: desk.sender.accountId }, 'approved');
    expect((await moveLeg(desk, worker, leg, 'give-back', { ...said, approvedBy: desk.recipient.accountId })).state).toBe('returned');
  });

  it('that was sent to several is the first’s, though its protocol ended meanwhile', async () => {
    const on = rules.under(scene.protocols['first-wins']);
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

describe('a draft under a protocol that has ended meanwhile', () => {
  it('does not leave any more, and may be withdrawn', async () => {
    const protocol = await testProtocol(desk.room.db, desk.place, inventProtocol(scene.units));
    const [leg] = await draftLeg(rules.under(protocol));
    await desk.room.db.query("update referrals.protocol_version set in_force_to = '2026-09-01' where id = $1", [protocol]);
    await rules.guarded(leg!, desk.sender, 'send', {}, 'protocol-in-force');
    expect((await moveLeg(desk, desk.sender, leg!, 'withdraw', { reason: 'no-longer-needed' })).state).toBe('withdrawn');
  });
});

describe('a draft that the supervisor gave back', () => {
  const operator = () => ({ ...desk.sender, permissions: new Set(['referral.read', 'referral.send'] as const) });
  const givenBack = async () => {
    const on = rules.under(scene.protocols.approval);
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
    const read = async (who: Desk['sender']) => (await readableBy(desk, who, await rules.referralOf(leg))).messages.length;
    expect([await read(desk.sender), await read(desk.recipient)]).toEqual([1, 0]);
  });

  it('may be withdrawn by the operator, and written to the same service anew, which never had it', async () => {
    const leg = await givenBack();
    await moveLeg(desk, operator(), leg, 'withdraw', { reason: 'sent-by-mistake' });
    await moveLeg(desk, operator(), leg, 're-route', { unit: desk.unit.id });
    expect((await keptReferral(desk, await rules.referralOf(leg))).referral.state).toBe('open');
  });
});

describe('what was disclosed', () => {
  const basis = async (leg: string, state: 'valid' | 'limited' | 'withdrawn') =>
    desk.room
      .get(ChangeLegalBasisUseCase)
      .execute(desk.sender, { legId: leg, state, note: null, seenVersion: (await legOf(desk, leg)).version });
  const levels = async (leg: string, actor = desk.recipient) =>
    (await readableBy(desk, actor, await rules.referralOf(leg))).disclosures.filter(({ legId }) => legId === leg).map(({ level }) => level);

  it('shuts in the moment in which its basis is withdrawn, and nothing is accepted on it', async () => {
    const leg = await requestedLeg(desk);
    expect(await levels(leg)).toEqual([1]);
    await basis(leg, 'withdrawn');
    expect(await levels(leg)).toEqual([]);
    await rules.guarded(leg, desk.recipient, 'accept', {}, 'basis-valid');
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
    const leg = await rules.acceptedLeg();
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
    const first = await rules.rejectedLeg(await rules.underBoth({}));
    await moveLeg(desk, desk.sender, first, 're-route', { unit: scene.units[1] });
    const { legs } = await keptReferral(desk, await rules.referralOf(first));
    const next = legs[1]!.id;
    desk.clock.pass(10_000);
    expect(await moveByClock(desk, next, 'release')).toBe(true);
    expect(await levels(next, scene.recipients[1])).toEqual([1]);
    expect([...(await levels(first)), ...(await levels(next))]).toEqual([]);
  });

  it('stays with a recipient that decides and goes on by itself, when the protocol wants no more', async () => {
    const on = rules.under(scene.protocols.decision);
    const leg = await rules.acceptedLeg(on);
    expect((await legOf(desk, leg)).state).toBe('closed');
    expect(await levels(leg)).toEqual([1, 2]);
    await basis(leg, 'limited');
    expect(await levels(leg)).toEqual([1, 2]);
    await basis(leg, 'withdrawn');
    expect(await levels(leg)).toEqual([]);
  });
});
