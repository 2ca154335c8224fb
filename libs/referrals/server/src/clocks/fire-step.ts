// SPDX-License-Identifier: EUPL-1.2
import { CLOCK_RULES, type ClockKind } from '@soglia/referrals-domain';
import { setClock } from './clock.store';
import { type Firing, tell } from './firing';
import { askAgain, askWhatBecameOfIt, leave, noAnswerYet } from './lapses';

/** Clocks whose term, when it has passed, brings about more than their rule's move. */
const LAPSES: Partial<Record<ClockKind, (firing: Firing) => Promise<void>>> = {
  TR: leave,
  T4: askAgain,
  T9: askWhatBecameOfIt,
  T13: noAnswerYet,
};

/** Marks the moment as fired, tells it, and does what the clock does when its term has passed. */
export async function fireStep(firing: Firing): Promise<void> {
  const { clock, step } = firing;
  const lapse = step === 'breached' ? LAPSES[clock.kind] : undefined;
  return lapse ? lapse(firing) : speak(firing);
}

async function speak(firing: Firing): Promise<void> {
  const { tx, engine, clock, step, leg, now } = firing;
  await setClock(tx, clock, { [`${step}At`]: now });
  await tell(firing, step);
  const { lapses } = CLOCK_RULES[clock.kind];
  if (step === 'breached' && lapses) await engine.moveByClock(tx, leg, lapses);
}
