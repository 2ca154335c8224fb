// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Clock } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, decodeCursor, encodeCursor, recordAudit, TIMESTAMP_FORM, UUID_FORM } from '@soglia/platform';
import { linesInOrder } from '../desks/list-legs.query';
import type { LegLineRow } from '../referrals/leg-lines';
import { calendarOf } from '../units/calendars';
import { CENTRALE_VIEWS, type CentraleView, VIEW } from './centrale-views';
import { workingDaysAgo } from './working-days-ago';

export interface CentraleAsk {
  readonly view: CentraleView;
  readonly limit: number;
  readonly cursor: string | null;
}

export interface CentralePage {
  readonly items: readonly LegLineRow[];
  readonly next: string | null;
  readonly counts: readonly { readonly view: CentraleView; readonly n: number }[];
}

/** A decision that nobody took for so long is the Centrale's to look at. The number is ours. */
const DECIDE_WORKING_DAYS = 2;

const COUNTS = CENTRALE_VIEWS.map((view) => `select '${view}' as view, count(*)::int as n from (${VIEW[view]}) v`).join(' union all ');

/** Legs that nobody may be looking after, the oldest first. The Centrale sees the flow of all, and of the person the first level at most. */
@Injectable()
export class CentraleQueueQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { view, limit, cursor }: CentraleAsk): Promise<CentralePage> {
    const [at = null, id = null] = cursor === null ? [] : decodeCursor(cursor, [TIMESTAMP_FORM, UUID_FORM]);
    const { ambitoId, agencyId } = actor;
    return this.unit.runAs(actor, async (tx) => {
      const calendar = await calendarOf(tx, ambitoId, agencyId ?? '00000000-0000-0000-0000-000000000000', null);
      const since = workingDaysAgo(this.clock.now(), DECIDE_WORKING_DAYS, calendar);
      const rows: { id: string; at: string }[] = await tx.query(
        `select v.id, v.at::text as at from (${VIEW[view]}) v where $2::timestamptz is not null
            and ($3::timestamptz is null or (v.at, v.id) > ($3, $4::uuid)) order by v.at, v.id limit $5`,
        [ambitoId, since, at, id, limit + 1],
      );
      const page = rows.slice(0, limit);
      const items = await linesInOrder(
        tx,
        ambitoId,
        page.map((row) => row.id),
      );
      const counts: CentralePage['counts'] = await tx.query(COUNTS, [ambitoId, since]);
      if (items.length > 0) await recordAudit(tx, actor, 'legs.listed', null, `centrale ${view}`);
      const last = page.at(-1);
      return { items, next: rows.length > limit && last ? encodeCursor([last.at, last.id]) : null, counts };
    });
  }
}
