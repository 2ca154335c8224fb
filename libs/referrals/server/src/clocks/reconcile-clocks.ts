// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { postLetter, type Tx } from '@soglia/platform';
import {
  CLOCK_RULES,
  type ClockKind,
  CLOCKS_IN,
  CLOCKS_WHEN_CONTESTED,
  clockTimes,
  type ClockTimes,
  graceOf,
  isOpen,
  nextOf,
  resumedTimes,
  termLeft,
  termOf,
  timesUntil,
  type WorkingCalendar,
} from '@soglia/referrals-domain';
import type { Leg, Referral } from '../journey/leg.entities';
import type { WholeLeg } from '../journey/leg.store';
import { calendarOf } from '../units/calendars';
import { Clock } from './clock.entities';
import { referralClock, setClock, stopClock, tellLeg } from './clock.store';
import { finishSteps } from './steps';

/** Clocks by which the sender's agency is held; all others run in the recipient's calendar. */
const OF_SENDER: readonly ClockKind[] = ['T0', 'T3', 'T7', 'T9', 'T13'];

export interface Setting {
  /** Set anew, though they run already. */
  readonly again?: readonly ClockKind[];
  /** A clock that ends on a day that somebody said. */
  readonly day?: { readonly kind: ClockKind; readonly dueAt: Date };
}

/** Brings the clocks of a leg to what its state asks: arms, pauses, resumes and stops. To be called after every change of a leg. */
export async function reconcileClocks(tx: Tx, whole: WholeLeg, now: Date, { again = [], day }: Setting = {}): Promise<void> {
  const { leg } = whole;
  const { run, wait } = clocksOf(leg);
  const clocks = (await tx.findBy(Clock, { ambitoId: leg.ambitoId, legId: leg.id })).filter(({ state }) => state !== 'stopped');
  for (const clock of clocks) {
    if (run.includes(clock.kind) && !again.includes(clock.kind)) {
      if (clock.state === 'paused') await resume(tx, whole, clock, now);
    } else if (wait.includes(clock.kind)) {
      if (clock.state === 'running') await pause(tx, whole, clock, now);
    } else await stopClock(tx, clock, now);
  }
  for (const kind of run) {
    const stands = clocks.some((clock) => clock.kind === kind) && !again.includes(kind);
    if (!stands) await armClock(tx, whole, kind, now, { legId: leg.id, dueAt: day?.kind === kind ? day.dueAt : null });
  }
  await tellLeg(tx, leg);
}

function clocksOf(leg: Leg): { run: readonly ClockKind[]; wait: readonly ClockKind[] } {
  if (!isOpen(leg.state)) return { run: [], wait: [] };
  const { run, wait = [] } = leg.contested ? CLOCKS_WHEN_CONTESTED : CLOCKS_IN[leg.state];
  return { run: leg.releaseAt ? [...run, 'TR'] : run, wait };
}

/** Arms a clock. `legId` null: one of the whole referral, which has one of a kind. */
export async function armClock(
  tx: Tx,
  whole: WholeLeg,
  kind: ClockKind,
  now: Date,
  { legId, dueAt = null }: { legId: string | null; dueAt?: Date | null },
): Promise<void> {
  const { referral, content } = whole;
  if (legId === null && (await keepsReferralClock(tx, referral, kind, now))) return;
  const calendar = await calendarFor(tx, whole, kind);
  const term = termOf(content, kind, referral.urgency);
  const grace = graceOf(content, kind, referral.urgency);
  const times = toldOf(kind, dueAt ? timesUntil(now, dueAt, term, grace, calendar) : clockTimes(now, term, grace, calendar));
  const id = randomUUID();
  const { ambitoId, id: referralId } = referral;
  await tx.insert(Clock, { ambitoId, id, referralId, legId, kind, startedAt: now, term, grace, ...times, nextAt: nextOf(times) });
  if (term.unit === 'seconds' || term.unit === 'hours') await postLetter(tx, ambitoId, 'referrals.clock-armed', id);
}

/** T13 counts from the first delivery, whatever legs follow; a follow-up is counted from the last answer. */
async function keepsReferralClock(tx: Tx, referral: Referral, kind: ClockKind, now: Date): Promise<boolean> {
  const stands = await referralClock(tx, referral, kind);
  if (stands && kind !== 'T13') await stopClock(tx, stands, now);
  return stands !== null && kind === 'T13';
}

/** Ends a clock of the whole referral. One that has its answer asks the Centrale for none any more. */
export async function stopReferralClock(tx: Tx, referral: Pick<Referral, 'ambitoId' | 'id'>, kind: ClockKind, now: Date): Promise<void> {
  const clock = await referralClock(tx, referral, kind);
  if (clock) await stopClock(tx, clock, now);
  if (kind === 'T13') await finishSteps(tx, { ...referral, kind: 'no-answer' }, 'answered', now);
}

async function pause(tx: Tx, whole: WholeLeg, clock: Clock, now: Date): Promise<void> {
  const term = termLeft(now, clock.dueAt, clock.term, await calendarFor(tx, whole, clock.kind));
  await tx.update(Clock, { ambitoId: clock.ambitoId, id: clock.id }, { state: 'paused', pausedAt: now, term, nextAt: null });
}

/** What has fired does not fire again: a term that had passed before the pause stays passed. */
async function resume(tx: Tx, whole: WholeLeg, clock: Clock, now: Date): Promise<void> {
  const times = toldOf(clock.kind, resumedTimes(now, clock.term, clock.grace, await calendarFor(tx, whole, clock.kind)));
  const left = {
    warnAt: clock.warnedAt ? clock.warnAt : times.warnAt,
    dueAt: clock.breachedAt ? clock.dueAt : times.dueAt,
    escalateAt: clock.escalatedAt ? clock.escalateAt : times.escalateAt,
  };
  await setClock(tx, clock, { state: 'running', pausedAt: null, ...left });
}

/** A clock that nobody is reminded of has no reminder. */
export const toldOf = (kind: ClockKind, times: ClockTimes): ClockTimes =>
  CLOCK_RULES[kind].warns.length > 0 ? times : { ...times, warnAt: null };

/** In whose calendar a clock runs. */
export async function calendarFor(tx: Tx, { leg, unit }: WholeLeg, kind: ClockKind): Promise<WorkingCalendar> {
  if (OF_SENDER.includes(kind)) return calendarOf(tx, leg.ambitoId, leg.senderAgencyId, null);
  return calendarOf(tx, leg.ambitoId, leg.agencyId, unit.comune);
}
