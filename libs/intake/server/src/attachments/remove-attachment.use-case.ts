// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { AttachmentFiles } from './attachment-files';
import { AttachmentStore } from './attachment.store';

/** Takes a file away from a draft. What came with a registered contact stays with it: it is part of an act. */
@Injectable()
export class RemoveAttachmentUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly attachments: AttachmentStore,
    private readonly files: AttachmentFiles,
  ) {}

  async execute(actor: Actor, contactId: string, id: string): Promise<void> {
    const file = await this.unit.runAs(actor, async (tx) => {
      const owner = await this.attachments.ownerOf(tx, actor, contactId);
      if (owner === 'contact') throw new RuleViolation('draft-registered');
      const removed = await this.attachments.remove(tx, actor, contactId, id);
      if (!removed) throw new RuleViolation('not-found');
      await recordAudit(tx, actor, 'attachment.removed', contactId);
      return removed;
    });
    await this.files.remove([file]);
  }
}
