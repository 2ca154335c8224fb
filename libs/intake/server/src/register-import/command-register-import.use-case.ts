// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, postLetter, recordAudit } from '@soglia/platform';
import type { RegisterImport, RegisterImportState } from './register-import.entities';
import { importById, moveImport } from './register-import.store';

export type RegisterCommand = 'check' | 'apply' | 'undo';

/** What a command asks of the state, and the state that a worker finds it in. */
const COMMANDS: Readonly<Record<RegisterCommand, { from: readonly RegisterImportState[]; to: RegisterImportState }>> = {
  check: { from: ['received', 'checked'], to: 'checking' },
  apply: { from: ['checked'], to: 'applying' },
  undo: { from: ['applied'], to: 'undoing' },
};

/** Tells a worker to look at the file without writing, to write it, or to take it back. */
@Injectable()
export class CommandRegisterImportUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, { id, version, command }: { id: string; version: number; command: RegisterCommand }): Promise<number> {
    return this.unit.runAs(actor, async (tx) => {
      const found = await importById(tx, actor, id, true);
      if (found.version !== version) throw new RuleViolation('stale');
      if (command === 'apply') requireSomethingGood(found);
      const { from, to } = COMMANDS[command];
      const next = await moveImport(tx, found, from, { state: to, counts: { ...found.counts, done: 0, failed: false } });
      await recordAudit(tx, actor, 'register-import.commanded', id, command);
      await postLetter(tx, actor.ambitoId, 'intake.register-import-commanded', id);
      return next;
    });
  }
}

function requireSomethingGood({ state, counts }: RegisterImport): void {
  if (state === 'checked' && !((counts.good ?? 0) + (counts.advised ?? 0))) throw new RuleViolation('import-has-problems');
}
