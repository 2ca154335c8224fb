// SPDX-License-Identifier: EUPL-1.2
import type { LegState } from './states';

/**
 * Who acts on a leg: sender operator, sender supervisor, Centrale unica, receiver triage, receiver worker, receiver supervisor,
 * the person or a delegate (through a link), the clock.
 */
export const PARTS = ['SO', 'SS', 'CU', 'RT', 'RW', 'RS', 'CZ', 'SY'] as const;
export type Part = (typeof PARTS)[number];

export const MOVES = [
  'ask-approval',
  'send',
  'approve',
  'undo-send',
  'release',
  'return-to-draft',
  'acknowledge',
  'claim',
  'hand-over',
  'ask',
  'answer',
  'no-information',
  'accept',
  'waitlist',
  'still-waiting',
  'place',
  'decline',
  'confirm-decline',
  'send-back',
  'start',
  'heartbeat',
  'hold',
  'resume',
  'give-back',
  'report-outcome',
  'fail',
  'review',
  'close-unreviewed',
  'contest',
  'agree-contest',
  'dismiss-contest',
  'end-loop',
  'withdraw',
  'person-declines',
  'expire',
  'supersede',
  'take-over',
  'mark-error',
  're-route',
  'reopen',
] as const;
export type MoveName = (typeof MOVES)[number];

/** What a command must or may say, beside the move itself. */
export const ASKS = [
  /** Code of a reason, of the list that the leg's protocol allows for the move. */
  'reason',
  /** Words for the other side. */
  'note',
  /** Coded question of a request for information. */
  'question',
  /** Who is to answer it: SO or CZ. */
  'addressee',
  /** Account at the recipient that owns the leg from here. */
  'owner',
  /** Cards of the databank proposed instead. */
  'alternatives',
  /** Day: review of a pause, expected place, start or end of the service. */
  'day',
  /** The person was told, or confirms. */
  'personTold',
  /** Code of what came of it. */
  'outcome',
  /** What was delivered, in words. */
  'delivered',
  /** What the need came to: met, partly, unmet, withdrawn. */
  'answer',
  /** Who says it for the person: the person, a delegate, the operator on their word. */
  'declaredBy',
  /** Head of the recipient who approves. */
  'approvedBy',
  /** The service that it goes to next. */
  'unit',
] as const;
export type Ask = (typeof ASKS)[number];

/** What must hold beside state and part. Each is one function of the engine. */
export const GUARDS = [
  'basis-valid',
  'protocol-in-force',
  'complete',
  'needs-approval',
  'needs-no-approval',
  'recipient-ready',
  'leaving',
  'not-leaving',
  'release-due',
  'addressed',
  'owner-there',
  'latest',
  'unsettled',
  'one-active',
  'three-attempts',
  'contested',
  'not-contested',
  'escalated',
  'hops-left',
  'no-ping-pong',
  'within-window',
  'loop-ends-here',
  'approved',
  'hold-ends',
] as const;
export type Guard = (typeof GUARDS)[number];

/** One row of the journey. What is in no row is refused. */
export interface Move {
  readonly name: MoveName;
  readonly from: readonly LegState[];
  /** `stays`: a fact, not a change of state. `as-before`: what it was before the pause. `declined`: rejected, or for the Centrale to review. */
  readonly to: LegState | 'stays' | 'as-before' | 'declined';
  readonly by: readonly Part[];
  readonly asks?: readonly Ask[];
  readonly may?: readonly Ask[];
  readonly guards?: readonly Guard[];
  /** Disclosure level from here on; a terminal state is 0. */
  readonly level?: 1 | 2;
  /** What was disclosed stays open though the leg ends: the recipient goes on without us, on the same basis. */
  readonly keepsLevel?: true;
  /** From here the leg is owned by who acts (or by `owner`). */
  readonly owns?: true;
  /** Whoever decides without having acknowledged has acknowledged: from `requested` the leg passes through `received`. */
  readonly acknowledges?: true;
  /** Somebody at the sender's must say what comes next. */
  readonly nextStep?: true;
  /** A new leg follows this one. */
  readonly newLeg?: true;
}
