// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { TerritoryWindow } from '../windows/territory-window';
import { RegisterImport } from './register-import.entities';

export interface CreateRegisterImport {
  readonly id: string;
  readonly name: string;
  /** Where the contacts of the register took place. */
  readonly accessPoint: string;
}

/** Opens an import at an access point of one's own agency. The same again is harmless. */
@Injectable()
export class CreateRegisterImportUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly territory: TerritoryWindow,
  ) {}

  async execute(actor: Actor, { id, name, accessPoint }: CreateRegisterImport): Promise<'created' | 'already-there'> {
    const { ambitoId, agencyId } = actor;
    const point = (await this.territory.of(ambitoId)).accessPoints.get(accessPoint);
    if (!agencyId || point?.agency_id !== agencyId) throw fieldViolation('unknown-access-point', '/accessPoint');
    return this.unit.runAs(actor, async (tx) => {
      const values = { ambitoId, id, agencyId, name, accessPoint, requestedBy: actor.accountId };
      const { raw } = await tx.createQueryBuilder().insert().into(RegisterImport).values(values).orIgnore().returning('id').execute();
      if ((raw as unknown[]).length) {
        await recordAudit(tx, actor, 'register-import.created', id);
        return 'created';
      }
      const there = await tx.existsBy(RegisterImport, { ambitoId, id, agencyId, name, accessPoint });
      if (!there) throw new RuleViolation('already-registered');
      return 'already-there';
    });
  }
}
