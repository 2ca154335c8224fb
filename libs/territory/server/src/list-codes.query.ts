// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { Code, SubAmbito } from './territory.entities';

/** Every code list in force in the actor's ambito, in the order in which it is shown. */
@Injectable()
export class ListCodesQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute({
    ambitoId,
  }: Pick<Actor, 'ambitoId'>): Promise<{ readonly codes: ReadonlyMap<string, readonly Code[]>; readonly subAmbiti: readonly SubAmbito[] }> {
    const { manager } = this.unit.dataSource;
    const rows = await manager
      .createQueryBuilder(Code, 'c')
      .where('c.ambitoId = :ambitoId and (c.validTo is null or c.validTo > current_date)', { ambitoId })
      .orderBy('c.list')
      .addOrderBy('c.position')
      .getMany();
    const codes = new Map<string, Code[]>();
    for (const row of rows) codes.set(row.list, [...(codes.get(row.list) ?? []), row]);
    return { codes, subAmbiti: await manager.find(SubAmbito, { where: { ambitoId }, order: { code: 'ASC' } }) };
  }
}
