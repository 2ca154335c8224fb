// SPDX-License-Identifier: EUPL-1.2
import { JOURNEY, type LegState, type MoveName } from '@soglia/referrals-domain';

/** Moves that an agency's own system may make for it: those of a recipient that need no head and name no colleague. */
export const CALLBACK_MOVES = [
  'acknowledge',
  'ask',
  'accept',
  'waitlist',
  'still-waiting',
  'place',
  'decline',
  'start',
  'heartbeat',
  'hold',
  'resume',
  'report-outcome',
  'fail',
] as const satisfies readonly MoveName[];
export type CallbackMove = (typeof CALLBACK_MOVES)[number];

/** How far a leg has come. What is equally far is beside each other, not after. */
const FAR: Readonly<Record<LegState, number>> = {
  draft: 0,
  'awaiting-approval': 0,
  requested: 1,
  received: 2,
  'in-review': 3,
  'info-requested': 3,
  waitlisted: 4,
  'decline-review': 4,
  accepted: 5,
  'in-progress': 6,
  'on-hold': 6,
  'outcome-reported': 7,
  closed: 8,
  rejected: 8,
  returned: 8,
  'declined-by-person': 8,
  withdrawn: 8,
  expired: 8,
  failed: 8,
  superseded: 8,
  'entered-in-error': 8,
};

/**
 * Whether a move comes too late for a leg from whose state it cannot be made: the leg is as far as the move would have taken it.
 * What would take it further is not late but refused, so that whoever calls hears of it and may call again.
 */
export function isLate(move: CallbackMove, state: LegState): boolean {
  const rows = JOURNEY.filter(({ name }) => name === move);
  return rows.some(
    ({ to, from }) =>
      FAR[state] >=
      (to === 'stays' || to === 'as-before' ? Math.max(...from.map((each) => FAR[each])) : FAR[to === 'declined' ? 'rejected' : to]),
  );
}
