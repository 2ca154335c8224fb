// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, type LinkRefusal, type OpenLink, peekLink, recordAudit, type Tx, useLink } from '@soglia/platform';
import type { LegState, MoveName } from '@soglia/referrals-domain';
import type { Hand } from '../journey/hand';
import { Leg } from '../journey/leg.entities';
import { LegEngine } from '../journey/leg-engine';
import { lockLeg } from '../journey/leg.store';
import type { Said } from '../journey/move-command';
import { isGoodFor, isLegLinkPurpose, LEG_LINK_PURPOSES, LEG_LINK_RULES } from './leg-link';
import { type ShownLeg, shownLeg } from './shown-leg';

/** The link is good, but its leg has moved on: to this state. */
export interface Gone {
  readonly gone: LegState;
}

/**
 * Whoever holds a link moves its leg, once: the link is used up together with the move, or not at all. Whether the leg is still where the
 * link can move it, the journey says, so that a link which nobody closed is no danger.
 */
@Injectable()
export class ActByLinkUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly engine: LegEngine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the link is about. Programs that look through mail open every address: looking uses nothing up and moves nothing. */
  async look(token: string): Promise<ShownLeg | Gone | LinkRefusal> {
    const link = await peekLink(this.unit, LEG_LINK_PURPOSES, token, this.clock.now());
    if (typeof link === 'string') return link;
    return this.unit.run(link.ambitoId, (tx) => asHouse(tx, () => this.show(tx, link)));
  }

  /** Makes one of the moves that the link is for. What it does not say rightly is refused, and the link stays as good as before. */
  async execute(token: string, move: MoveName, said: Said): Promise<'done' | LinkRefusal> {
    const link = await peekLink(this.unit, LEG_LINK_PURPOSES, token, this.clock.now());
    if (typeof link === 'string') return link;
    const { purpose, ambitoId } = link;
    if (!isLegLinkPurpose(purpose) || !LEG_LINK_RULES[purpose].moves.includes(move)) return 'unknown';
    return this.unit.run(ambitoId, (tx) =>
      asHouse(tx, async () => {
        const leg = await lockLeg(tx, ambitoId, link.subjectId);
        const used = await useLink(tx, purpose, token, this.clock.now());
        if (typeof used === 'string') return used;
        const hand = handOfLink(leg, purpose);
        await this.engine.move(tx, hand, leg, { id: randomUUID(), move, said });
        await recordAudit(tx, hand, 'link.used', leg.id, purpose);
        return 'done' as const;
      }),
    );
  }

  private async show(tx: Tx, { ambitoId, subjectId, purpose, expiresAt }: OpenLink): Promise<ShownLeg | Gone | LinkRefusal> {
    const leg = await tx.findOneBy(Leg, { ambitoId, id: subjectId });
    if (!leg || !isLegLinkPurpose(purpose)) return 'revoked';
    if (!isGoodFor(purpose, leg)) return { gone: leg.state };
    await recordAudit(tx, handOfLink(leg, purpose), 'leg.read', leg.id, 'link');
    return shownLeg(tx, { purpose, expiresAt }, leg);
  }
}

/** Whoever holds the link: somebody at the recipient's, or the person. */
export function handOfLink({ ambitoId, agencyId }: Leg, purpose: keyof typeof LEG_LINK_RULES): Hand {
  const { parts } = LEG_LINK_RULES[purpose];
  return { ambitoId, accountId: null, agencyId: purpose === 'leg-citizen' ? null : agencyId, parts };
}
