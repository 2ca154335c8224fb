// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Clock } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, noteRefusal, recordAudit } from '@soglia/platform';
import { closeLegLinks } from './issue-leg-links';
import { lockLegFor, refusedOfLink } from './sender-of-leg';

/** Closes the links and codes of a leg, for a mail that went to the wrong place. */
@Injectable()
export class RevokeLinksUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { legId }: { readonly legId: string }): Promise<number> {
    return noteRefusal(this.unit, actor, legId, refusedOfLink, () =>
      this.unit.runAs(actor, async (tx) => {
        const leg = await lockLegFor(tx, actor, legId, ['SO', 'SS', 'CU']);
        const closed = await asHouse(tx, () => closeLegLinks(tx, leg, this.clock.now()));
        await recordAudit(tx, actor, 'link.revoked', leg.id);
        return closed;
      }),
    );
  }
}
