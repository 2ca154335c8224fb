// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { type DraftRow, DraftStore } from './draft.store';

/** One of one's own drafts, whole: of anybody else's it is not there. */
@Injectable()
export class ReadDraftQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly drafts: DraftStore,
  ) {}

  async execute(actor: Actor, id: string): Promise<DraftRow> {
    const draft = await this.unit.runAs(actor, (tx) => this.drafts.byId(tx, actor, id));
    if (!draft) throw new RuleViolation('not-found');
    return draft;
  }
}
