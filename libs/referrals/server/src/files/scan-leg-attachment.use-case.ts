// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { AttachmentState } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, type Config, CONFIG, openLetter, recordAudit, runScan, type Tx } from '@soglia/platform';
import { LegAttachment } from './leg-attachment.entities';
import { LegFiles } from './leg-files';

const CONSUMER = 'leg-attachment-scan';

/** A leg that follows shares the file: one that is on its way is waited for, and hears of it too. */
async function say(tx: Tx, { ambitoId, file }: ToScan, state: AttachmentState): Promise<void> {
  await tx.query('select 1 from referrals.leg_attachment where ambito_id = $1 and file = $2 for update', [ambitoId, file]);
  await tx.update(LegAttachment, { ambitoId, file, state: 'waiting' }, { state });
}

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
      await asHouse(tx, () => say(tx, waiting, state));
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
