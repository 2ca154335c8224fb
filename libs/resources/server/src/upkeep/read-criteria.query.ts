// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, romeDay } from '@soglia/kernel';
import { CLOCK, PublicUnitOfWork } from '@soglia/platform';
import { defaultCriteria, type InclusionCriteria } from './criteria';

/** By which rule a card is in the databank, as in force today. Read by everybody's role: it is for everybody. */
@Injectable()
export class ReadCriteriaQuery {
  constructor(
    private readonly everybody: PublicUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ambitoId: string): Promise<InclusionCriteria> {
    const [row]: InclusionCriteria[] = await this.everybody.run(ambitoId, (tx) =>
      tx.query(
        `select version, valid_from::text as "validFrom", text_it as "textIt", text_fr as "textFr" from resources.criteria
          where ambito_id = $1 and valid_from <= $2::date order by version desc limit 1`,
        [ambitoId, romeDay(this.clock.now())],
      ),
    );
    return row ?? defaultCriteria();
  }
}
