// SPDX-License-Identifier: EUPL-1.2
import { LEG_STATES, rowOf, TERMINAL_STATES } from '@soglia/referrals-domain';
import { CALLBACK_MOVES, isLate } from './callback-moves';

describe('a callback that the journey has no row for', () => {
  it.each([
    ['acknowledge', 'received', true],
    ['acknowledge', 'in-progress', true],
    ['accept', 'accepted', true],
    ['accept', 'withdrawn', true],
    ['accept', 'waitlisted', false],
    ['start', 'requested', false],
    ['start', 'in-progress', true],
    ['decline', 'accepted', false],
    ['decline', 'rejected', true],
    ['hold', 'on-hold', true],
    ['resume', 'accepted', false],
    ['resume', 'in-progress', true],
    ['heartbeat', 'accepted', false],
    ['heartbeat', 'outcome-reported', true],
    ['report-outcome', 'received', false],
    ['report-outcome', 'outcome-reported', true],
  ] as const)('%s in %s: late is %s', (move, state, late) => expect(isLate(move, state)).toBe(late));

  it('is late for every leg that has ended, and every move is a recipient’s', () => {
    for (const move of CALLBACK_MOVES) {
      expect(TERMINAL_STATES.every((state) => isLate(move, state))).toBe(true);
      expect(LEG_STATES.some((state) => rowOf(move, state, ['RT', 'RW']))).toBe(true);
    }
  });
});
