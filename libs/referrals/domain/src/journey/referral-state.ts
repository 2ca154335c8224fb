// SPDX-License-Identifier: EUPL-1.2
import { isOpen, type LegState } from './states';

export const REFERRAL_STATES = ['open', 'answered', 'needs-decision', 'closed'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/**
 * A referral (invio) is what its legs are: open if one is; else answered if one is closed; else somebody must decide, until the need
 * has an answer. Legs that should not exist count for nothing.
 */
export function referralState(legs: readonly LegState[], settled: boolean): ReferralState {
  if (legs.some(isOpen)) return 'open';
  if (legs.includes('closed')) return 'answered';
  const real = legs.some((state) => state !== 'entered-in-error');
  return settled || !real ? 'closed' : 'needs-decision';
}

interface LinkedLeg {
  readonly id: string;
  readonly previousLeg: string | null;
  readonly state: LegState;
}

/** The legs that a referral's state follows from: a closed one that was reopened is closed no more, what followed it counts instead. */
export function countingLegs<T extends LinkedLeg>(legs: readonly T[]): readonly T[] {
  const real = legs.filter(({ state }) => state !== 'entered-in-error');
  return real.filter(({ id }) => !real.some(({ previousLeg }) => previousLeg === id));
}
