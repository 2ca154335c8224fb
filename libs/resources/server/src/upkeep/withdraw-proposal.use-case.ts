// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit } from '@soglia/platform';
import { enterReach, readerOf } from '../model/reach';
import { holdProposal } from './proposal.store';

/** An agency takes back what it proposed, as long as nobody has decided. */
@Injectable()
export class WithdrawProposalUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string): Promise<void> {
    await this.unit.run(actor.ambitoId, async (tx) => {
      await enterReach(tx, readerOf(actor), actor.agencyId);
      const proposal = await holdProposal(tx, actor.ambitoId, id);
      if (!proposal || proposal.agencyId === null || proposal.agencyId !== actor.agencyId) throw new RuleViolation('not-found');
      if (proposal.state === 'withdrawn') return;
      if (proposal.state !== 'open') throw new RuleViolation('already-decided', { state: proposal.state });
      await tx.query(
        "update resources.proposal set state = 'withdrawn', decided_at = $3, decided_by = $4, version = version + 1 where ambito_id = $1 and id = $2",
        [actor.ambitoId, id, this.clock.now(), actor.accountId],
      );
      await recordAudit(tx, actor, 'proposal.withdrawn', proposal.serviceId);
    });
  }
}
