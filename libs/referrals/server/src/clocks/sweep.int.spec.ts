// SPDX-License-Identifier: EUPL-1.2
import { romeInstant } from '@soglia/kernel';
import { AppUnitOfWork, type Tx } from '@soglia/platform';
import type { MoveName } from '@soglia/referrals-domain';
import type { Leg } from '../journey/leg.entities';
import { LegEngine } from '../journey/leg-engine';
import { type Desk, draftLeg, furnish, inventLoop, inventProtocol, legOf, moveLeg, openDesk, requestedLeg } from '../testing';
import { FireClockUseCase } from './fire-clock.use-case';
import { SweepClocksUseCase } from './sweep-clocks.use-case';

let desk: Desk;
const sweep = () => desk.room.get(SweepClocksUseCase).execute();
/** Every test in a place of its own, at a time after all others. */
async function freshDesk(day: string, time = '10:00', content = inventProtocol): Promise<Desk> {
  desk.clock.set(romeInstant(day, time));
  await sweep();
  return { ...desk, ...(await furnish(desk.room, (unit) => content([unit]))) };
}
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.room.close());

/** What the clocks said and did to a leg, in order. */
async function said(leg: string): Promise<string[]> {
  const rows = await desk.room.db.query<{ said: string }>(
    `select coalesce(facts->>'clock' || ' ', '') || name as said from referrals.leg_event
      where leg_id = $1 and part = 'SY' and name not in ('release', 'acknowledge') order by seq`,
    [leg],
  );
  return rows.map((row) => row.said);
}
const running = async (leg: string) =>
  (
    await desk.room.db.query<{ kind: string }>("select kind from referrals.clock where leg_id = $1 and state = 'running' order by kind", [
      leg,
    ])
  ).map(({ kind }) => kind);
const steps = (leg: string) =>
  desk.room.db.query<{ kind: string; done_how: string | null }>(
    `select kind, done_how from referrals.next_step where referral_id = (select referral_id from referrals.leg where id = $1) order by created_at, kind`,
    [leg],
  );
/** Sweeps at an hour of Italy, and a moment before it. */
async function sweepAt(day: string, time: string): Promise<{ before: number; then: number }> {
  desk.clock.set(new Date(Date.parse(romeInstant(day, time)) - 1));
  const before = await sweep();
  desk.clock.set(romeInstant(day, time));
  return { before, then: await sweep() };
}
const nextOf = async (leg: string) =>
  (await desk.room.db.query<{ id: string }>('select id from referrals.leg where previous_leg = $1', [leg]))[0]?.id;
const letters = async (topic: string, about: string) =>
  (await desk.room.db.query('select 1 from platform.outbox where topic = $1 and subject_id in (' + about + ')', [topic])).length;

