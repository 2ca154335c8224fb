// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, noteRefusal, recordAudit } from '@soglia/platform';
import { requireFile } from '../households/people-in-hand';
import { personRefused } from '../persons/person-refused';
import type { MergeLine } from './merge.store';

const MERGES_OF = `
select m.id, m.survivor_id as survivor, m.merged_id as merged, m.reason, m.merged_at as "mergedAt", a.display_name as by,
       m.undone_at as "undoneAt", m.undone_reason as "undoneReason"
  from intake.person_merge m left join access.account_window a on a.ambito_id = m.ambito_id and a.id = m.merged_by
 where m.ambito_id = $1 and (m.survivor_id = $2 or m.merged_id = $2)
 order by m.merged_at desc, m.id
 limit 100`;

/** The merges that a file took part in, and those that were undone. */
@Injectable()
export class ReadMergesQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, person: string): Promise<readonly MergeLine[]> {
    return noteRefusal(this.unit, actor, person, personRefused, () =>
      this.unit.runAs(actor, async (tx) => {
        await requireFile(tx, actor, person);
        await recordAudit(tx, actor, 'person.read', person);
        return tx.query(MERGES_OF, [actor.ambitoId, person]);
      }),
    );
  }
}
