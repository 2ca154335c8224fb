// SPDX-License-Identifier: EUPL-1.2

/** A leg that still asks something of somebody. */
export const OPEN_STATES = [
  'draft',
  'awaiting-approval',
  'requested',
  'received',
  'in-review',
  'info-requested',
  'accepted',
  'waitlisted',
  'in-progress',
  'on-hold',
  'outcome-reported',
  'decline-review',
] as const;

export const TERMINAL_STATES = [
  'closed',
  'rejected',
  'returned',
  'declined-by-person',
  'withdrawn',
  'expired',
  'failed',
  'superseded',
  'entered-in-error',
] as const;

/** States of a leg (tratta): one delivery of a referral to one recipient. */
export const LEG_STATES = [...OPEN_STATES, ...TERMINAL_STATES] as const;

export type OpenState = (typeof OPEN_STATES)[number];
export type TerminalState = (typeof TERMINAL_STATES)[number];
export type LegState = OpenState | TerminalState;

export const isOpen = (state: LegState): state is OpenState => (OPEN_STATES as readonly LegState[]).includes(state);

/** Nobody has taken it in charge yet. */
export const BEFORE_ACCEPTANCE = [
  'draft',
  'awaiting-approval',
  'requested',
  'received',
  'in-review',
  'info-requested',
  'waitlisted',
  'decline-review',
] as const satisfies readonly OpenState[];

/** The recipient has it in charge. */
export const IN_CHARGE = ['accepted', 'in-progress', 'on-hold'] as const satisfies readonly OpenState[];

/** The recipient has not seen it yet. */
export const BEFORE_SENDING = ['draft', 'awaiting-approval'] as const satisfies readonly OpenState[];

/** Whether there is a legal basis for what a leg discloses (GDPR art. 6, 9, 10): `limited` = for no more than the protocol's own set. */
export const LEGAL_BASES = ['valid', 'limited', 'expired', 'withdrawn'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** Without a basis nothing is disclosed. */
export const isBasis = (basis: LegalBasis): boolean => basis === 'valid' || basis === 'limited';

/** What a state discloses when there is a basis for it: nothing, the triage card, the protocol's set. More is opened with a reason. */
export function levelIn(state: LegState): 0 | 1 | 2 {
  if (state === 'outcome-reported' || (IN_CHARGE as readonly LegState[]).includes(state)) return 2;
  return isOpen(state) && !(BEFORE_SENDING as readonly LegState[]).includes(state) ? 1 : 0;
}
