// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';
import { AGEING_MONTHS, assuredSince, FRESH_MONTHS, MANDATORY_FIELDS, SERVICE_COLUMNS } from '@soglia/resources-domain';
import { enterReach, readerOf } from '../model/reach';

export interface QualityLine {
  /** Null for the cards that no agency keeps, and for the line of all. */
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly cards: number;
  readonly within6: number;
  readonly within12: number;
  readonly stale: number;
  readonly never: number;
  readonly incomplete: number;
  readonly openProposals: number;
  readonly unanswered: number;
  readonly chosen: number;
}

export interface QualityBoard {
  readonly overall: QualityLine;
  readonly agencies: readonly QualityLine[];
}

/** How true the databank is, agency by agency: all of them for a curator, one's own for an agency. */
@Injectable()
export class QualityBoardQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<QualityBoard> {
    const now = this.clock.now();
    const today = romeDay(now);
    const lines: QualityLine[] = await this.unit.run(actor.ambitoId, async (tx) => {
      await enterReach(tx, readerOf(actor), actor.agencyId);
      const mayAll = actor.permissions.has('card.curate');
      return tx.query(SQL, [
        actor.ambitoId,
        assuredSince(today, FRESH_MONTHS),
        assuredSince(today, AGEING_MONTHS),
        now,
        mayAll,
        actor.agencyId,
      ]);
    });
    return { overall: sum(lines), agencies: lines };
  }
}

const COUNTS = ['cards', 'within6', 'within12', 'stale', 'never', 'incomplete', 'openProposals', 'unanswered', 'chosen'] as const;

function sum(lines: readonly QualityLine[]): QualityLine {
  const counts = Object.fromEntries(COUNTS.map((count) => [count, lines.reduce((total, line) => total + line[count], 0)]));
  return { agencyId: null, agencyName: null, ...counts } as unknown as QualityLine;
}

const isBlank = (column: string) => `coalesce(${column}, '') !~ '\\S'`;
const missing = MANDATORY_FIELDS.map((field) => (field === 'needs' ? 'cardinality(c.needs) = 0' : isBlank(`s.${SERVICE_COLUMNS[field]}`)));

/** What `missingFields` says of a form, asked of the rows: a card that is not in force owes its reason and nothing else. */
const INCOMPLETE = `case when s.status <> 'active' then ${isBlank('s.status_reason')} else ${missing.join(' or ')}
          or (coalesce(nullif(s.email, ''), nullif(s.url, '')) is null
              and not exists (select 1 from resources.contact k where k.ambito_id = $1 and k.service_id = s.id)
              and not exists (select 1 from resources.phone ph where ph.ambito_id = $1 and ph.service_id = s.id)
              and not exists (select 1 from resources.service_at_location sal
                                join resources.location l on l.ambito_id = sal.ambito_id and l.id = sal.location_id
                                join resources.phone ph on ph.ambito_id = sal.ambito_id and ph.service_at_location_id = sal.id
                               where sal.ambito_id = $1 and sal.service_id = s.id)) end`;

/** `within12` counts those within six months too: both are shares of the cards in force, which are those that a search can find. */
const SQL = `
with proposals as (
  select service_id, count(*) as n from resources.proposal where ambito_id = $1 and state = 'open' group by 1
), questions as (
  select service_id from resources.verification where ambito_id = $1 and closed_at is null and expires_at < $4::timestamptz
), chosen as (
  select service_id, count(*) as n from resources.orientation where ambito_id = $1 group by 1
)
select c.agency_id as "agencyId", max(w.name) as "agencyName", count(*)::int as cards,
       (count(*) filter (where s.assured_date >= $2::date))::int as within6,
       (count(*) filter (where s.assured_date >= $3::date))::int as within12,
       (count(*) filter (where s.assured_date < $3::date))::int as stale,
       (count(*) filter (where s.assured_date is null))::int as never,
       (count(*) filter (where ${INCOMPLETE}))::int as incomplete,
       coalesce(sum(p.n), 0)::int as "openProposals", count(q.service_id)::int as unanswered, coalesce(sum(o.n), 0)::int as chosen
  from resources.card c
  join resources.service s on s.ambito_id = c.ambito_id and s.id = c.service_id
  left join territory.agency_window w on w.ambito_id = c.ambito_id and w.id = c.agency_id
  left join proposals p on p.service_id = c.service_id left join questions q on q.service_id = c.service_id
  left join chosen o on o.service_id = c.service_id
 where c.ambito_id = $1 and ($5::boolean or c.agency_id = $6::uuid)
 group by c.agency_id order by max(w.name) nulls last`;
