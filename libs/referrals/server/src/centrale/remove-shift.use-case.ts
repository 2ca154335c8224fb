// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { requireOwn } from '../units/unit.store';
import { Shift } from './shift.entities';

/** Takes a shift out of the list. */
@Injectable()
export class RemoveShiftUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  execute(actor: Actor, id: string): Promise<void> {
    return this.unit.runAs(actor, async (tx) => {
      const { ambitoId } = actor;
      const before = await tx.findOneBy(Shift, { ambitoId, id });
      if (!before) throw new RuleViolation('not-found');
      requireOwn(actor, before.agencyId);
      await tx.delete(Shift, { ambitoId, id });
      await recordAudit(tx, actor, 'shift.written', id, 'removed');
    });
  }
}
