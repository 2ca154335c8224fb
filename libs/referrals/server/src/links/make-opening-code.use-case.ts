// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, noteRefusal, recordAudit } from '@soglia/platform';
import { isGoodFor } from './leg-link';
import { makeCode } from './opening-code';
import { lockLegFor, refusedOfLink } from './sender-of-leg';

/** The sender makes a code for a leg whose second level stands open, and tells it by telephone: what a mail carries alone opens nothing. */
@Injectable()
export class MakeOpeningCodeUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { legId }: { readonly legId: string }): Promise<{ code: string; validUntil: Date }> {
    return noteRefusal(this.unit, actor, legId, refusedOfLink, () =>
      this.unit.runAs(actor, async (tx) => {
        const leg = await lockLegFor(tx, actor, legId, ['SO', 'SS']);
        if (!isGoodFor('leg-open', leg)) throw new RuleViolation('level-closed');
        const made = await asHouse(tx, () => makeCode(tx, leg, actor.accountId, this.clock.now()));
        await recordAudit(tx, actor, 'link.issued', leg.id, 'opening-code');
        return made;
      }),
    );
  }
}
