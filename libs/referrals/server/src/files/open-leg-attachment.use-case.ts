// SPDX-License-Identifier: EUPL-1.2
import type { FileHandle } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { type Actor, requireLookedAt, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, type Noted, noteRefusal, recordAudit } from '@soglia/platform';
import { LegAttachment } from './leg-attachment.entities';
import { LegFiles } from './leg-files';

export const fileRefused: Noted = (code) => ['leg-attachment.refused', code];

export interface OpenedLegAttachment {
  readonly row: LegAttachment;
  readonly handle: FileHandle;
}

/** Opens a file of a leg: row security says who may, and never before it was looked at. */
@Injectable()
export class OpenLegAttachmentUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly files: LegFiles,
  ) {}

  execute(actor: Actor, legId: string, id: string): Promise<OpenedLegAttachment> {
    return noteRefusal(this.unit, actor, legId, fileRefused, () =>
      this.unit.runAs(actor, async (tx) => {
        const row = await tx.findOneBy(LegAttachment, { ambitoId: actor.ambitoId, id, legId });
        if (!row) throw new RuleViolation('not-found');
        requireLookedAt(row.state);
        await recordAudit(tx, actor, 'leg-attachment.opened', legId);
        return { row, handle: await this.files.open(row.file) };
      }),
    );
  }
}
