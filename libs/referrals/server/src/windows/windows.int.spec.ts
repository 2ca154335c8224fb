// SPDX-License-Identifier: EUPL-1.2
import { AppUnitOfWork } from '@soglia/platform';
import { type Desk, draftLeg, legOf, moveByClock, moveLeg, openDesk, requestedLeg } from '../testing';
import { meaningOf, REASONS } from '@soglia/referrals-domain';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.room.close());

/** As the anonymiser sees it: the whole row, so that nothing more can stand in it. */
const answerOf = async (leg: string) => {
  const { requestId } = await legOf(desk, leg);
  const [row] = await desk.room.db.query<Record<string, unknown>>('select * from referrals.need_answer where request_id = $1', [requestId]);
  return row;
};
const stateOf = async (leg: string) => {
  const row = await answerOf(leg);
  return row && [row['state'], row['answer'], row['unmet_meaning'], row['no_answer']];
};
const seenBy = async (who: Desk['sender'], leg: string) => {
  const { requestId } = await legOf(desk, leg);
  return desk.room
    .get(AppUnitOfWork)
    .runAs(who, (tx) => tx.query('select * from referrals.request_answer where request_id = $1', [requestId]));
};

describe('what planning sees of a referral', () => {
  it('is a request’s answer without a person, a worker or a day', async () => {
    const leg = await requestedLeg(desk);
    expect(Object.keys((await answerOf(leg)) ?? {}).sort()).toEqual(
      ['ambito_id', 'answer', 'contact_id', 'no_answer', 'referrals', 'request_id', 'state', 'unmet_meaning'].sort(),
    );
  });

  it('reads every reason as the journey does', async () => {
    const known = await desk.room.db.query<{ code: string; meaning: string | null }>(
      'select code, referrals.meaning_of(code) as meaning from unnest($1::text[]) as code',
      [REASONS.map(({ code }) => code)],
    );
    for (const { code, meaning } of known) expect([code, meaning ?? 'other']).toEqual([code, meaningOf(code)]);
  });

  it('follows the journey: open, come back for a reason, answered', async () => {
    const leg = await requestedLeg(desk);
    expect(await stateOf(leg)).toEqual(['open', null, null, false]);
    await moveLeg(desk, desk.recipient, leg, 'decline', { reason: 'waiting-list-closed' });
    expect(await stateOf(leg)).toEqual(['needs-decision', null, 'supply-gap', false]);
    const accepted = await requestedLeg(desk);
    await moveLeg(desk, desk.recipient, accepted, 'accept');
    await moveLeg(desk, desk.recipient, accepted, 'start');
    await moveLeg(desk, desk.recipient, accepted, 'report-outcome', { outcome: 'delivered', day: '2026-09-15' });
    await moveLeg(desk, desk.sender, accepted, 'review', { answer: 'met' });
    expect(await stateOf(accepted)).toEqual(['answered', 'met', null, false]);
  });

  it('tells «they refused» from «the person refused», and from nobody answering', async () => {
    const [expired, refused] = [await requestedLeg(desk), await requestedLeg(desk)];
    await moveByClock(desk, expired, 'expire');
    await moveLeg(desk, desk.sender, refused, 'person-declines', { declaredBy: 'operator' });
    expect([await stateOf(expired), await stateOf(refused)]).toEqual([
      ['needs-decision', null, 'no-answer', false],
      ['needs-decision', null, 'preference', false],
    ]);
  });

  it('counts for nothing what never left, and what should not exist', async () => {
    const [draft] = await draftLeg(desk);
    const wrong = await requestedLeg(desk);
    await moveLeg(desk, desk.sender, wrong, 'mark-error', { note: 'Aperto sulla persona sbagliata.' });
    expect([await answerOf(draft!), await answerOf(wrong)]).toEqual([undefined, undefined]);
  });

  it('says that the whole term has passed without an answer', async () => {
    const leg = await requestedLeg(desk);
    const { referralId } = await legOf(desk, leg);
    await desk.room.db.query("update referrals.clock set breached_at = now() where referral_id = $1 and kind = 'T13'", [referralId]);
    expect(await stateOf(leg)).toEqual(['open', null, null, true]);
  });
});

describe('a waiting list that does not move', () => {
  it('is a gap of supply for planners, while the referral is open', async () => {
    const leg = await requestedLeg(desk);
    await moveLeg(desk, desk.recipient, leg, 'waitlist', { personTold: true });
    expect(await stateOf(leg)).toEqual(['open', null, null, false]);
    await desk.room.db.query("update referrals.clock set misses = 3 where leg_id = $1 and kind = 'T4'", [leg]);
    expect(await stateOf(leg)).toEqual(['open', null, 'supply-gap', false]);
  });
});

describe('what the sender’s counter sees of its referrals', () => {
  it('is where a request has got to; the recipient and other agencies see none by this window', async () => {
    const leg = await requestedLeg(desk);
    await moveLeg(desk, desk.recipient, leg, 'decline', { reason: 'no-capacity' });
    expect(await seenBy(desk.sender, leg)).toMatchObject([
      { state: 'needs-decision', leg_state: 'rejected', unit_name: 'Servizio di prova', reason: 'no-capacity', answer: null },
    ]);
    expect(await seenBy(desk.recipient, leg)).toEqual([]);
    expect(await seenBy({ ...desk.sender, agencyId: desk.centrale.agencyId }, leg)).toEqual([]);
  });
});
