// SPDX-License-Identifier: EUPL-1.2
import { isBasis, isOpen, type LegState, type Move, type Part } from '@soglia/referrals-domain';
import type { Moving } from './guards';
import type { Leg } from './leg.entities';
import { UNDO_MS } from './new-leg';

const RECIPIENTS: readonly Part[] = ['RT', 'RW', 'RS'];

/** Where a row leads from here. */
export function targetOf({ row, leg, content }: Moving): LegState {
  if (row.to === 'stays') return leg.state;
  if (row.to === 'as-before') return leg.resumesTo ?? 'in-progress';
  if (row.to === 'declined') return content.loop.declineReview ? 'decline-review' : 'rejected';
  return row.to;
}

/** What a move writes on its leg. */
export function changeOf(moving: Moving): Partial<Leg> {
  const { leg, row, said, now } = moving;
  const state = targetOf(moving);
  const moved = state !== leg.state;
  return {
    state,
    open: isOpen(state),
    version: leg.version + 1,
    releaseAt: leavesAt(row, now),
    contested: row.name === 'contest',
    level: levelAfter(moving, state),
    ...ownerAfter(moving, state),
    ...(moved ? { stateSince: now, resumesTo: state === 'on-hold' ? leg.state : null } : {}),
    ...(said.reason && moved && row.name !== 'hold' ? { reason: said.reason } : {}),
    ...(row.name === 'agree-contest' ? { outcome: null } : said.outcome ? { outcome: said.outcome } : {}),
    ...(row.name === 'release' ? { requestedAt: now, transport: 'queued' as const } : {}),
    ...(moved && leg.state === 'requested' && row.by.includes('RT') ? { transport: 'opened' as const } : {}),
    ...(state === 'accepted' && moved ? { acceptedAt: leg.acceptedAt ?? now } : {}),
    ...(isOpen(state) || !moved ? {} : { endedAt: now }),
  };
}

function levelAfter({ leg, row }: Moving, state: LegState): Leg['level'] {
  if (!isBasis(leg.legalBasis)) return 0;
  if (!isOpen(state)) return row.keepsLevel || row.to === 'stays' ? leg.level : 0;
  return row.level ?? leg.level;
}

/** A leg that nobody at the recipient's has in hand is whose who first does something with it. To have seen it is not yet to have it in hand. */
function ownerAfter({ leg, row, said, hand }: Moving, state: LegState): Pick<Leg, 'ownerId'> | Record<string, never> {
  const byRecipient = row.by.some((part) => RECIPIENTS.includes(part) && hand.parts.includes(part));
  const takes = row.owns || (leg.ownerId === null && byRecipient && state !== 'received');
  return takes ? { ownerId: said.owner ?? hand.accountId ?? leg.ownerId } : {};
}

const leavesAt = ({ name }: Move, now: Date) => (name === 'send' || name === 'approve' ? new Date(now.getTime() + UNDO_MS) : null);
