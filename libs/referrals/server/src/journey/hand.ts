// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@soglia/kernel';
import type { Part } from '@soglia/referrals-domain';
import type { Leg } from './leg.entities';

/** Whoever acts on a leg, in the parts that they have on it. */
export interface Hand {
  readonly ambitoId: string;
  /** Null for the clock, and for somebody who came through a link. */
  readonly accountId: string | null;
  readonly agencyId: string | null;
  readonly parts: readonly Part[];
}

export const handOfClock = (ambitoId: string): Hand => ({ ambitoId, accountId: null, agencyId: null, parts: ['SY'] });

export function handOf(actor: Actor, leg: Pick<Leg, 'agencyId' | 'senderAgencyId'>): Hand {
  const { ambitoId, accountId, agencyId } = actor;
  return { ambitoId, accountId, agencyId, parts: partsOf(actor, leg) };
}

/** A part is a permission on one's own side of the leg; an agency that sends to itself has both. */
export function partsOf({ agencyId, permissions }: Actor, leg: Pick<Leg, 'agencyId' | 'senderAgencyId'>): Part[] {
  const parts: Part[] = [];
  if (agencyId !== null && agencyId === leg.senderAgencyId) {
    if (permissions.has('referral.send')) parts.push('SO');
    if (permissions.has('referral.release')) parts.push('SS');
  }
  if (agencyId !== null && agencyId === leg.agencyId) {
    if (permissions.has('referral.answer')) parts.push('RT', 'RW');
    if (permissions.has('referral.supervise')) parts.push('RS');
  }
  if (permissions.has('referral.route')) parts.push('CU');
  return parts;
}
