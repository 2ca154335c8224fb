// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, romeDay } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { Code, SubAmbito } from './territory.entities';

export interface CodesInForce {
  readonly codes: ReadonlyMap<string, readonly Code[]>;
  /** Those that may no longer be chosen: what was registered with them is still read. */
  readonly retired: readonly Code[];
  readonly subAmbiti: readonly SubAmbito[];
  /** Version of the need taxonomy. */
  readonly taxonomy: string;
}

/** Every code list of the actor's ambito, in the order in which it is shown. */
@Injectable()
export class ListCodesQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute({ ambitoId }: Pick<Actor, 'ambitoId'>, now = new Date()): Promise<CodesInForce> {
    const { manager } = this.unit.dataSource;
    const today = romeDay(now);
    const begun = (await manager.find(Code, { where: { ambitoId }, order: { list: 'ASC', position: 'ASC' } })).filter(
      ({ validFrom }) => validFrom === null || validFrom <= today,
    );
    const codes = new Map<string, Code[]>();
    const retired: Code[] = [];
    for (const row of begun) {
      if (row.validTo !== null && row.validTo <= today) retired.push(row);
      else codes.set(row.list, [...(codes.get(row.list) ?? []), row]);
    }
    const versions = (codes.get('need') ?? []).flatMap(({ taxonomy }) => taxonomy ?? []);
    const subAmbiti = await manager.find(SubAmbito, { where: { ambitoId }, order: { code: 'ASC' } });
    return { codes, retired, subAmbiti, taxonomy: versions.sort().at(-1) ?? '' };
  }
}
