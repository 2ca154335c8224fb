// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { Closure } from './unit.entities';
import { requireOwn } from './unit.store';

/** Takes a closure back. */
@Injectable()
export class RemoveClosureUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  execute(actor: Actor, id: string): Promise<void> {
    return this.unit.runAs(actor, async (tx) => {
      const { ambitoId } = actor;
      const before = await tx.findOneBy(Closure, { ambitoId, id });
      if (!before) throw new RuleViolation('not-found');
      requireOwn(actor, before.agencyId);
      await tx.delete(Closure, { ambitoId, id });
      await recordAudit(tx, actor, 'closure.written', id, 'removed');
    });
  }
}
