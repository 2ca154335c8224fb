// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Section } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';

export interface SectionsOfAccessPoint {
  readonly code: string;
  readonly name: string;
  /** 0 while nothing was made mandatory. */
  readonly version: number;
  readonly mandatory: readonly Section[];
}

const OF_AGENCY = `
select a.code, a.name, coalesce(s.version, 0) as version, coalesce(s.mandatory, '{}') as mandatory
  from territory.access_point_window a left join intake.access_point_section s on s.ambito_id = a.ambito_id and s.code = a.code
 where a.ambito_id = $1 and a.agency_id = $2 order by a.code`;

/** What each access point of the actor's agency must fill. */
@Injectable()
export class ReadSectionsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor): Promise<SectionsOfAccessPoint[]> {
    return this.unit.runAs(actor, (tx) => tx.query(OF_AGENCY, [actor.ambitoId, actor.agencyId]));
  }
}
