// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { RegisterMapping } from './register-import.entities';

const MOST = 100;

/** What the columns of the agency's registers mean, as it was kept, by name. */
@Injectable()
export class ListRegisterMappingsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  execute(actor: Actor): Promise<RegisterMapping[]> {
    const { ambitoId, agencyId } = actor;
    if (!agencyId) return Promise.resolve([]);
    return this.unit.runAs(actor, (tx) => tx.find(RegisterMapping, { where: { ambitoId, agencyId }, order: { name: 'ASC' }, take: MOST }));
  }
}
