// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { AgencyRow } from '@soglia/kernel';
import { AppUnitOfWork, type Tx } from '@soglia/platform';

type NamedAgency = Pick<AgencyRow, 'id' | 'name'>;

/** The agencies of the ambito by name: who may be a party of a protocol here. */
@Injectable()
export class ListProtocolAgenciesQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(ambitoId: string): Promise<readonly NamedAgency[]> {
    const read = (tx: Tx): Promise<NamedAgency[]> =>
      tx.query('select id, name from territory.agency_window where ambito_id = $1 order by name, id limit 1000', [ambitoId]);
    return this.unit.run(ambitoId, read);
  }
}
