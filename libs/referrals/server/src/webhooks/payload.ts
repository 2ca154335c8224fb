// SPDX-License-Identifier: EUPL-1.2
import type { LegState } from '@soglia/referrals-domain';

/** An event as it is kept, with what a system must know to find it again. */
export interface ToldEvent {
  readonly type: string;
  readonly eventId: string;
  readonly legId: string;
  readonly referralId: string;
  readonly number: string;
  readonly side: 'sender' | 'recipient';
  readonly at: Date;
  readonly sequence: string;
  readonly fromState: LegState | null;
  readonly state: LegState;
  readonly clock: string | null;
}

/**
 * What is sent: ids, states and times of one event, always the same however often it is tried. No reason, no word, nobody: whoever may
 * know more asks for it with an account. `sequence` grows with what happens to a leg, so that what comes late is known to be old.
 */
export function payloadOf({ type, eventId, at, legId, referralId, number, side, fromState, state, clock, sequence }: ToldEvent): string {
  const data = { event: eventId, leg: legId, referral: referralId, number, side, fromState, state, clock, sequence: Number(sequence) };
  return JSON.stringify({ type, timestamp: at.toISOString(), data });
}
