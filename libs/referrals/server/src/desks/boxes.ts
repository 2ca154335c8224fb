// SPDX-License-Identifier: EUPL-1.2
import type { LegState } from '@soglia/referrals-domain';

/** The four boxes: what I have in hand, what I sent, and the same of my agency. */
export const BOXES = ['to-me', 'from-me', 'team-in', 'team-out'] as const;
export type Box = (typeof BOXES)[number];

export const SHOWS = ['undecided', 'all', 'ended'] as const;
export type Show = (typeof SHOWS)[number];

export const SORTS = ['due', 'newest'] as const;
export type Sort = (typeof SORTS)[number];

/** What is in a box: $1 the ambito, $2 who asks, $3 their agency. Each has an index of its own, of what is open and of what has ended. */
export const IN_BOX: Readonly<Record<Box, string>> = {
  'to-me': 'l.ambito_id = $1 and l.owner_id = $2 and l.agency_id = $3::uuid',
  'from-me': 'l.ambito_id = $1 and l.sender_id = $2 and l.sender_agency_id = $3::uuid',
  // An agency that sends to itself has not received what it still writes.
  'team-in': 'l.ambito_id = $1 and l.agency_id = $3::uuid and l.requested_at is not null',
  'team-out': 'l.ambito_id = $1 and l.sender_agency_id = $3::uuid',
};

const BY_RECIPIENT: readonly LegState[] = ['requested', 'received', 'in-review', 'info-requested', 'waitlisted'];
const BY_SENDER: readonly LegState[] = ['draft', 'awaiting-approval', 'info-requested', 'outcome-reported'];

/** States in which this side must say something. */
export const UNDECIDED: Readonly<Record<Box, readonly LegState[]>> = {
  'to-me': BY_RECIPIENT,
  'team-in': BY_RECIPIENT,
  'from-me': BY_SENDER,
  'team-out': BY_SENDER,
};
