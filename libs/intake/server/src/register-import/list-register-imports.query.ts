// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { RegisterImport } from './register-import.entities';

const MOST = 100;

/** Imports of the actor's agency, the newest first: what was brought in when, and nobody's words. */
@Injectable()
export class ListRegisterImportsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  execute(actor: Actor): Promise<RegisterImport[]> {
    const { ambitoId, agencyId } = actor;
    if (!agencyId) return Promise.resolve([]);
    return this.unit.runAs(actor, (tx) =>
      tx.find(RegisterImport, { where: { ambitoId, agencyId }, order: { createdAt: 'DESC' }, take: MOST }),
    );
  }
}
