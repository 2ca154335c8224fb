// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { MOST_DRAFTS } from '@soglia/intake-domain';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { type DraftRow, DraftStore, type DraftSummaryRow } from './draft.store';

/** One's own drafts. Reading back what one typed leaves no trace: nothing is learnt by it. */
@Injectable()
export class ReadDraftsQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly drafts: DraftStore,
  ) {}

  all(actor: Actor): Promise<DraftSummaryRow[]> {
    return this.unit.runAs(actor, (tx) => this.drafts.list(tx, actor, MOST_DRAFTS));
  }

  async execute(actor: Actor, id: string): Promise<DraftRow> {
    const draft = await this.unit.runAs(actor, (tx) => this.drafts.byId(tx, actor, id));
    if (!draft) throw new RuleViolation('not-found');
    return draft;
  }
}
