// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { postLetter, type Tx } from '@soglia/platform';
import { countingLegs, OUTCOMES, type ReferralState, referralState } from '@soglia/referrals-domain';
import { armClock, stopReferralClock } from '../clocks/reconcile-clocks';
import { Clock } from '../clocks/clock.entities';
import type { Moving } from './guards';
import { type Leg, NextStep, Referral } from './leg.entities';
import { legsOf, type WholeLeg } from './leg.store';

/** Somebody at the sender's must say what comes next. What waits for them already is not asked twice. */
export async function leaveNextStep(tx: Tx, { leg, referral }: Pick<WholeLeg, 'leg' | 'referral'>, now: Date): Promise<void> {
  const { ambitoId, senderAgencyId: agencyId, senderId: ownerId } = leg;
  const waiting = await tx.query(
    "select 1 from referrals.next_step where ambito_id = $1 and referral_id = $2 and kind = 'decide' and done_at is null",
    [ambitoId, referral.id],
  );
  if (waiting.length > 0) return;
  const what = { referralId: referral.id, legId: leg.id, kind: 'decide' as const };
  await tx.insert(NextStep, { ambitoId, id: randomUUID(), ...what, agencyId, ownerId, createdAt: now });
}

export async function finishNextSteps(
  tx: Tx,
  { ambitoId, id }: Pick<Referral, 'ambitoId' | 'id'>,
  how: string,
  now: Date,
  kinds: readonly NextStep['kind'][] = ['decide'],
): Promise<void> {
  await tx.query(
    'update referrals.next_step set done_at = $3, done_how = $4 where ambito_id = $1 and referral_id = $2 and done_at is null and kind = any ($5)',
    [ambitoId, id, now, how, kinds],
  );
}

/** What a referral and its legs come to, as it is to be kept. */
type Answered = Pick<Referral, 'answer' | 'settledAt'> & { readonly state: ReferralState };

/** What the referral is, now that a leg moved: its state, its answer, and its own clocks. Planning is told that the need's answer may differ. */
export async function followReferral(moving: Moving): Promise<void> {
  const { tx, referral, leg, row, now } = moving;
  const { ambitoId, id } = referral;
  const after = answered(moving, await legsOf(tx, referral));
  await tx.update(Referral, { ambitoId, id }, { ...after, version: referral.version + 1 });
  if (row.name === 'release' && !(await hasClock(tx, referral, 'T13'))) await armClock(tx, moving, 'T13', now, { legId: null });
  if (row.name === 'reopen') {
    await stopReferralClock(tx, referral, 'T9', now);
    await finishNextSteps(tx, referral, 'reopen', now, ['follow-up']);
  }
  if (after.state === 'answered' || after.state === 'closed') await settleClocks(moving, after.state);
  if (after.state === 'needs-decision') await leaveNextStep(tx, { leg, referral }, now);
  await postLetter(tx, ambitoId, 'referrals.need-answered', referral.contactId);
}

/** What is answered is asked about some time later; what should not have been is not. */
async function settleClocks({ tx, referral, now, ...whole }: Moving, state: ReferralState): Promise<void> {
  await stopReferralClock(tx, referral, 'T13', now);
  await finishNextSteps(tx, referral, state, now, ['decide', 'no-answer']);
  if (state === 'answered' && referral.state !== 'answered') await armClock(tx, { ...whole, referral }, 'T9', now, { legId: null });
}

/** A need that came back has no answer any more: the first closure is its leg's. */
function answered({ referral, said, row, leg, now }: Moving, legs: readonly Leg[]): Answered {
  const told = row.name === 'review' ? (said.answer ?? null) : row.name === 'close-unreviewed' ? answerOf(leg.outcome) : null;
  const before = row.name === 'reopen' ? { answer: null, settledAt: null } : referral;
  const settledAt = told ? now : before.settledAt;
  const states = countingLegs(legs).map(({ state }) => state);
  return { answer: told ?? before.answer, settledAt, state: referralState(states, settledAt !== null) };
}

const answerOf = (outcome: string | null) => OUTCOMES.find(({ code }) => code === outcome)?.answer ?? null;

/** One that runs, or has run out and was not stopped. */
async function hasClock(tx: Tx, { ambitoId, id }: Referral, kind: Clock['kind']): Promise<boolean> {
  const clocks = await tx.findBy(Clock, { ambitoId, referralId: id, kind });
  return clocks.some(({ state, legId }) => state !== 'stopped' && legId === null);
}
