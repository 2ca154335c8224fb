// SPDX-License-Identifier: EUPL-1.2
import { type Desk, draftLeg, legOf, moveByClock, moveLeg, openDesk, requestedLeg } from '../testing';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.room.close());

const clocksOf = async (leg: string) =>
  (
    await desk.room.db.query<{ kind: string; state: string }>('select kind, state from referrals.clock where leg_id = $1 order by kind', [
      leg,
    ])
  )
    .filter(({ state }) => state !== 'stopped')
    .map(({ kind, state }) => `${kind} ${state}`);

describe('a leg', () => {
  it('goes from the counter to an outcome and back, and is never without a clock', async () => {
    const leg = await requestedLeg(desk);
    expect(await clocksOf(leg)).toEqual(['T1 running', 'T2 running', 'T2h running']);
    await moveLeg(desk, desk.recipient, leg, 'claim');
    expect(await clocksOf(leg)).toEqual(['T2 running', 'T2h running']);
    await moveLeg(desk, desk.recipient, leg, 'ask', { question: 'availability', addressee: 'SO' });
    expect(await clocksOf(leg)).toEqual(['T2 paused', 'T2h paused', 'T3 running']);
    await moveLeg(desk, desk.sender, leg, 'answer', { note: 'Al mattino.' });
    expect(await clocksOf(leg)).toEqual(['T2 running', 'T2h running']);
    await moveLeg(desk, desk.recipient, leg, 'accept');
    await moveLeg(desk, desk.recipient, leg, 'start');
    expect(await clocksOf(leg)).toEqual(['T6 running']);
    await moveLeg(desk, desk.recipient, leg, 'report-outcome', { outcome: 'delivered', day: '2026-09-15' });
    const { state } = await moveLeg(desk, desk.sender, leg, 'review', { answer: 'met' });
    expect([state, await clocksOf(leg)]).toEqual(['closed', []]);
    const [referral] = await desk.room.db.query(
      'select state, answer from referrals.referral r where exists (select 1 from referrals.leg where id = $1 and referral_id = r.id)',
      [leg],
    );
    expect(referral).toEqual({ state: 'answered', answer: 'met' });
  });

  it('that was sent can be taken back for ten seconds, and leaves only after them', async () => {
    const [leg] = await draftLeg(desk);
    await moveLeg(desk, desk.sender, leg!, 'send');
    await moveLeg(desk, desk.sender, leg!, 'undo-send');
    expect(await moveByClock(desk, leg!, 'release')).toBe(false);
    expect(await legOf(desk, leg!)).toMatchObject({ state: 'draft', releaseAt: null });
  });

  it('that is accepted unread was received first', async () => {
    const leg = await requestedLeg(desk);
    await moveLeg(desk, desk.recipient, leg, 'accept');
    const events = await desk.room.db.query<{ name: string }>('select name from referrals.leg_event where leg_id = $1 order by seq', [leg]);
    expect(events.map(({ name }) => name)).toEqual(['created', 'send', 'release', 'acknowledge', 'accept']);
  });

  it('is nobody’s before it is sent but its sender’s, and of no other agency ever', async () => {
    const [leg] = await draftLeg(desk);
    await expect(moveLeg(desk, desk.recipient, leg!, 'claim')).rejects.toMatchObject({ code: 'not-found' });
    await expect(moveLeg(desk, desk.sender, leg!, 'claim')).rejects.toMatchObject({ code: 'move-refused' });
  });
});
