// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type MappedRegisterColumn, mappingProblem, type MeantCodes, REGISTER_LISTS } from '@soglia/intake-domain';
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { TerritoryWindow } from '../windows/territory-window';
import { RegisterMapping } from './register-import.entities';
import { importById, moveImport } from './register-import.store';

export interface MapRegister {
  readonly id: string;
  readonly version: number;
  readonly columns: readonly MappedRegisterColumn[];
  readonly meant: MeantCodes;
  /** Kept under this name for the agency's next file. */
  readonly saveAs: string | null;
}

/** Says what the columns hold and what their words mean. A check that was made before no longer stands. */
@Injectable()
export class MapRegisterUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly territory: TerritoryWindow,
  ) {}

  async execute(actor: Actor, { id, version, columns, meant, saveAs }: MapRegister): Promise<number> {
    const problem = mappingProblem(columns);
    if (problem) throw fieldViolation('malformed', '/columns', { problem });
    await this.requireKnown(actor, meant);
    return this.unit.runAs(actor, async (tx) => {
      const found = await importById(tx, actor, id, true);
      if (found.version !== version) throw new RuleViolation('stale');
      const unknown = columns.findIndex(({ column }) => !found.header.includes(column));
      if (unknown >= 0) throw fieldViolation('malformed', `/columns/${unknown}/column`, { problem: 'no-such-column' });
      if (saveAs !== null) {
        const mapping = {
          ambitoId: found.ambitoId,
          agencyId: found.agencyId,
          name: saveAs,
          columns: [...columns],
          meant,
          savedAt: new Date(),
        };
        await tx
          .createQueryBuilder()
          .insert()
          .into(RegisterMapping)
          .values(mapping)
          .orUpdate(['columns', 'meant', 'saved_at'], ['ambito_id', 'agency_id', 'name'])
          .execute();
      }
      return moveImport(tx, found, ['received', 'checked'], { state: 'received', columns: [...columns], meant });
    });
  }

  private async requireKnown({ ambitoId }: Actor, meant: MeantCodes): Promise<void> {
    const { codes } = await this.territory.of(ambitoId);
    for (const list of REGISTER_LISTS)
      for (const code of Object.values(meant[list] ?? {}))
        if (!codes.has(list, code)) throw fieldViolation('unknown-code', '/meant', { list });
  }
}
