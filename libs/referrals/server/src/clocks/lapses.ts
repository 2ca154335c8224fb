// SPDX-License-Identifier: EUPL-1.2
import { romeDay } from '@soglia/kernel';
import { postLetter } from '@soglia/platform';
import { clockTimes, MOST_MISSES } from '@soglia/referrals-domain';
import { leaveNextStep } from '../journey/effects';
import type { Clock } from './clock.entities';
import { setClock, stopClock } from './clock.store';
import { type Firing, tell } from './firing';
import { calendarFor, toldOf } from './reconcile-clocks';
import { finishSteps, leaveStep, waitingSteps } from './steps';

/**
 * The ten seconds are over: the leg leaves. One that cannot leave any more (its basis withdrawn, its recipient closed) stays what it is,
 * and the sender decides.
 */
export async function leave({ tx, engine, clock, now, ...whole }: Firing): Promise<void> {
  const { leg, referral } = whole;
  await setClock(tx, clock, { breachedAt: now });
  if (await engine.moveByClock(tx, leg, 'release')) {
    await finishSteps(tx, { ...referral, kind: 'decide', legId: leg.id }, 'release', now);
    return;
  }
  await engine.moveByClock(tx, leg, 'undo-send');
  await leaveNextStep(tx, whole, now);
}

/** A waiting list: each term that passes is a miss and the person is asked again; the last is the Centrale's, and a gap of supply. */
export async function askAgain(firing: Firing): Promise<void> {
  const { tx, clock, referral, now } = firing;
  const misses = clock.misses + 1;
  if (misses < MOST_MISSES) {
    await setAgain(firing, misses);
    return tell(firing, 'breached', { misses });
  }
  await setClock(tx, clock, { misses, breachedAt: now, escalatedAt: now });
  await tell(firing, 'escalated', { misses, gap: 'supply-gap' });
  await postLetter(tx, referral.ambitoId, 'referrals.need-answered', referral.contactId);
}

/** Some time after the answer somebody asks the person; three times, then it stays unknown. It holds up nothing. */
export async function askWhatBecameOfIt(firing: Firing): Promise<void> {
  const { tx, clock, referral, leg, now } = firing;
  const followUps = { ...referral, kind: 'follow-up' as const };
  const waiting = await waitingSteps(tx, followUps);
  const answered = clock.misses > 0 && waiting.length === 0;
  const tried = clock.misses >= MOST_MISSES || waiting.some(({ tries }) => tries >= MOST_MISSES);
  if (referral.state !== 'answered' || answered || tried) {
    await finishSteps(tx, followUps, 'unknown', now);
    return stopClock(tx, clock, now);
  }
  const { senderAgencyId: agencyId, senderId: ownerId } = leg;
  if (waiting.length === 0) await leaveStep(tx, firing, { kind: 'follow-up', agencyId, ownerId, dueOn: romeDay(now) }, now);
  await setAgain(firing, clock.misses + 1);
  await tell(firing, 'breached', { misses: clock.misses });
}

/** The whole referral has no answer: an item for the Centrale, and for planners a need without one. */
export async function noAnswerYet(firing: Firing): Promise<void> {
  const { tx, clock, referral, now } = firing;
  await setClock(tx, clock, { breachedAt: now });
  await leaveStep(tx, firing, { kind: 'no-answer', agencyId: null, ownerId: null, dueOn: romeDay(now) }, now);
  await tell(firing, 'breached');
  await postLetter(tx, referral.ambitoId, 'referrals.need-answered', referral.contactId);
}

/** The same term once more, from now. */
async function setAgain(firing: Firing, misses: Clock['misses']): Promise<void> {
  const { tx, clock, now } = firing;
  const times = toldOf(clock.kind, clockTimes(now, clock.term, clock.grace, await calendarFor(tx, firing, clock.kind)));
  await setClock(tx, clock, { misses, startedAt: now, ...times, warnedAt: null });
}
