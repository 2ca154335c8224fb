// SPDX-License-Identifier: EUPL-1.2
import { type LegState, type MoveName, type Part, rowOf } from '@soglia/referrals-domain';

/** What a link of a leg is for. Each acts once; a link for one purpose opens no other. */
export const LEG_LINK_PURPOSES = [
  'leg-acknowledge',
  'leg-accept',
  'leg-decline',
  'leg-start',
  'leg-outcome',
  'leg-open',
  'leg-citizen',
] as const;
export type LegLinkPurpose = (typeof LEG_LINK_PURPOSES)[number];

/** Whoever links are for: the service that receives, or the person whom the leg concerns. */
export const LINK_HOLDERS = ['unit', 'person'] as const;
export type LinkHolder = (typeof LINK_HOLDERS)[number];

interface LegLinkRule {
  /** The moves that it may make, one of them, once. */
  readonly moves: readonly MoveName[];
  readonly parts: readonly Part[];
}

export const LEG_LINK_RULES: Readonly<Record<LegLinkPurpose, LegLinkRule>> = {
  'leg-acknowledge': { moves: ['acknowledge'], parts: ['RT'] },
  'leg-accept': { moves: ['accept'], parts: ['RT', 'RW'] },
  'leg-decline': { moves: ['decline'], parts: ['RT', 'RW'] },
  'leg-start': { moves: ['start'], parts: ['RW', 'RT'] },
  'leg-outcome': { moves: ['report-outcome'], parts: ['RW', 'RT'] },
  'leg-open': { moves: [], parts: ['RW', 'RT'] },
  'leg-citizen': { moves: ['answer', 'person-declines'], parts: ['CZ'] },
};

export const isLegLinkPurpose = (purpose: string): purpose is LegLinkPurpose => (LEG_LINK_PURPOSES as readonly string[]).includes(purpose);

/** The moves that a link may make from a state: the journey says, so that a link never outlives what it was sent for. */
export const movesOf = (purpose: LegLinkPurpose, state: LegState): MoveName[] => {
  const { moves, parts } = LEG_LINK_RULES[purpose];
  return moves.filter((move) => rowOf(move, state, parts) !== null);
};

/**
 * Whether a link is good for a leg as it is: a move is open to it; or there is something to read, where the second level stands open or
 * where the protocol asks for no answer and the first level stays.
 */
export function isGoodFor(purpose: LegLinkPurpose, { state, level }: LegAsLinked): boolean {
  if (purpose === 'leg-open') return level >= 2;
  return movesOf(purpose, state).length > 0 || (purpose === 'leg-acknowledge' && state === 'closed' && level >= 1);
}

export interface LegAsLinked {
  readonly state: LegState;
  readonly level: number;
}

export const UNIT_PURPOSES: readonly LegLinkPurpose[] = LEG_LINK_PURPOSES.filter((purpose) => purpose !== 'leg-citizen');