describe('the sweeper', () => {
  it('fires every moment exactly once, though four sweep at the same time', async () => {
    const here = await freshDesk('2026-09-15');
    const legs = [await requestedLeg(here), await requestedLeg(here), await requestedLeg(here), await requestedLeg(here)];
    const moments = [
      ['2026-09-16', '09:00', 'T1 warned'],
      ['2026-09-16', '18:00', 'T1 breached', 'T1 escalated'],
      ['2026-09-17', '09:00', 'T2 warned'],
      ['2026-09-17', '18:00', 'T2 breached'],
      ['2026-09-21', '18:00', 'T2 escalated'],
      ['2026-09-29', '18:00', 'T2h breached', 'expire'],
    ] as const;
    const heard: string[] = [];
    for (const [day, time, ...what] of moments) {
      desk.clock.set(romeInstant(day, time));
      const fired = await Promise.all([sweep(), sweep(), sweep(), sweep()]);
      expect(fired.reduce((sum, each) => sum + each)).toBe(legs.length * what.filter((each) => each.startsWith('T')).length);
      heard.push(...what);
      for (const leg of legs) expect(await said(leg)).toEqual(heard);
    }
    const [ended] = await Promise.all(legs.map((leg) => legOf(here, leg)));
    expect([ended!.state, ended!.open, await running(legs[0]!), await steps(legs[0]!)]).toEqual([
      'expired',
      false,
      [],
      [{ kind: 'decide', done_how: null }],
    ]);
    expect(await letters('referrals.leg-moved', `select id from referrals.leg_event where leg_id = '${legs[0]}' and part = 'SY'`)).toBe(9);
    expect(await sweep()).toBe(0);
  });

  it('says after a standstill what fell due meanwhile, once, in order, without reminders that came too late', async () => {
    const here = await freshDesk('2026-10-05');
    const leg = await requestedLeg(here);
    desk.clock.set(romeInstant('2026-12-05', '03:00'));
    await sweep();
    expect(await said(leg)).toEqual([
      'T1 breached',
      'T1 escalated',
      'T2 breached',
      'T2 escalated',
      'T2h breached',
      'expire',
      'T13 breached',
    ]);
    expect(await steps(leg)).toEqual([
      { kind: 'decide', done_how: null },
      { kind: 'no-answer', done_how: null },
    ]);
    expect(await sweep()).toBe(0);
    await moveLeg(here, here.centrale, leg, 're-route', { unit: here.unit.id });
    desk.clock.pass(10_000);
    await sweep();
    const [next] = await desk.room.db.query<{ id: string }>('select id from referrals.leg where previous_leg = $1', [leg]);
    await moveLeg(here, here.recipient, next!.id, 'accept');
    await moveLeg(here, here.recipient, next!.id, 'report-outcome', { outcome: 'delivered', day: '2026-12-05' });
    await moveLeg(here, here.sender, next!.id, 'review', { answer: 'met' });
    expect((await steps(leg)).map(({ done_how: how }) => how)).toEqual(['re-route', 'answered']);
  });

  it('that is killed in the middle has done nothing, and does it later, once; others are not held up', async () => {
    const here = await freshDesk('2027-01-11');
    const [broken, whole] = [await requestedLeg(here), await requestedLeg(here)];
    desk.clock.set(romeInstant('2027-01-25', '18:00'));
    class KilledEngine extends LegEngine {
      override async moveByClock(tx: Tx, leg: Leg, move: MoveName): Promise<boolean> {
        const moved = await super.moveByClock(tx, leg, move);
        if (leg.id === broken) throw new Error('killed');
        return moved;
      }
    }
    const unit = desk.room.get(AppUnitOfWork);
    const fire = new FireClockUseCase(unit, new KilledEngine(desk.clock), desk.clock);
    await expect(new SweepClocksUseCase(unit, fire, desk.clock).execute()).rejects.toThrow('killed');
    expect([(await legOf(here, broken)).state, (await legOf(here, whole)).state]).toEqual(['requested', 'expired']);
    expect(await said(broken)).toEqual(['T1 breached', 'T1 escalated', 'T2 breached', 'T2 escalated']);
    expect(await sweep()).toBe(1);
    expect(await said(broken)).toEqual(await said(whole));
  });

  it.each([
    ['summer time begins', '2027-03-26', '2027-03-30', '2027-03-31'],
    ['summer time ends', '2027-10-29', '2027-11-02', '2027-11-03'],
    ['a year ends', '2027-12-30', '2027-12-31', '2028-01-03'],
  ])('keeps days and order when %s', async (_, sent, firstDay, secondDay) => {
    const here = await freshDesk(sent);
    const leg = await requestedLeg(here);
    for (const [day, time, then] of [
      [firstDay, '09:00', 1],
      [firstDay, '18:00', 2],
      [secondDay, '09:00', 1],
      [secondDay, '18:00', 1],
    ] as const)
      expect(await sweepAt(day, time)).toEqual({ before: 0, then });
    expect(await said(leg)).toEqual(['T1 warned', 'T1 breached', 'T1 escalated', 'T2 warned', 'T2 breached']);
    await moveLeg(here, here.sender, leg, 'withdraw', { reason: 'sent-by-mistake' });
  });
});

