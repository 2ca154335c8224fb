// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { keptSince } from '@soglia/intake-domain';
import type { Clock } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit } from '@soglia/platform';
import { AttachmentFiles } from '../attachments/attachment-files';
import { SweepFilesUseCase } from '../attachments/sweep-files.use-case';
import { forgetOldDrafts } from '../drafts/forget-old-drafts';
import { forgetOldCells } from '../register-import/forget-cells';
import { retentionPolicies } from './retention-policies';

/** Every night: drafts that nobody registered go, and what was approved for disposal. A tick that comes twice finds nothing left to do. */
@Injectable()
export class RetentionRunUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly files: AttachmentFiles,
    private readonly sweep: SweepFilesUseCase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const ambiti: { id: string }[] = await this.unit.dataSource.query('select id from territory.ambito_window order by id');
    // What fails in one ambito must not keep the others' waiting; the tick fails all the same, and is seen.
    const works = ambiti.flatMap(({ id }) => [() => this.forgetDrafts(id), () => this.dispose(id)]);
    const failures: unknown[] = [];
    for (const work of [...works, () => this.sweep.execute()]) await work().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  /** Counted in one entry of the audit: a draft is not an act, but that it went is told. */
  private async forgetDrafts(ambitoId: string): Promise<void> {
    const policy = retentionPolicies().items.find(({ what }) => what === 'draft');
    const before = policy && keptSince(policy, this.clock.now());
    if (!before) return;
    const { files } = await this.unit.run(ambitoId, async (tx) => {
      const gone = await forgetOldDrafts(tx, ambitoId, before);
      const rows = await forgetOldCells(tx, ambitoId, before);
      const counts = `${gone.drafts} drafts, ${gone.files.length} attachments${rows ? `, ${rows} rows of registers` : ''}`;
      if (gone.drafts + gone.files.length + rows > 0) await recordAudit(tx, clockOf(ambitoId), 'retention.swept', null, counts);
      return gone;
    });
    await this.files.remove(files);
  }

  private async dispose(ambitoId: string): Promise<void> {
    const approved: { id: string }[] = await this.unit.run(ambitoId, (tx) =>
      tx.query("select id from intake.disposal where ambito_id = $1 and state = 'approved' order by decided_at, id", [ambitoId]),
    );
    for (const { id } of approved) {
      const files = await this.unit.run(ambitoId, async (tx) => {
        const [gone]: { contacts: number; persons: number; files: string[] }[] = await tx.query(
          'select contacts, persons, files from intake.execute_disposal($1, $2, $3)',
          [ambitoId, id, this.clock.now()],
        );
        if (!gone) return [];
        const counts = `${gone.contacts} contacts, ${gone.persons} persons, ${gone.files.length} attachments`;
        await recordAudit(tx, clockOf(ambitoId), 'disposal.executed', id, counts);
        return gone.files;
      });
      await this.files.remove(files);
    }
  }
}

/** Nobody: what happens by the clock has no account. */
const clockOf = (ambitoId: string) => ({ ambitoId, agencyId: null, accountId: null });
