// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { mayChangeProtection } from '@soglia/intake-domain';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { Protection } from './protection.entities';
import { holdProtection, requireColleagues } from './protection.store';

export interface NameWorkers {
  readonly id: string;
  readonly version: number;
  readonly workers: readonly string[];
}

/** Names who may open what is protected, in place of those named before. Answers the new version. */
@Injectable()
export class NameWorkersUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, { id, version, workers }: NameWorkers): Promise<number> {
    return this.unit.runAs(actor, async (tx) => {
      const protection = await holdProtection(tx, actor, id, version);
      if (!mayChangeProtection(protection, { ...actor, isHead: actor.permissions.has('protection.head') }))
        throw new RuleViolation('not-yours');
      await requireColleagues(tx, actor, workers);
      await tx.update(Protection, { ambitoId: actor.ambitoId, id }, { workers: [...workers], version: version + 1 });
      await recordAudit(tx, actor, 'protection.written', protection.subjectId, `${workers.length} named`);
      return version + 1;
    });
  }
}
