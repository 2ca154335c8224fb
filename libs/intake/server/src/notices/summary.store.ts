// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';

export interface SummaryRow {
  readonly occurred_at: Date;
  readonly access_point_name: string;
  readonly agency_name: string;
  readonly operator_name: string | null;
  readonly follow_up_on: string | null;
  readonly contact_protected: boolean;
  readonly person_protected: boolean;
  readonly family_name: string | null;
  readonly given_name: string | null;
  readonly alias: string | null;
  readonly birth_date: string | null;
  readonly birth_year: number | null;
  readonly notice_version: string | null;
  readonly notice_on: Date | null;
}

export interface SummaryRequestRow {
  readonly need_it: string;
  readonly need_fr: string | null;
  readonly outcome_it: string;
  readonly outcome_fr: string | null;
  readonly resource_name: string | null;
  readonly resource_organization: string | null;
  readonly follow_up_on: string | null;
}

const SUMMARY = `
select c.occurred_at, a.name as access_point_name, a.agency_name, o.display_name as operator_name, c.follow_up_on::text as follow_up_on,
       c.protected as contact_protected, p.protected as person_protected,
       p.family_name, p.given_name, p.alias, p.birth_date::text as birth_date, p.birth_year, n.version as notice_version, n.given_at as notice_on
  from intake.contact c
  join intake.contact_person cp on cp.ambito_id = c.ambito_id and cp.contact_id = c.id and cp.person_id = $4
  join intake.person p on p.ambito_id = cp.ambito_id and p.id = cp.person_id
  join territory.access_point_window a on a.ambito_id = c.ambito_id and a.code = c.access_point
  left join access.account_window o on o.ambito_id = c.ambito_id and o.id = c.operator_id
  left join lateral (select g.version, g.given_at from intake.notice_given g
                      where g.ambito_id = c.ambito_id and g.person_id = p.id and g.contact_id = c.id order by g.given_at desc limit 1) n on true
 where c.ambito_id = $1 and c.agency_id = $2 and c.id = $3`;

/**
 * What was asked for this person. Never what is under protection itself, and nothing that also concerns somebody who is: a sheet may be
 * found by whoever shares a home. A request that is shielded for this person's own sake is on it only in her own hands ($5).
 */
const REQUESTS = `
select coalesce(nc.label_it, r.need) as need_it, nc.label_fr as need_fr, coalesce(oc.label_it, r.outcome) as outcome_it, oc.label_fr as outcome_fr,
       case when not w.named_agencies_only or $3 = any (w.visible_to) then w.name end as resource_name,
       case when not w.named_agencies_only or $3 = any (w.visible_to) then w.organization_name end as resource_organization,
       r.follow_up_on::text as follow_up_on
  from intake.request r
  join intake.request_person rp on rp.ambito_id = r.ambito_id and rp.contact_id = r.contact_id and rp.request_id = r.id and rp.person_id = $4
  join intake.contact c on c.ambito_id = r.ambito_id and c.id = r.contact_id
  left join territory.code_window nc on nc.ambito_id = r.ambito_id and nc.list = 'need' and nc.code = r.need
  left join territory.code_window oc on oc.ambito_id = r.ambito_id and oc.list = 'outcome' and oc.code = r.outcome
  left join resources.card_window w on w.ambito_id = r.ambito_id and w.id = r.resource
 where r.ambito_id = $1 and r.contact_id = $2 and not c.protected and not r.protected
   and (not r.shielded or $5::boolean and not exists (
          select 1 from intake.request_person other where other.ambito_id = r.ambito_id and other.contact_id = r.contact_id
                    and other.request_id = r.id and other.person_id <> $4))
 order by r.position`;

@Injectable()
export class SummaryStore {
  async of(tx: Tx, { ambitoId, agencyId }: Actor, contactId: string, personId: string): Promise<SummaryRow | null> {
    const rows: SummaryRow[] = await tx.query(SUMMARY, [ambitoId, agencyId, contactId, personId]);
    return rows[0] ?? null;
  }

  requests(tx: Tx, { ambitoId, agencyId }: Actor, contactId: string, personId: string, ownHands: boolean): Promise<SummaryRequestRow[]> {
    return tx.query(REQUESTS, [ambitoId, contactId, agencyId, personId, ownHands]);
  }
}
