// SPDX-License-Identifier: EUPL-1.2
import { type Guard, isBasis, isOpen, type Move, type MoveName, movesFor, type Part, type ProtocolContent } from '@soglia/referrals-domain';
import { romeDay } from '@soglia/kernel';
import type { Leg, Referral } from '../journey/leg.entities';
import { isRecipient } from '../protocols/protocol.store';
import type { Unit } from '../units/unit.entities';

export interface LegNow {
  readonly leg: Leg;
  readonly referral: Pick<Referral, 'settledAt'>;
  readonly content: ProtocolContent;
  readonly unit: Pick<Unit, 'id' | 'agencyId' | 'active'>;
  /** All legs of the referral. */
  readonly legs: readonly Pick<Leg, 'state' | 'previousLeg'>[];
  /** Whom the last question was for. */
  readonly addressee: string | null;
  readonly parts: readonly Part[];
  /** Whoever had it in hand is not there any more. */
  readonly forsaken: boolean;
  readonly now: Date;
}

const DAY_MS = 86_400_000;

/** Guards that can be told without what the command will say. The engine judges all of them again. */
const TOLD_NOW: Partial<Record<Guard, (at: LegNow) => boolean>> = {
  'basis-valid': ({ leg }) => isBasis(leg.legalBasis),
  'needs-approval': ({ content }) => content.loop.approval,
  'needs-no-approval': ({ content }) => !content.loop.approval,
  leaving: ({ leg }) => leg.releaseAt !== null,
  'not-leaving': ({ leg }) => leg.releaseAt === null,
  addressed: ({ parts, addressee }) => parts.includes('RT') || parts.some((part) => part === addressee),
  contested: ({ leg }) => leg.contested,
  'not-contested': ({ leg }) => !leg.contested,
  escalated: ({ leg, forsaken }) => leg.clockState === 'escalated' || forsaken,
  'hops-left': ({ legs, content }) => legs.length < content.loop.maxHops,
  'within-window': ({ leg, content, now }) =>
    leg.endedAt !== null && now.getTime() - leg.endedAt.getTime() <= content.loop.reopenDays * DAY_MS,
  latest: ({ leg, legs }) => !legs.some(({ previousLeg, state }) => previousLeg === leg.id && state !== 'entered-in-error'),
  unsettled: ({ referral }) => referral.settledAt === null,
  'one-active': ({ legs, content }) => content.loop.recipients === 'parallel' || !legs.some(({ state }) => isOpen(state)),
};

/** The moves that somebody may make now. */
export function movesNow(at: LegNow): MoveName[] {
  const rows = movesFor(at.leg.state, at.parts).filter((row) => isReady(row, at));
  return [...new Set(rows.map(({ name }) => name))];
}

function isReady(row: Move, at: LegNow): boolean {
  const guards = row.guards ?? [];
  if (!guards.every((guard) => TOLD_NOW[guard]?.(at) ?? true)) return false;
  // A leg that follows names its recipient in the command.
  if (row.newLeg || !guards.includes('recipient-ready')) return true;
  return isRecipient(at.content, at.unit, romeDay(at.now));
}
