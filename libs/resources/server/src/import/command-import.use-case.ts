// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, postLetter, recordAudit, type Tx } from '@soglia/platform';
import { type ImportCommand, type ImportMode, mayCommand, mayWrite } from '@soglia/resources-domain';
import { Import } from './import.entities';
import { forgetFile, lockImport } from './import.store';

export interface CommandImport {
  readonly id: string;
  readonly command: ImportCommand;
  readonly seenVersion: number;
  /** With `apply`: write the good rows after all, or all of them or none. */
  readonly mode?: ImportMode;
}

/** Starts an import, writes what a dry run has checked, or stops it. The work itself is the worker's. */
@Injectable()
export class CommandImportUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, { id, command, seenVersion, mode }: CommandImport): Promise<void> {
    const { ambitoId } = actor;
    await this.unit.run(ambitoId, async (tx) => {
      const there = await lockImport(tx, ambitoId, id);
      if (!there) throw new RuleViolation('not-found');
      if (there.version !== seenVersion) throw new RuleViolation('stale');
      if (!mayCommand(command, there.state)) throw new RuleViolation('import-not-in-state', { state: there.state });
      await this.obey(tx, command === 'apply' && mode ? { ...there, mode } : there, command);
      await recordAudit(tx, actor, 'import.commanded', id, command);
    });
  }

  private async obey(tx: Tx, there: Import, command: ImportCommand): Promise<void> {
    const { ambitoId, id, version, counts, mode, readWhole } = there;
    if (command === 'cancel') {
      await tx.update(Import, { ambitoId, id }, { state: 'cancelled', phase: null, version: version + 1, endedAt: () => 'now()' });
      return forgetFile(tx, ambitoId, id);
    }
    if (command === 'start' && Number(there.received) === 0) throw new RuleViolation('import-without-file');
    if (command === 'apply') {
      const { errors = 0, rows = 0, refused = 0 } = counts;
      if (!readWhole || !mayWrite(mode, errors, rows - refused)) throw new RuleViolation('import-has-problems', { errors });
    }
    const dryRun = command === 'apply' ? false : there.dryRun;
    await tx.update(Import, { ambitoId, id }, { state: 'queued', mode, dryRun, version: version + 1, endedAt: null });
    await postLetter(tx, ambitoId, 'resources.import-commanded', id);
  }
}
