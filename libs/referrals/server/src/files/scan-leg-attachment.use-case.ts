// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { AppUnitOfWork, asHouse, type Config, CONFIG, openLetter, recordAudit, runScan } from '@soglia/platform';
import { LegAttachment } from './leg-attachment.entities';
import { LegFiles } from './leg-files';

const CONSUMER = 'leg-attachment-scan';

interface ToScan {
  readonly ambitoId: string;
  readonly file: string;
}

/** Looks at a file that came with a leg, outside any transaction: a scan may take minutes. One that is bad is removed, and its rows say so. */
@Injectable()
export class ScanLegAttachmentUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly files: LegFiles,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(messageId: string): Promise<void> {
    const waiting = await this.waiting(messageId);
    const state = waiting && (await this.look(waiting.file));
    await openLetter(this.unit, CONSUMER, messageId, async (tx, { ambitoId, subjectId }) => {
      if (!waiting || !state) return;
      // A leg that followed meanwhile shares the file.
      await asHouse(tx, () => tx.update(LegAttachment, { ambitoId, file: waiting.file, state: 'waiting' }, { state }));
      await recordAudit(tx, { ambitoId, accountId: null, agencyId: null }, 'attachment.scanned', subjectId, state);
    });
    if (waiting && state === 'refused') await this.files.remove([waiting.file]);
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
    const [letter]: { ambito_id: string; subject_id: string }[] = await this.unit.runUnbound((tx) =>
      tx.query(
        `select o.ambito_id, o.subject_id from platform.outbox o
          where o.id = $1 and not exists (select 1 from platform.handled h where h.consumer = $2 and h.message_id = o.id)`,
        [messageId, CONSUMER],
      ),
    );
    if (!letter) return undefined;
    const { ambito_id: ambitoId, subject_id: id } = letter;
    const row = await this.unit.run(ambitoId, (tx) => asHouse(tx, () => tx.findOneBy(LegAttachment, { ambitoId, id })));
    return row?.state === 'waiting' ? { ambitoId, file: row.file } : undefined;
  }
}
