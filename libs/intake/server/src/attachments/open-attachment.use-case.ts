// SPDX-License-Identifier: EUPL-1.2
import type { FileHandle } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { type Actor, requireLookedAt, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, noteRefusal, recordAudit } from '@soglia/platform';
import { AttachmentFiles } from './attachment-files';
import { attachmentRefused, type AttachmentRow, AttachmentStore } from './attachment.store';

export interface OpenedAttachment {
  readonly row: AttachmentRow;
  readonly handle: FileHandle;
}

/** Opens a file of a contact or a draft: never before it was looked at, never one that was found bad. */
@Injectable()
export class OpenAttachmentUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly attachments: AttachmentStore,
    private readonly files: AttachmentFiles,
  ) {}

  execute(actor: Actor, contactId: string, id: string): Promise<OpenedAttachment> {
    return noteRefusal(this.unit, actor, contactId, attachmentRefused, () =>
      this.unit.runAs(actor, async (tx) => {
        await this.attachments.ownerOf(tx, actor, contactId);
        const row = await this.attachments.byId(tx, actor, contactId, id);
        if (!row) throw new RuleViolation('not-found');
        requireLookedAt(row.state);
        await recordAudit(tx, actor, 'attachment.opened', contactId);
        return { row, handle: await this.files.open(row.file) };
      }),
    );
  }
}
