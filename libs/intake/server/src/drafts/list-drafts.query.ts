// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { MOST_DRAFTS } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { DraftStore, type DraftSummaryRow } from './draft.store';

/** One's own drafts. Reading back what one typed leaves no trace: nothing is learnt by it. */
@Injectable()
export class ListDraftsQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly drafts: DraftStore,
  ) {}

  execute(actor: Actor): Promise<DraftSummaryRow[]> {
    return this.unit.runAs(actor, (tx) => this.drafts.list(tx, actor, MOST_DRAFTS));
  }
}
