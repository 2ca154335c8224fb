// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, decodeCursor, encodeCursor, TIMESTAMP_FORM, UUID_FORM } from '@soglia/platform';
import { enterReach } from '../model/reach';
import { IN_FORCE } from './verification/verification.sql';

/** proposal: an agency wants a change. report: a citizen says something is wrong. unanswered: asked, and silent. overdue: past its day,
 * and nobody has been asked. unreachable: nobody to ask. duplicate: another card of the same organisation has the same name. */
export const QUEUE_KINDS = ['proposal', 'report', 'unanswered', 'overdue', 'unreachable', 'duplicate'] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

export interface QueueLine {
  readonly kind: QueueKind;
  /** Of the proposal, the question or the card. */
  readonly id: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly organization: string;
  readonly agencyName: string | null;
  readonly since: Date;
}

export interface QueueAsk {
  readonly kind: QueueKind | null;
  readonly agencyId: string | null;
  readonly limit: number;
  readonly cursor: string | null;
}

interface Found {
  readonly counts: readonly { readonly kind: QueueKind; readonly count: number }[];
  /** With the moment to the microsecond, which a cursor needs. */
  readonly rows: readonly (Omit<QueueLine, 'since'> & { readonly exact: string })[];
}

/** All that waits for a curator's hand, oldest first. */
@Injectable()
export class CurationQueueQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ ambitoId }: Actor, ask: QueueAsk) {
    const now = this.clock.now();
    const [at, id] = ask.cursor ? decodeCursor(ask.cursor, [TIMESTAMP_FORM, UUID_FORM]) : [null, null];
    return this.unit.run(ambitoId, async (tx) => {
      await enterReach(tx, 'curator', null);
      const [found]: Found[] = await tx.query(QUEUE, [ambitoId, now, romeDay(now), ask.agencyId, ask.kind, at, id, ask.limit + 1]);
      const { counts, rows } = found ?? { counts: [], rows: [] };
      const last = rows[ask.limit - 1];
      const items: readonly QueueLine[] = rows.slice(0, ask.limit).map(({ exact, ...line }) => ({ ...line, since: new Date(exact) }));
      return { counts, items, next: rows.length > ask.limit && last ? encodeCursor([last.exact, last.id]) : null };
    });
  }
}

/** Counted and listed in one look: what is in the queue is found once. */
const QUEUE = `
with found as (
  select case origin when 'citizen' then 'report' else 'proposal' end as kind, id, service_id, proposed_at as since
    from resources.proposal where ambito_id = $1 and state = 'open'
  union all
  select 'unanswered', id, service_id, expires_at from resources.verification
   where ambito_id = $1 and closed_at is null and expires_at < $2::timestamptz
  union all
  select 'unreachable', v.id, v.service_id, v.created_at from resources.verification v
   where v.ambito_id = $1 and v.closed_at is null and v.sent_at is null
     and v.keeper_id not in (select coalesce(o.agency_id, o.id) from resources.organization o where o.ambito_id = $1 and o.email is not null)
  union all
  select 'overdue', s.id, s.id, s.next_verification_on::timestamp at time zone 'Europe/Rome' from resources.service s
   where s.ambito_id = $1 and s.next_verification_on < $3::date and ${IN_FORCE}
     and s.id not in (select v.service_id from resources.verification v where v.ambito_id = $1 and v.closed_at is null)
  union all
  select 'duplicate', d.service_id, d.service_id, coalesce(d.last_modified, 'epoch') from (
    select c.service_id, c.last_modified,
           row_number() over (partition by c.organization_id, lower(trim(c.name)) order by c.last_modified nulls first, c.service_id) as nth
      from resources.card c where c.ambito_id = $1) d
   where d.nth > 1
), queue as materialized (
  select f.kind, f.id, f.service_id, f.since, s.name as service_name, o.name as organization, o.agency_id, a.name as agency_name
    from found f
    join resources.service s on s.ambito_id = $1 and s.id = f.service_id
    join resources.organization o on o.ambito_id = s.ambito_id and o.id = s.organization_id
    left join territory.agency_window a on a.ambito_id = o.ambito_id and a.id = o.agency_id
)
select (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from (
          select kind, count(*)::int as count from queue where ($4::uuid is null or agency_id = $4) group by kind) c) as counts,
       (select coalesce(jsonb_agg(to_jsonb(r) - 'since' order by r.since, r.id), '[]') from (
          select kind, id, service_id as "serviceId", service_name as "serviceName", organization, agency_name as "agencyName", since, since::text as exact
            from queue
           where ($4::uuid is null or agency_id = $4) and ($5::text is null or kind = $5)
             and ($6::timestamptz is null or (since, id) > ($6::timestamptz, $7::uuid))
           order by since, id limit $8) r) as rows`;
