// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Clock } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';
import { LATE } from '../desks/leg-boxes.query';

export interface AgencyLoad {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly open: number;
  readonly late: number;
  readonly waiting: number;
  readonly medianDecisionHours: number | null;
  readonly declined30d: number;
  readonly freePlaces: number | null;
}

const DAY_MS = 86_400_000;
const DECIDED_DAYS = 90;
const DECLINED_DAYS = 30;

const LOADS = `
with legs as (
  select l.agency_id, count(*) filter (where l.open) as open, count(*) filter (where l.open and ${LATE}) as late,
         count(*) filter (where l.state = 'waitlisted') as waiting, count(*) filter (where l.state = 'rejected' and l.ended_at >= $3) as declined,
         percentile_cont(0.5) within group (order by extract(epoch from coalesce(l.accepted_at, l.ended_at) - l.requested_at) / 3600)
           filter (where l.requested_at >= $2 and (l.accepted_at is not null or l.state = 'rejected')) as median
    from referrals.leg l where l.ambito_id = $1 and l.requested_at is not null and (l.open or l.ended_at >= $2) group by l.agency_id),
places as (
  select u.agency_id, sum(u.free_places) filter (where u.active) as free from referrals.unit u where u.ambito_id = $1 group by u.agency_id)
select a.id as "agencyId", a.name as "agencyName", coalesce(l.open, 0)::int as open, coalesce(l.late, 0)::int as late,
       coalesce(l.waiting, 0)::int as waiting, round(l.median::numeric, 1)::float8 as "medianDecisionHours",
       coalesce(l.declined, 0)::int as "declined30d", p.free::int as "freePlaces"
  from places p join territory.agency_window a on a.ambito_id = $1 and a.id = p.agency_id left join legs l on l.agency_id = p.agency_id
 order by coalesce(l.late, 0) desc, coalesce(l.open, 0) desc, a.name limit 200`;

/** How much each agency that receives has before it, and how fast it decides. */
@Injectable()
export class AgencyLoadsQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor): Promise<AgencyLoad[]> {
    const before = (days: number) => new Date(this.clock.now().getTime() - days * DAY_MS);
    return this.unit.runAs(actor, (tx) => tx.query(LOADS, [actor.ambitoId, before(DECIDED_DAYS), before(DECLINED_DAYS)]));
  }
}
