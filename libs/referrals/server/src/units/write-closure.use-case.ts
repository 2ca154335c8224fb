// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import type { ClosureRow } from './list-closures.query';
import { Closure } from './unit.entities';
import { requireOwn } from './unit.store';

const DAY_MS = 86_400_000;
/** No agency is closed for longer and still has terms to keep. */
const LONGEST_DAYS = 92;

/** Closes an agency for some days. Terms that are counted from now on leave them out; those that run keep their day. */
@Injectable()
export class WriteClosureUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, command: ClosureRow): Promise<ClosureRow> {
    const { firstDay, lastDay } = command;
    const days = (Date.parse(lastDay) - Date.parse(firstDay)) / DAY_MS;
    if (days < 0 || days > LONGEST_DAYS) throw fieldViolation('dates-impossible', '/lastDay', { days: LONGEST_DAYS });
    return this.unit.runAs(actor, async (tx) => {
      const { ambitoId } = actor;
      requireOwn(actor, command.agencyId);
      const known: unknown[] = await tx.query('select 1 from territory.agency_window where ambito_id = $1 and id = $2', [
        ambitoId,
        command.agencyId,
      ]);
      if (known.length === 0) throw fieldViolation('unknown-code', '/agencyId');
      const made = await tx
        .createQueryBuilder()
        .insert()
        .into(Closure)
        .values({ ambitoId, ...command })
        .orIgnore()
        .returning('id')
        .execute();
      if ((made.raw as unknown[]).length > 0) {
        await recordAudit(tx, actor, 'closure.written', command.id);
        return command;
      }
      const before = await tx.findOneBy(Closure, { ambitoId, id: command.id });
      if (!before) throw new RuleViolation('not-found');
      requireOwn(actor, before.agencyId);
      const same = (['agencyId', 'firstDay', 'lastDay', 'name'] as const).every((key) => before[key] === command[key]);
      if (!same) throw new RuleViolation('already-registered');
      return command;
    });
  }
}
