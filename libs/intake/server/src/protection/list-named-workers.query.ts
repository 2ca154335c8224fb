// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, likePattern } from '@soglia/platform';

export interface NamedWorker {
  readonly id: string;
  readonly displayName: string;
}

/** Who works at a counter of the ambito and may be named; one's own agency first, oneself not at all. */
@Injectable()
export class ListNamedWorkersQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute({ ambitoId, agencyId, accountId }: Actor, q: string): Promise<readonly NamedWorker[]> {
    return this.unit.run(ambitoId, (tx) =>
      tx.query(
        `select id, display_name as "displayName" from access.colleague_window
          where ambito_id = $1 and at_counter and id <> $3 and display_name ilike $4
          order by agency_id is distinct from $2, display_name, id limit 20`,
        [ambitoId, agencyId, accountId, `%${likePattern(q.trim())}%`],
      ),
    );
  }
}
