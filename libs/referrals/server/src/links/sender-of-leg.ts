// SPDX-License-Identifier: EUPL-1.2
import { type Actor, RuleViolation } from '@soglia/kernel';
import type { Noted, Tx } from '@soglia/platform';
import type { Part } from '@soglia/referrals-domain';
import { partsOf } from '../journey/hand';
import { lockLeg } from '../journey/leg.store';
import type { Leg } from '../journey/leg.entities';

export const refusedOfLink: Noted = (code) => ['leg.refused', code];

/** The leg, locked, if somebody sees it and has one of the parts on it; unseen it is not there. */
export async function lockLegFor(tx: Tx, actor: Actor, legId: string, parts: readonly Part[]): Promise<Leg> {
  const leg = await lockLeg(tx, actor.ambitoId, legId);
  if (!partsOf(actor, leg).some((part) => parts.includes(part))) throw new RuleViolation('forbidden');
  return leg;
}
