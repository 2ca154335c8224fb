// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { ImportMapping } from './import.entities';

/** Mappings that were kept, by name. */
@Injectable()
export class ReadMappingsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  all({ ambitoId }: Actor): Promise<ImportMapping[]> {
    return this.unit.run(ambitoId, (tx) => tx.find(ImportMapping, { where: { ambitoId }, order: { name: 'ASC', id: 'ASC' }, take: 100 }));
  }

  async one({ ambitoId }: Actor, id: string): Promise<ImportMapping> {
    const found = await this.unit.run(ambitoId, (tx) => tx.findOneBy(ImportMapping, { ambitoId, id }));
    if (!found) throw new RuleViolation('not-found');
    return found;
  }
}
