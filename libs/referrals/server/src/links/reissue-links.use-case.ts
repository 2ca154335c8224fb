// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, CONFIG, type Config, noteRefusal, recordAudit, type Tx } from '@soglia/platform';
import type { Leg } from '../journey/leg.entities';
import { wholeLeg } from '../journey/leg.store';
import { issueLegLinks, type IssuedLink } from './issue-leg-links';
import { isGoodFor, type LegLinkPurpose, type LinkHolder, UNIT_PURPOSES } from './leg-link';
import { mailLinks } from './links-teller';
import { lockLegFor, refusedOfLink } from './sender-of-leg';

export interface ReissueLinks {
  readonly legId: string;
  readonly to: LinkHolder;
}

/**
 * Fresh links, for a mail that went astray or a term that has passed. Those for the service are mailed to its office; the person's
 * is told to the operator alone, who knows by which way it reaches the person safely.
 */
@Injectable()
export class ReissueLinksUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { legId, to }: ReissueLinks): Promise<IssuedLink[]> {
    return noteRefusal(this.unit, actor, legId, refusedOfLink, () =>
      this.unit.runAs(actor, async (tx) => {
        const leg = await lockLegFor(tx, actor, legId, to === 'unit' ? ['SO', 'SS', 'CU'] : ['SO', 'SS']);
        const purposes = purposesFor(leg, to);
        const links = await asHouse(tx, () => this.issue(tx, leg, to, purposes));
        await recordAudit(tx, actor, 'link.issued', leg.id, to);
        return links;
      }),
    );
  }

  private async issue(tx: Tx, leg: Leg, to: LinkHolder, purposes: readonly LegLinkPurpose[]): Promise<IssuedLink[]> {
    const whole = await wholeLeg(tx, leg);
    const { email, byLink } = whole.unit;
    if (to === 'unit' && (!byLink || email === null)) throw new RuleViolation('move-not-now', { guard: 'by-link' });
    const links = await issueLegLinks(tx, leg, purposes, { now: this.clock.now(), origin: this.config.portal.publicUrl });
    if (to === 'unit' && email !== null) await mailLinks(tx, whole, email, links);
    return links;
  }
}

/** What is still to be done through a link; before a leg has left, and when it has ended, nothing is. */
function purposesFor(leg: Leg, to: LinkHolder): LegLinkPurpose[] {
  const asked: readonly LegLinkPurpose[] = to === 'unit' ? UNIT_PURPOSES : ['leg-citizen'];
  const purposes = leg.requestedAt === null ? [] : asked.filter((purpose) => isGoodFor(purpose, leg));
  if (purposes.length === 0) throw new RuleViolation('move-refused', { move: 'link', state: leg.state });
  return purposes;
}
