// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import type { MappedColumn } from '@soglia/resources-domain';
import { ImportMapping } from './import.entities';

export interface KeepMapping {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly MappedColumn[];
  /** Null for a new one. */
  readonly seenVersion: number | null;
}

/** Keeps what the columns of a table mean, for this import and the next. */
@Injectable()
export class KeepMappingUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute({ ambitoId }: Actor, { id, name, columns, seenVersion }: KeepMapping): Promise<number> {
    return this.unit.run(ambitoId, async (tx) => {
      const there = await tx.findOne(ImportMapping, { where: { ambitoId, id }, lock: { mode: 'pessimistic_write' } });
      if (!there) {
        await tx.insert(ImportMapping, { ambitoId, id, name, columns: [...columns] });
        return 1;
      }
      if (there.name === name && isDeepStrictEqual(there.columns, columns)) return there.version;
      if (seenVersion === null) throw new RuleViolation('precondition-required');
      if (seenVersion !== there.version) throw new RuleViolation('stale');
      await tx.update(ImportMapping, { ambitoId, id }, { name, columns: [...columns], version: seenVersion + 1, updatedAt: () => 'now()' });
      return seenVersion + 1;
    });
  }
}
