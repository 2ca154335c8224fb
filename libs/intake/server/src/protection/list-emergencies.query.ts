// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, recordAudit, TIMESTAMP_FORM, UUID_FORM } from '@soglia/platform';

export interface EmergencyLine {
  readonly id: string;
  readonly openedAt: Date;
  readonly until: Date;
  readonly displayName: string | null;
  readonly agency: string | null;
  readonly reason: string;
  readonly subjects: number;
}

/** What was opened in emergencies that concern the head's agency: as protector, or as the agency of whoever opened. */
@Injectable()
export class ListEmergenciesQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(
    actor: Actor,
    limit: number,
    cursor: string | null,
  ): Promise<{ readonly items: readonly EmergencyLine[]; readonly next: string | null }> {
    const [at, id] = cursor ? decodeCursor(cursor, [TIMESTAMP_FORM, UUID_FORM]) : [null, null];
    return this.unit.runAs(actor, async (tx) => {
      const rows: (EmergencyLine & { readonly exact: string })[] = await tx.query(ACTS, [actor.ambitoId, at, id, limit + 1]);
      await recordAudit(tx, actor, 'supervision.read', null);
      const last = rows[limit - 1];
      return { items: rows.slice(0, limit), next: rows.length > limit && last ? encodeCursor([last.exact, last.id]) : null };
    });
  }
}

const ACTS = `
select s.id, s.opened_at as "openedAt", s.opened_at::text as exact, s.until, a.display_name as "displayName", g.name as agency, s.reason, s.subjects
  from (select o.act_id as id, min(o.opened_at) as opened_at, max(o.until) as until, min(o.reason) as reason, count(*)::int as subjects, o.account_id, o.agency_id
          from intake.opening o where o.ambito_id = $1 and o.emergency and o.act_id is not null group by o.act_id, o.account_id, o.agency_id) s
  left join access.account_window a on a.ambito_id = $1 and a.id = s.account_id
  left join territory.agency_window g on g.ambito_id = $1 and g.id = s.agency_id
 where $2::timestamptz is null or (s.opened_at, s.id) < ($2::timestamptz, $3::uuid)
 order by s.opened_at desc, s.id desc limit $4`;
