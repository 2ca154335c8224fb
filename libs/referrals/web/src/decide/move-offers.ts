// SPDX-License-Identifier: EUPL-1.2
import { type Move, type MoveName, movesFor, rowOf } from '@soglia/referrals-domain';
import type { LegView } from '../shared/referral-shapes';

export interface MoveOffer {
  readonly row: Move;
  readonly look: 'main' | 'plain' | 'danger';
  /** It asks something, or something may be said with it. */
  readonly opens: boolean;
  /** Seldom done: kept out of the way until it is looked for. */
  readonly rare: boolean;
}

/** Of the moves that can be made, the first of these is the one that is most likely meant. */
const LIKELY: readonly MoveName[] = [
  'answer',
  'accept',
  'place',
  'approve',
  'send',
  'ask-approval',
  'start',
  'report-outcome',
  'resume',
  'review',
  'confirm-decline',
  'agree-contest',
  're-route',
];
const AGAINST: readonly MoveName[] = [
  'decline',
  'give-back',
  'fail',
  'withdraw',
  'person-declines',
  'mark-error',
  'contest',
  'dismiss-contest',
];
const RARE: readonly MoveName[] = ['acknowledge', 'person-declines', 'mark-error', 'withdraw', 'hand-over'];
/** Has a place of its own: the banner that counts down. */
const ELSEWHERE: readonly MoveName[] = ['undo-send'];

/** The buttons of a leg: the rows of the journey for its state and the viewer's parts, as far as the server lets them be made now. */
export function moveOffers({ state, parts, moves }: Pick<LegView, 'state' | 'parts' | 'moves'>): readonly MoveOffer[] {
  const names = [...new Set(movesFor(state, parts).map(({ name }) => name))];
  const now = names.filter((name) => moves.includes(name) && !ELSEWHERE.includes(name));
  const main = LIKELY.find((name) => now.includes(name));
  const offers = now.flatMap((name) => {
    const row = rowOf(name, state, parts);
    return row ? [{ row, look: lookOf(name, main), opens: hasForm(row), rare: name !== main && RARE.includes(name) }] : [];
  });
  return [
    ...offers.filter(({ look }) => look === 'main'),
    ...offers.filter(({ look }) => look === 'plain'),
    ...offers.filter(({ look }) => look === 'danger'),
  ];
}

function lookOf(name: MoveName, main: MoveName | undefined): MoveOffer['look'] {
  if (name === main) return 'main';
  return AGAINST.includes(name) ? 'danger' : 'plain';
}

const hasForm = ({ asks = [], may = [] }: Move) => asks.length + may.length > 0;
