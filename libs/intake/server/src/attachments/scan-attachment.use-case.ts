// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { AppUnitOfWork, type Config, CONFIG, openLetter, recordAudit, runScan } from '@soglia/platform';
import { AttachmentFiles } from './attachment-files';

const CONSUMER = 'attachment-scan';

interface ToScan {
  readonly ambito_id: string;
  readonly id: string;
  readonly file: string;
}

/**
 * Looks at a file that came in, outside any transaction: a scan may take minutes. Who dies over it looks again; a file that was found
 * bad is removed, and its row stays to say so.
 */
@Injectable()
export class ScanAttachmentUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly files: AttachmentFiles,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(messageId: string): Promise<void> {
    const waiting = await this.waiting(messageId);
    const verdict = waiting && (await this.look(waiting.file));
    await openLetter(this.unit, CONSUMER, messageId, async (tx, { ambitoId, subjectId }) => {
      if (!verdict) return;
      const [row]: { changed: boolean }[] = await tx.query('select intake.attachment_scanned($1, $2, $3) as changed', [
        ambitoId,
        subjectId,
        verdict,
      ]);
      if (row?.changed) await recordAudit(tx, { ambitoId, accountId: null, agencyId: null }, 'attachment.scanned', subjectId, verdict);
    });
    if (waiting && verdict === 'refused') await this.files.remove([waiting.file]);
  }

  private async look(file: string): Promise<'clean' | 'refused' | 'unchecked'> {
    const { scan } = this.config.attachments;
    // It waited for a scan that has been switched off since.
    if (!scan) return 'unchecked';
    const handle = await this.files.open(file);
    await handle.close();
    return runScan(scan, this.files.pathOf(file));
  }

  private async waiting(messageId: string): Promise<ToScan | undefined> {
    const [letter] = await this.unit.runUnbound(
      (tx): Promise<{ ambito_id: string; id: string }[]> =>
        tx.query(
          `select o.ambito_id, o.subject_id as id from platform.outbox o
            where o.id = $1 and not exists (select 1 from platform.handled h where h.consumer = $2 and h.message_id = o.id)`,
          [messageId, CONSUMER],
        ),
    );
    if (!letter) return undefined;
    const [found] = await this.unit.run(
      letter.ambito_id,
      (tx): Promise<{ file: string; state: string }[]> =>
        tx.query('select file, state from intake.attachment_to_scan($1, $2)', [letter.ambito_id, letter.id]),
    );
    return found?.state === 'waiting' ? { ...letter, file: found.file } : undefined;
  }
}
