// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit, type Tx } from '@soglia/platform';
import { type CardForm, type FieldChange, withChanges } from '@soglia/resources-domain';
import { openCard, writeCard } from '../cards/card-writer';
import { handOf } from '../cards/history';
import { enterReach } from '../model/reach';
import { changesToForm, holdProposal } from './proposal.store';
import type { Proposal, ProposalState } from './upkeep.entities';

export interface DecideProposal {
  readonly id: string;
  readonly verdict: 'accept' | 'refuse';
  /** What the curator wrote instead; null takes the proposal as it is. */
  readonly edited: Partial<CardForm> | null;
  readonly reason: string | null;
  /** The version of the card that stood beside the proposal. */
  readonly seenVersion: number;
}

/** A curator accepts a proposal, edits it first, or refuses it with a reason. Once: who comes second is told. */
@Injectable()
export class DecideProposalUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: DecideProposal): Promise<ProposalState> {
    const { ambitoId, accountId } = actor;
    const state = command.verdict === 'refuse' ? 'refused' : command.edited ? 'edited' : 'accepted';
    if (state === 'refused' && !command.reason) throw fieldViolation('card-invalid', '/reason');
    return this.unit.run(ambitoId, async (tx) => {
      await enterReach(tx, 'curator', null);
      const proposal = await holdProposal(tx, ambitoId, command.id);
      if (!proposal) throw new RuleViolation('not-found');
      if (proposal.state === state && proposal.decidedBy === accountId) return state;
      if (proposal.state !== 'open') throw new RuleViolation('already-decided', { state: proposal.state });
      if (state !== 'refused') await this.writeIn(tx, actor, proposal, command);
      await tx.query(
        `update resources.proposal set state = $3, reason = $4, decided_at = $5, decided_by = $6, version = version + 1
          where ambito_id = $1 and id = $2`,
        [ambitoId, proposal.id, state, command.reason, this.clock.now(), accountId],
      );
      await recordAudit(tx, actor, 'proposal.decided', proposal.serviceId, state);
      return state;
    });
  }

  private async writeIn(tx: Tx, curator: Actor, proposal: Proposal, command: DecideProposal): Promise<void> {
    const { ambitoId, serviceId, agencyId, origin, changes, proposedAt } = proposal;
    const before = await openCard(tx, ambitoId, serviceId);
    if (!before.form || !before.state) throw new RuleViolation('not-found');
    if (before.state.version !== command.seenVersion) throw new RuleViolation('stale');
    const decided: readonly FieldChange[] = command.edited ? changesToForm(before.form, command.edited) : changes;
    // Whoever answered a question about the whole card said by it that the rest is true.
    const verified = origin === 'link' && !decided.some(({ pointer }) => pointer === '/status');
    if (decided.length === 0 && !verified) return;
    // What the curator wrote instead is not what the agency said; and what it said was true when it said it.
    const by = await handOf(tx, ambitoId, command.edited ? curator.agencyId : agencyId);
    const edit = { ambitoId, serviceId, by, now: this.clock.now(), verifiedAt: verified ? proposedAt : null, strict: false };
    await writeCard(tx, edit, before, withChanges(before.form, decided));
  }
}