describe('a term that has passed', () => {
  it('of an urgent leg is the Centrale’s at once, which takes it over before it expires', async () => {
    const here = await freshDesk('2028-01-18');
    const leg = await requestedLeg(here, { urgency: 'urgent' });
    await sweepAt('2028-01-18', '14:01');
    expect(await said(leg)).toEqual(['T1 breached', 'T1 escalated', 'T2 breached', 'T2 escalated']);
    await moveLeg(here, here.centrale, leg, 'take-over', { unit: here.unit.id, note: 'Nessuno risponde.' });
    expect((await legOf(here, leg)).state).toBe('superseded');
    await moveLeg(here, here.sender, (await nextOf(leg))!, 'withdraw', { reason: 'sent-by-mistake' });
  });

  it('releases after ten seconds what was sent, and leaves with its sender what may not leave any more', async () => {
    const here = await freshDesk('2028-02-01');
    const [leg] = await draftLeg(here);
    await moveLeg(here, here.sender, leg!, 'send');
    desk.clock.pass(9_999);
    expect(await sweep()).toBe(0);
    await desk.room.db.query("update referrals.leg set legal_basis = 'withdrawn' where id = $1", [leg]);
    desk.clock.pass(1);
    expect([await sweep(), await sweep()]).toEqual([1, 0]);
    const kept = await legOf(here, leg!);
    expect([kept.state, kept.releaseAt, kept.level, await running(leg!), await steps(leg!)]).toEqual([
      ...['draft', null, 0],
      ['T0'],
      [{ kind: 'decide', done_how: null }],
    ]);
    await desk.room.db.query("update referrals.leg set legal_basis = 'valid' where id = $1", [leg]);
    await moveLeg(here, here.sender, leg!, 'send');
    desk.clock.pass(10_000);
    expect(await sweep()).toBe(1);
    expect([(await legOf(here, leg!)).state, await steps(leg!)]).toEqual(['requested', [{ kind: 'decide', done_how: 'release' }]]);
  });

  it('takes a leg back to review when nobody answered, and goes on with the term for deciding', async () => {
    const here = await freshDesk('2028-03-01');
    const leg = await requestedLeg(here);
    await moveLeg(here, here.recipient, leg, 'ask', { question: 'availability', addressee: 'SO' });
    desk.clock.set(romeInstant('2028-03-08', '18:00'));
    await sweep();
    expect([(await legOf(here, leg)).state, await said(leg), await running(leg)]).toEqual([
      'in-review',
      ['T3 breached', 'no-information'],
      ['T2', 'T2h'],
    ]);
  });

  it('confirms a refusal that nobody reviewed', async () => {
    const review = (units: readonly string[]) => inventProtocol(units, { loop: inventLoop({ declineReview: true }) });
    const here = await freshDesk('2028-05-02', '10:00', review);
    const leg = await requestedLeg(here);
    await moveLeg(here, here.recipient, leg, 'decline', { reason: 'no-capacity' });
    expect(await running(leg)).toEqual(['T8']);
    desk.clock.set(romeInstant('2028-05-05', '18:00'));
    await sweep();
    expect([(await legOf(here, leg)).state, (await legOf(here, leg)).reason]).toEqual(['rejected', 'no-capacity']);
  });

  it('asks a waiting person three times, then hands the leg to the Centrale and counts a gap', async () => {
    const here = await freshDesk('2028-06-05');
    const leg = await requestedLeg(here);
    await moveLeg(here, here.recipient, leg, 'waitlist', { personTold: true });
    const clockStates: string[] = [];
    for (const day of ['2028-07-06', '2028-08-07', '2028-09-07']) {
      desk.clock.set(romeInstant(day, '18:00'));
      await sweep();
      clockStates.push((await legOf(here, leg)).clockState);
    }
    expect((await said(leg)).filter((each) => each.startsWith('T4'))).toEqual(['T4 breached', 'T4 breached', 'T4 escalated']);
    expect([clockStates, await running(leg)]).toEqual([['running', 'running', 'escalated'], ['T4']]);
    const [gap] = await desk.room.db.query("select facts from referrals.leg_event where leg_id = $1 and name = 'escalated'", [leg]);
    expect(gap).toEqual({ facts: { clock: 'T4', step: 'escalated', misses: 3, gap: 'supply-gap' } });
    await moveLeg(here, here.centrale, leg, 'take-over', { unit: here.unit.id, note: 'Altro servizio.' });
    expect((await legOf(here, leg)).state).toBe('superseded');
  });

  it('closes what was reported and not looked at, and asks three times what became of it, then never again', async () => {
    const here = await freshDesk('2029-01-08');
    const leg = await requestedLeg(here);
    await moveLeg(here, here.recipient, leg, 'accept');
    await moveLeg(here, here.recipient, leg, 'report-outcome', { outcome: 'delivered', day: '2029-01-08' });
    desk.clock.set(romeInstant('2029-01-15', '18:00'));
    await sweep();
    const [referral] = await desk.room.db.query(
      'select state, answer from referrals.referral where id = (select referral_id from referrals.leg where id = $1)',
      [leg],
    );
    expect([(await legOf(here, leg)).state, referral, await running(leg)]).toEqual(['closed', { state: 'answered', answer: 'met' }, []]);
    for (const day of ['2029-02-14', '2029-03-16', '2029-04-16', '2029-05-16', '2029-12-31']) {
      desk.clock.set(romeInstant(day, '18:00'));
      await sweep();
    }
    expect((await said(leg)).filter((each) => each.startsWith('T9'))).toEqual(['T9 breached', 'T9 breached', 'T9 breached']);
    expect(await steps(leg)).toEqual([{ kind: 'follow-up', done_how: 'unknown' }]);
  });

  it('of a whole referral is counted once, from the first delivery, however many legs it has', async () => {
    const parallel = (units: readonly string[]) => inventProtocol(units, { loop: inventLoop({ recipients: 'parallel' }) });
    const here = await freshDesk('2030-01-07', '10:00', parallel);
    const [first, second] = await draftLeg(here, { units: [here.unit.id, here.unit.id] });
    for (const leg of [first!, second!]) await moveLeg(here, here.sender, leg, 'send');
    desk.clock.pass(10_000);
    await sweep();
    const clocks = await desk.room.db.query(
      "select kind from referrals.clock where leg_id is null and referral_id = (select referral_id from referrals.leg where id = $1) and state = 'running'",
      [first],
    );
    expect(clocks).toEqual([{ kind: 'T13' }]);
  });
});
