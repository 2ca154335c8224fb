// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, TIMESTAMP_FORM, UUID_FORM } from '@soglia/platform';
import { enterReach, readerOf } from '../model/reach';

export interface HistoryLine {
  readonly at: Date;
  readonly verb: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly by: string;
}

interface Row extends HistoryLine {
  readonly exact: string;
  readonly id: string;
}

/** What changed on a card, newest first, for whoever reaches the card. */
@Injectable()
export class ReadHistoryQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, serviceId: string, limit: number, cursor: string | null) {
    const [at, id] = cursor ? decodeCursor(cursor, [TIMESTAMP_FORM, UUID_FORM]) : [null, null];
    return this.unit.run(actor.ambitoId, async (tx) => {
      await enterReach(tx, readerOf(actor), actor.agencyId);
      const [card]: unknown[] = await tx.query('select 1 from resources.service where ambito_id = $1 and id = $2', [
        actor.ambitoId,
        serviceId,
      ]);
      if (!card) throw new RuleViolation('not-found');
      const rows: Row[] = await tx.query(
        `select last_action_date as at, last_action_date::text as exact, id, last_action_type as verb, field_name as field,
                previous_value as before, replacement_value as after, updated_by as by
           from resources.metadata
          where ambito_id = $1 and resource_type = 'service' and resource_id = $2
            and ($3::timestamptz is null or (last_action_date, id) < ($3::timestamptz, $4::uuid))
          order by last_action_date desc, id desc limit $5`,
        [actor.ambitoId, serviceId, at, id, limit + 1],
      );
      const items: readonly HistoryLine[] = rows.slice(0, limit);
      const last = rows[limit - 1];
      return { items, next: rows.length > limit && last ? encodeCursor([last.exact, last.id]) : null };
    });
  }
}
