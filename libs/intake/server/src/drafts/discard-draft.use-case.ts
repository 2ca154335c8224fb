// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { AttachmentFiles } from '../attachments/attachment-files';
import { removeOfDraft } from '../attachments/remove-attachments';
import { DraftStore } from './draft.store';

/** Throws a draft away, with the files that came with it. To take it back is the page's business: it still has what was written. */
@Injectable()
export class DiscardDraftUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly drafts: DraftStore,
    private readonly files: AttachmentFiles,
  ) {}

  async execute(actor: Actor, id: string): Promise<void> {
    const removed = await this.unit.runAs(actor, async (tx) => {
      if (!(await this.drafts.remove(tx, actor, id))) throw new RuleViolation('not-found');
      await recordAudit(tx, actor, 'draft.discarded', id);
      return removeOfDraft(tx, actor, id);
    });
    await this.files.remove(removed);
  }
}
