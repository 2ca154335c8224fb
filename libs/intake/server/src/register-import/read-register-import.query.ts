// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { RegisterImport, RegisterRow } from './register-import.entities';
import { importById } from './register-import.store';

const SAMPLE = 5;

/** One import and its first rows, as they stand in the file. Rows tell of people: that they were read is noted. */
@Injectable()
export class ReadRegisterImportQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  execute(actor: Actor, id: string): Promise<{ found: RegisterImport; sample: readonly RegisterRow[] }> {
    return this.unit.runAs(actor, async (tx) => {
      const found = await importById(tx, actor, id);
      const where = { ambitoId: found.ambitoId, importId: found.id };
      const sample = await tx.find(RegisterRow, { where, order: { line: 'ASC' }, take: SAMPLE });
      await recordAudit(tx, actor, 'register-import.read', found.id);
      return { found, sample };
    });
  }
}
