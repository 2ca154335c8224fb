// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, noteRefusal } from '@soglia/platform';
import { attachmentRefused, type AttachmentRow, AttachmentStore } from './attachment.store';

/** The files of a contact or a draft. */
@Injectable()
export class ListAttachmentsQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly attachments: AttachmentStore,
  ) {}

  execute(actor: Actor, contactId: string): Promise<AttachmentRow[]> {
    return noteRefusal(this.unit, actor, contactId, attachmentRefused, () =>
      this.unit.runAs(actor, async (tx) => {
        await this.attachments.ownerOf(tx, actor, contactId);
        return this.attachments.list(tx, actor, contactId);
      }),
    );
  }
}
