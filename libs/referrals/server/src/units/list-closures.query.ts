// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';

export interface ClosureRow {
  readonly id: string;
  readonly agencyId: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly name: string;
}

const MOST = 200;

/** Closures of an agency that have not passed. */
@Injectable()
export class ListClosuresQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, agencyId: string | null): Promise<ClosureRow[]> {
    return this.unit.runAs(actor, (tx) =>
      tx.query(
        `select id, agency_id as "agencyId", first_day::text as "firstDay", last_day::text as "lastDay", name from referrals.closure
          where ambito_id = $1 and agency_id = $2 and last_day >= $3::date order by first_day, id limit ${MOST}`,
        [actor.ambitoId, agencyId, romeDay(this.clock.now())],
      ),
    );
  }
}
