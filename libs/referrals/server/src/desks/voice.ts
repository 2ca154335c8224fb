// SPDX-License-Identifier: EUPL-1.2
import { type Actor, RuleViolation } from '@soglia/kernel';
import { isBasis, isOpen } from '@soglia/referrals-domain';
import { partsOf } from '../journey/hand';
import type { Leg } from '../journey/leg.entities';

export type Side = 'sender' | 'recipient';

/**
 * On which side of a leg somebody has a say: words and files go from one side to the other while the leg is open, and the recipient's only
 * while something is disclosed to it. Refuses with `move-refused`, `forbidden` or `level-closed`.
 */
export function requireVoice(actor: Actor, leg: Leg): Side {
  const parts = partsOf(actor, leg);
  if (!isOpen(leg.state)) throw new RuleViolation('move-refused', { state: leg.state });
  if (parts.includes('SO') || parts.includes('SS')) return 'sender';
  if (!parts.includes('RT') && !parts.includes('RS')) throw new RuleViolation('forbidden');
  if (leg.level < 1 || !isBasis(leg.legalBasis)) throw new RuleViolation('level-closed', { level: leg.level });
  return 'recipient';
}
