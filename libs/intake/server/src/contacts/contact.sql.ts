// SPDX-License-Identifier: EUPL-1.2
import type { Prepared } from '@soglia/platform';

/**
 * The counter's hot path, one round trip instead of three: person found or made, contact, requests.
 * A known person is «updated» to itself so that its id comes back even when another counter is making it right now.
 */
export const INSERT_CONTACT: Prepared = {
  name: 'insert-contact',
  text: `
with person as (
  insert into intake.person (ambito_id, id, codice_fiscale, sex) values ($1, $2, $3, $4)
  on conflict (ambito_id, codice_fiscale) do update set codice_fiscale = excluded.codice_fiscale
  returning id
), contact as (
  insert into intake.contact (ambito_id, id, agency_id, access_point, operator_id, occurred_at, channel, interlocutor, person_id, birth_year, comune, digest)
  select $1, $6, $7, $8, $9, $10, $11, $12, person.id, $5::smallint, $13, $14 from person
  on conflict (ambito_id, id) do nothing
  returning id
), requests as (
  insert into intake.request (ambito_id, contact_id, position, id, need, area, urgency, outcome, gap_reason, resource)
  select $1, contact.id, r.position, r.id, r.need, r.area, r.urgency, r.outcome, r."gapReason", r.resource
    from contact, jsonb_to_recordset($15::jsonb)
      as r(position smallint, id uuid, need text, area text, urgency text, outcome text, "gapReason" text, resource uuid)
)
select id from contact`,
};

export interface RequestRow {
  readonly need: string;
  readonly area: string;
  readonly urgency: string;
  readonly outcome: string;
  readonly gap_reason: string | null;
  readonly resource: string | null;
  /** Only where one contact is read; of a card that has become one for other agencies, nothing. */
  readonly resource_name?: string | null;
}

export interface ContactRow {
  readonly id: string;
  readonly version: number;
  readonly occurred_at: Date;
  readonly registered_at: Date;
  readonly access_point: string;
  readonly access_point_name: string;
  readonly agency_id: string;
  readonly agency_name: string;
  readonly operator_name: string | null;
  readonly channel: string;
  readonly interlocutor: string;
  readonly codice_fiscale: string | null;
  readonly sex: 'F' | 'M' | null;
  readonly birth_year: number | null;
  readonly comune: string | null;
  readonly comune_name: string | null;
  readonly requests: readonly RequestRow[];
}

export const CONTACT_BY_ID = `
select c.id, c.version, c.occurred_at, c.registered_at, c.access_point, a.name as access_point_name, c.agency_id, a.agency_name,
       o.display_name as operator_name, c.channel, c.interlocutor, p.codice_fiscale, p.sex, c.birth_year, c.comune, m.name as comune_name,
       (select json_agg(to_jsonb(r) || jsonb_build_object('resource_name',
                          case when not w.named_agencies_only or $2 = any (w.visible_to) then w.name end) order by r.position)
          from intake.request r left join resources.card_window w on w.ambito_id = r.ambito_id and w.id = r.resource
         where r.ambito_id = c.ambito_id and r.contact_id = c.id) as requests
  from intake.contact c
  join intake.person p on p.ambito_id = c.ambito_id and p.id = c.person_id
  join territory.access_point_window a on a.ambito_id = c.ambito_id and a.code = c.access_point
  left join access.account_window o on o.ambito_id = c.ambito_id and o.id = c.operator_id
  left join territory.comune_window m on m.belfiore = c.comune and (m.ambito_id is null or m.ambito_id = c.ambito_id)
 where c.ambito_id = $1 and c.agency_id = $2 and c.id = $3`;

/** A list never says who: that is read one contact at a time, and audited. */
export interface SummaryRow {
  readonly id: string;
  readonly occurred_at: Date;
  /** With microseconds, as the cursor needs it. */
  readonly occurred_at_exact: string;
  readonly access_point: string;
  readonly access_point_name: string;
  readonly channel: string;
  readonly anonymous: boolean;
  readonly sex: 'F' | 'M' | null;
  readonly birth_year: number | null;
  readonly requests: readonly RequestRow[];
}

export const CONTACTS_OF_DAY = `
select c.id, c.occurred_at, c.occurred_at::text as occurred_at_exact, c.access_point, a.name as access_point_name, c.channel, p.codice_fiscale is null as anonymous, p.sex, c.birth_year,
       (select json_agg(r order by r.position) from intake.request r where r.ambito_id = c.ambito_id and r.contact_id = c.id) as requests
  from intake.contact c
  join intake.person p on p.ambito_id = c.ambito_id and p.id = c.person_id
  join territory.access_point_window a on a.ambito_id = c.ambito_id and a.code = c.access_point
 where c.ambito_id = $1 and c.agency_id = $2
   and c.occurred_at >= ($3::date)::timestamp at time zone 'Europe/Rome'
   and c.occurred_at < ($3::date + 1)::timestamp at time zone 'Europe/Rome'
   and ($4::timestamptz is null or (c.occurred_at, c.id) < ($4::timestamptz, $5::uuid))
 order by c.occurred_at desc, c.id desc
 limit $6`;
