// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { AppUnitOfWork, openLetter } from '@soglia/platform';
import { mayWrite } from '@soglia/resources-domain';
import { applyImport } from './applying/apply-import';
import { checkImport } from './checking/check-import';
import type { ImportCounts } from './import.entities';
import { endImport, failImport, setProgress, takeImport } from './import.store';
import { mergeCopies } from './applying/merge-copies';
import { NoLongerRunning, type RunningImport } from './running-import';
import { stageImport } from './stage-import';
import { withLock } from './with-lock';

const CONSUMER = 'databank-import';
/** A worker that dies does not count what it did; one that fails this often will fail again. */
const MAX_ATTEMPTS = 8;

/**
 * Does what an import was told: reads, checks, writes. Each part ends in a transaction of its own, so that a worker which takes
 * over after a killed one goes on from the last; only the last part writes into the databank, and it is one transaction.
 */
@Injectable()
export class RunImportUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(messageId: string): Promise<void> {
    const letter = await this.letterOf(messageId);
    if (!letter) return;
    const { ambitoId, importId } = letter;
    // Another worker has it: the letter comes again, and finds it done or left behind.
    const mine = await withLock(this.unit, `import/${ambitoId}/${importId}`, () => this.run(ambitoId, importId));
    if (mine) await openLetter(this.unit, CONSUMER, messageId, () => Promise.resolve());
  }

  private async letterOf(messageId: string): Promise<{ ambitoId: string; importId: string } | undefined> {
    const [letter] = await this.unit.runUnbound(
      (tx): Promise<{ ambitoId: string; importId: string }[]> =>
        tx.query(
          `select o.ambito_id as "ambitoId", o.subject_id as "importId" from platform.outbox o
            where o.id = $1 and not exists (select 1 from platform.handled h where h.consumer = $2 and h.message_id = o.id)`,
          [messageId, CONSUMER],
        ),
    );
    return letter;
  }

  private async run(ambitoId: string, importId: string): Promise<void> {
    const running = await takeImport(this.unit, ambitoId, importId);
    if (!running) return;
    try {
      if (running.attempts > MAX_ATTEMPTS) await failImport(this.unit, running);
      else await this.work(running);
    } catch (error) {
      if (!(error instanceof NoLongerRunning)) throw error;
    }
  }

  private async work(taken: RunningImport): Promise<void> {
    let running = taken;
    const again = async () => {
      const now = await takeImport(this.unit, running.ambitoId, running.id, 'again');
      if (!now) throw new NoLongerRunning();
      running = now;
    };
    if (running.phase === 'stage') {
      await stageImport(this.unit, running);
      await again();
    }
    if (running.phase === 'merge') {
      await mergeCopies(this.unit, running);
      await again();
    }
    const counts = await checkImport(this.unit, running);
    const good = (counts.rows ?? 0) - (counts.refused ?? 0);
    const writable = running.readWhole && mayWrite(running.mode, counts.errors ?? 0, good);
    if (running.dryRun) await endImport(this.unit, running, 'checked', counts);
    else if (!writable) await endImport(this.unit, running, 'refused', counts);
    else await this.write(running, counts);
  }

  private async write(running: RunningImport, counts: ImportCounts): Promise<void> {
    await setProgress(this.unit, running, 'apply', 0, counts.rows ?? 0);
    await applyImport(this.unit, running, counts, (done, total) => setProgress(this.unit, running, 'apply', done, total));
  }
}
