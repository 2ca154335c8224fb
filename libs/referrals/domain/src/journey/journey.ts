// SPDX-License-Identifier: EUPL-1.2
import type { Move, MoveName, Part } from './move';
import { BEFORE_ACCEPTANCE, BEFORE_SENDING, IN_CHARGE, type LegState, OPEN_STATES, TERMINAL_STATES } from './states';

/**
 * The journey of a leg, as data: the server obeys it, the browser draws its buttons from it, the manual its drawing.
 * The states are those of FHIR Task (HL7 FHIR R4) with our own between them.
 */
export const JOURNEY: readonly Move[] = [
  // Before it leaves.
  {
    name: 'ask-approval',
    from: ['draft'],
    to: 'awaiting-approval',
    by: ['SO'],
    guards: ['not-leaving', 'needs-approval', 'protocol-in-force', 'basis-valid', 'complete'],
  },
  {
    name: 'send',
    from: ['draft'],
    to: 'stays',
    by: ['SO'],
    guards: ['not-leaving', 'needs-no-approval', 'protocol-in-force', 'basis-valid', 'complete', 'recipient-ready'],
  },
  {
    name: 'approve',
    from: ['awaiting-approval'],
    to: 'stays',
    by: ['SS'],
    guards: ['not-leaving', 'protocol-in-force', 'basis-valid', 'complete', 'recipient-ready'],
  },
  { name: 'undo-send', from: BEFORE_SENDING, to: 'stays', by: ['SO', 'SS', 'SY'], guards: ['leaving'] },
  {
    name: 'release',
    from: BEFORE_SENDING,
    to: 'requested',
    by: ['SY'],
    guards: ['leaving', 'release-due', 'basis-valid', 'recipient-ready'],
    level: 1,
  },
  { name: 'return-to-draft', from: ['awaiting-approval'], to: 'draft', by: ['SS'], asks: ['note'], guards: ['not-leaving'] },
  // Until somebody decides.
  { name: 'acknowledge', from: ['requested'], to: 'received', by: ['RT', 'SY'] },
  { name: 'claim', from: ['requested', 'received'], to: 'in-review', by: ['RT'], owns: true },
  {
    name: 'hand-over',
    from: ['in-review', ...IN_CHARGE],
    to: 'stays',
    by: ['RT', 'RW', 'RS'],
    asks: ['owner', 'note'],
    guards: ['owner-there'],
    owns: true,
  },
  {
    name: 'ask',
    from: ['requested', 'received', 'in-review'],
    to: 'info-requested',
    by: ['RT'],
    asks: ['question', 'addressee'],
    may: ['note'],
    acknowledges: true,
  },
  { name: 'answer', from: ['info-requested'], to: 'in-review', by: ['SO', 'CZ', 'RT'], asks: ['note'], guards: ['addressed'] },
  { name: 'no-information', from: ['info-requested'], to: 'in-review', by: ['SY'] },
  {
    name: 'accept',
    from: ['requested', 'received', 'in-review'],
    to: 'accepted',
    by: ['RT', 'RS'],
    may: ['owner', 'note'],
    guards: ['basis-valid', 'owner-there'],
    level: 2,
    owns: true,
    acknowledges: true,
  },
  {
    name: 'waitlist',
    from: ['requested', 'received', 'in-review'],
    to: 'waitlisted',
    by: ['RT'],
    asks: ['personTold'],
    may: ['day', 'note'],
    acknowledges: true,
  },
  { name: 'still-waiting', from: ['waitlisted'], to: 'stays', by: ['RT'], asks: ['personTold'], may: ['day', 'note'] },
  {
    name: 'place',
    from: ['waitlisted'],
    to: 'accepted',
    by: ['RT'],
    asks: ['personTold'],
    may: ['owner', 'note'],
    guards: ['basis-valid', 'owner-there'],
    level: 2,
    owns: true,
  },
  {
    name: 'decline',
    from: ['requested', 'received', 'in-review', 'info-requested', 'waitlisted'],
    to: 'declined',
    by: ['RT', 'RS'],
    asks: ['reason'],
    may: ['alternatives', 'note'],
  },
  { name: 'confirm-decline', from: ['decline-review'], to: 'rejected', by: ['CU', 'SY'], may: ['note'], nextStep: true },
  { name: 'send-back', from: ['decline-review'], to: 'in-review', by: ['CU'], asks: ['note'] },
  // In charge.
  { name: 'start', from: ['accepted'], to: 'in-progress', by: ['RW'], may: ['day', 'note'] },
  { name: 'heartbeat', from: ['in-progress'], to: 'stays', by: ['RW'], may: ['note'] },
  {
    name: 'hold',
    from: ['accepted', 'in-progress'],
    to: 'on-hold',
    by: ['RW'],
    asks: ['reason', 'day'],
    may: ['note'],
    guards: ['hold-ends'],
  },
  { name: 'resume', from: ['on-hold'], to: 'as-before', by: ['RW'], may: ['note'] },
  { name: 'give-back', from: IN_CHARGE, to: 'returned', by: ['RS'], asks: ['reason', 'note'], nextStep: true },
  {
    name: 'give-back',
    from: IN_CHARGE,
    to: 'returned',
    by: ['RW'],
    asks: ['reason', 'note', 'approvedBy'],
    guards: ['approved'],
    nextStep: true,
  },
  { name: 'report-outcome', from: IN_CHARGE, to: 'outcome-reported', by: ['RW'], asks: ['outcome', 'day'], may: ['delivered', 'note'] },
  { name: 'fail', from: IN_CHARGE, to: 'failed', by: ['RW'], asks: ['reason'], may: ['note'], guards: ['three-attempts'], nextStep: true },
  // The loop closes.
  { name: 'review', from: ['outcome-reported'], to: 'closed', by: ['SO'], asks: ['answer'], may: ['note'], guards: ['not-contested'] },
  { name: 'close-unreviewed', from: ['outcome-reported'], to: 'closed', by: ['SY'], guards: ['not-contested'] },
  { name: 'contest', from: ['outcome-reported'], to: 'stays', by: ['SO'], asks: ['note'], guards: ['not-contested'] },
  { name: 'agree-contest', from: ['outcome-reported'], to: 'in-progress', by: ['RW', 'CU'], may: ['note'], guards: ['contested'] },
  { name: 'dismiss-contest', from: ['outcome-reported'], to: 'stays', by: ['CU'], asks: ['note'], guards: ['contested'] },
  { name: 'end-loop', from: ['requested', 'received', 'accepted'], to: 'closed', by: ['SY'], guards: ['loop-ends-here'], keepsLevel: true },
  // It ends otherwise.
  { name: 'withdraw', from: BEFORE_ACCEPTANCE, to: 'withdrawn', by: ['SO', 'SS'], asks: ['reason'], may: ['note'] },
  { name: 'withdraw', from: [...IN_CHARGE, 'outcome-reported'], to: 'withdrawn', by: ['SS'], asks: ['reason', 'note'] },
  {
    name: 'person-declines',
    from: OPEN_STATES,
    to: 'declined-by-person',
    by: ['CZ', 'SO', 'RW'],
    asks: ['declaredBy'],
    may: ['note'],
    nextStep: true,
  },
  { name: 'expire', from: ['requested', 'received', 'in-review'], to: 'expired', by: ['SY'], nextStep: true },
  { name: 'supersede', from: OPEN_STATES, to: 'superseded', by: ['SY'] },
  {
    name: 'take-over',
    from: ['requested', 'received', 'in-review', 'info-requested', 'waitlisted', ...IN_CHARGE],
    to: 'superseded',
    by: ['CU'],
    asks: ['unit', 'note'],
    guards: ['basis-valid', 'escalated', 'hops-left', 'recipient-ready'],
    newLeg: true,
  },
  {
    name: 'mark-error',
    from: [...OPEN_STATES, ...TERMINAL_STATES.filter((state) => state !== 'entered-in-error')],
    to: 'entered-in-error',
    by: ['SS'],
    asks: ['note'],
  },
  // And goes on.
  {
    name: 're-route',
    from: ['rejected', 'returned', 'expired', 'failed', 'withdrawn'],
    to: 'stays',
    by: ['SO', 'CU'],
    asks: ['unit'],
    may: ['note'],
    guards: ['basis-valid', 'latest', 'unsettled', 'one-active', 'hops-left', 'no-ping-pong', 'recipient-ready'],
    newLeg: true,
  },
  {
    name: 'reopen',
    from: ['closed', 'failed'],
    to: 'stays',
    by: ['SO', 'SS', 'CU'],
    asks: ['reason', 'unit'],
    may: ['note'],
    guards: ['basis-valid', 'within-window', 'latest', 'one-active', 'hops-left', 'recipient-ready'],
    newLeg: true,
  },
];

/** The row that lets somebody in one of these parts make a move from a state; null = refused. */
export function rowOf(name: MoveName, state: LegState, parts: readonly Part[]): Move | null {
  return JOURNEY.find((move) => move.name === name && move.from.includes(state) && move.by.some((part) => parts.includes(part))) ?? null;
}

/** The moves that somebody may make now; guards are the engine's to judge. */
export function movesFor(state: LegState, parts: readonly Part[]): readonly Move[] {
  return JOURNEY.filter((move) => move.from.includes(state) && move.by.some((part) => part !== 'SY' && parts.includes(part)));
}
