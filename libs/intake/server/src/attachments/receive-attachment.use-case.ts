// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, attachmentTypeOf, cleanFileName, MOST_ATTACHMENTS, requireNameOfType, RuleViolation } from '@soglia/kernel';
import {
  AppUnitOfWork,
  type Config,
  CONFIG,
  type KeptFile,
  noteRefusal,
  postLetter,
  recordAudit,
  type SentFile,
  type Tx,
} from '@soglia/platform';
import { AttachmentFiles } from './attachment-files';
import { attachmentRefused, type AttachmentRow, AttachmentStore } from './attachment.store';

export interface ReceiveAttachment extends SentFile {
  readonly id: string;
  readonly contactId: string;
}

export interface ReceivedAttachment {
  readonly isNew: boolean;
  readonly row: AttachmentRow;
}

/** Takes a file in: name, type and bytes agree, it lies in the folder, and a letter calls whoever looks at it before anybody may open it. */
@Injectable()
export class ReceiveAttachmentUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly attachments: AttachmentStore,
    private readonly files: AttachmentFiles,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  execute(actor: Actor, command: ReceiveAttachment): Promise<ReceivedAttachment> {
    return noteRefusal(this.unit, actor, command.contactId, attachmentRefused, () => this.receive(actor, command));
  }

  private async receive(actor: Actor, command: ReceiveAttachment): Promise<ReceivedAttachment> {
    const name = cleanFileName(command.name);
    const limit = this.config.attachments.maxBytes;
    if (command.size > limit) throw new RuleViolation('payload-too-large', { limit });
    // Before the bytes, so that who may not send need not.
    await this.unit.runAs(actor, (tx) => this.attachments.ownerOf(tx, actor, command.contactId));
    requireNameOfType(name, command.type);
    const kept = await this.files.receive(command.bytes);
    let taken = false;
    try {
      const type = attachmentTypeOf(name, command.type, kept.sample);
      const received = await this.unit.runAs(actor, (tx) => this.keep(tx, actor, command, { name, type, kept }));
      taken = received.isNew;
      return received;
    } finally {
      if (!taken) await this.files.remove([kept.file]);
    }
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    { id, contactId }: ReceiveAttachment,
    { name, type, kept }: { readonly name: string; readonly type: string; readonly kept: KeptFile },
  ): Promise<ReceivedAttachment> {
    await this.attachments.ownerOf(tx, actor, contactId);
    const there = await this.attachments.list(tx, actor, contactId);
    const before = there.find((each) => each.id === id);
    if (before && before.sha256.equals(kept.sha256) && before.name === name) return { isNew: false, row: before };
    if (before) throw new RuleViolation('already-registered');
    if (there.length >= MOST_ATTACHMENTS) throw new RuleViolation('too-many', { limit: MOST_ATTACHMENTS });
    const state = this.config.attachments.scan ? 'waiting' : 'unchecked';
    const row = { id, file: kept.file, name, type, bytes: kept.bytes, sha256: kept.sha256, state } as const;
    if (!(await this.attachments.insert(tx, actor, contactId, row))) throw new RuleViolation('already-registered');
    await recordAudit(tx, actor, 'attachment.received', contactId);
    if (state === 'waiting') await postLetter(tx, actor.ambitoId, 'intake.attachment-received', id);
    const received = await this.attachments.byId(tx, actor, contactId, id);
    if (!received) throw new Error('a file that was just kept is not there');
    return { isNew: true, row: received };
  }
}
