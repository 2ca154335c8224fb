// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { LEAST_REASON, reasonText } from '@soglia/intake-domain';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit } from '@soglia/platform';
import { Disposal } from './retention.entities';

export interface DecideDisposal {
  readonly id: string;
  readonly version: number;
  readonly verdict: 'approved' | 'refused';
  /** The authorisation, or why not. */
  readonly reason: string;
}

/** Other hands than the proposer's approve or refuse. What is approved goes in the following night; a refusal keeps its reason. */
@Injectable()
export class DecideDisposalUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { id, version, verdict, reason: typed }: DecideDisposal): Promise<void> {
    const { ambitoId, accountId } = actor;
    const reason = reasonText(typed, LEAST_REASON.opening);
    await this.unit.runAs(actor, async (tx) => {
      const disposal = await tx.findOne(Disposal, { where: { ambitoId, id }, lock: { mode: 'pessimistic_write' } });
      if (!disposal) throw new RuleViolation('not-found');
      if (disposal.proposedBy === accountId) throw new RuleViolation('same-hands');
      if (disposal.state === verdict && disposal.decidedBy === accountId) return;
      if (disposal.state !== 'proposed') throw new RuleViolation('disposal-not-in-state', { state: disposal.state });
      if (disposal.version !== version) throw new RuleViolation('stale');
      const decided = { state: verdict, reason, decidedBy: accountId, decidedAt: this.clock.now(), version: version + 1 };
      await tx.update(Disposal, { ambitoId, id }, decided);
      await recordAudit(tx, actor, verdict === 'approved' ? 'disposal.approved' : 'disposal.refused', id, reason);
    });
  }
}
