// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import type { ImportFormat, ImportMode } from '@soglia/resources-domain';
import { Import, ImportMapping } from './import.entities';
import { lockImport } from './import.store';

export interface CreateImport {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly format: ImportFormat;
  readonly mode: ImportMode;
  readonly dryRun: boolean;
  readonly mappingId: string | null;
}

/** Opens an import under an id made by the caller. Until it is started what was asked of it can be changed: a table is looked at first. */
@Injectable()
export class CreateImportUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, { id, ...asked }: CreateImport): Promise<'created' | 'there'> {
    const { ambitoId, accountId, agencyId } = actor;
    return this.unit.run(ambitoId, async (tx) => {
      if (asked.mappingId && !(await tx.existsBy(ImportMapping, { ambitoId, id: asked.mappingId })))
        throw fieldViolation('not-found', '/mappingId');
      const insert = await tx
        .createQueryBuilder()
        .insert()
        .into(Import)
        .values({ ambitoId, id, ...asked, requestedBy: accountId, agencyId })
        .orIgnore()
        .returning('id')
        .execute();
      if ((insert.raw as unknown[]).length) {
        await recordAudit(tx, actor, 'import.created', id, asked.source);
        return 'created';
      }
      const there = await lockImport(tx, ambitoId, id);
      const same = there && Object.entries(asked).every(([key, value]) => there[key as keyof Import] === value);
      if (!there || (!same && there.state !== 'draft')) throw new RuleViolation('already-registered');
      if (!same) await tx.update(Import, { ambitoId, id }, { ...asked, version: there.version + 1 });
      return 'there';
    });
  }
}
