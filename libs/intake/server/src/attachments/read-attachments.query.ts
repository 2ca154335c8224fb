// SPDX-License-Identifier: EUPL-1.2
import type { FileHandle } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit, recordRefusal } from '@soglia/platform';
import { AttachmentFiles } from './attachment-files';
import { type AttachmentRow, AttachmentStore } from './attachment.store';

export interface OpenedAttachment {
  readonly row: AttachmentRow;
  readonly handle: FileHandle;
}

/** Lists the files of a contact or a draft, and opens one: never before it was looked at, never one that was found bad. */
@Injectable()
export class ReadAttachmentsQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly attachments: AttachmentStore,
    private readonly files: AttachmentFiles,
  ) {}

  all(actor: Actor, contactId: string): Promise<AttachmentRow[]> {
    return this.unit.runAs(actor, async (tx) => {
      await this.attachments.ownerOf(tx, actor, contactId);
      return this.attachments.list(tx, actor, contactId);
    });
  }

  async execute(actor: Actor, contactId: string, id: string): Promise<OpenedAttachment> {
    try {
      return await this.unit.runAs(actor, async (tx) => {
        await this.attachments.ownerOf(tx, actor, contactId);
        const row = await this.attachments.byId(tx, actor, contactId, id);
        if (!row) throw new RuleViolation('not-found');
        if (row.state === 'waiting') throw new RuleViolation('attachment-not-scanned');
        if (row.state === 'refused') throw new RuleViolation('attachment-refused');
        await recordAudit(tx, actor, 'attachment.opened', contactId);
        return { row, handle: await this.files.open(row.file) };
      });
    } catch (error) {
      if (error instanceof RuleViolation) await recordRefusal(this.unit, actor, 'attachment.refused', contactId, error.code);
      throw error;
    }
  }
}
