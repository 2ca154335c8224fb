// SPDX-License-Identifier: EUPL-1.2
import { type Section, SECTIONS } from '@soglia/intake-domain';

/** The contacts of an agency's span: $1 ambito, $2 agency, $3 and $4 its first and last day in Europe/Rome. Imported ones too. */
const IN_SPAN = `
spanned as materialized (
  select c.* from intake.contact c
   where c.ambito_id = $1 and c.agency_id = $2
     and c.occurred_at >= ($3::date)::timestamp at time zone 'Europe/Rome' and c.occurred_at < ($4::date + 1)::timestamp at time zone 'Europe/Rome'
)`;

const somebody = (lacks: string) => `exists (
  select 1 from intake.contact_person cp join intake.person p on p.ambito_id = cp.ambito_id and p.id = cp.person_id
   where cp.ambito_id = c.ambito_id and cp.contact_id = c.id and p.identification <> 'anonymous' and ${lacks})`;
const someRequest = (holds: string) =>
  `exists (select 1 from intake.request r where r.ambito_id = c.ambito_id and r.contact_id = c.id and ${holds})`;
const never = (table: string, also = '') =>
  `not exists (select 1 from intake.${table} t where t.ambito_id = cp.ambito_id and t.person_id = cp.person_id ${also})`;

/** When a contact lacks a section: the same rules as `missingSections` in the study, for many contacts at once. */
const LACKS: Readonly<Record<Section, string>> = {
  minutes: 'c.minutes is null',
  notice: somebody(never('notice_given')),
  phone: somebody("p.phones = '[]'"),
  address: somebody('p.address is null and not p.homeless'),
  citizenship: somebody('p.citizenship is null'),
  language: somebody('p.language is null'),
  household: somebody(never('household_member', 'and t.until is null')),
  detail: someRequest('r.detail is null'),
  'follow-up': `c.follow_up_on is null and not ${someRequest('r.follow_up_on is not null')}`,
};

const MISSING = SECTIONS.map((section) => `case when '${section}' = any (s.mandatory) and ${LACKS[section]} then '${section}' end`);
const INCOMPLETE = `
incomplete as materialized (
  select c.id, c.access_point, c.occurred_at, array_remove(array[${MISSING.join(', ')}], null) as missing
    from spanned c join intake.access_point_section s on s.ambito_id = c.ambito_id and s.code = c.access_point
)`;

/** A person counts once a day as a contact, and once as a person; nobody anonymous is a person. */
export const ACCESS_POINT_COUNTS = `
with ${IN_SPAN}, ${INCOMPLETE}
select a.code, a.name, count(distinct (c.person_id, (c.occurred_at at time zone 'Europe/Rome')::date)) filter (where c.id is not null)::int as contacts,
       coalesce(sum(r.requests), 0)::int as requests, coalesce(sum(r.unanswered), 0)::int as no_answer,
       (select count(distinct cp.person_id)::int from spanned x
          join intake.contact_person cp on cp.ambito_id = x.ambito_id and cp.contact_id = x.id
          join intake.person p on p.ambito_id = cp.ambito_id and p.id = cp.person_id and p.identification <> 'anonymous'
         where x.access_point = a.code) as persons,
       (select count(*)::int from incomplete i where i.access_point = a.code and cardinality(i.missing) > 0) as incomplete
  from territory.access_point_window a
  left join spanned c on c.access_point = a.code
  left join lateral (select count(*) as requests, count(*) filter (where r.outcome = 'NESSUNA_RISPOSTA') as unanswered
                       from intake.request r where r.ambito_id = c.ambito_id and r.contact_id = c.id) r on c.id is not null
 where a.ambito_id = $1 and a.agency_id = $2 group by a.code, a.name order by a.code`;

export const OPERATOR_COUNTS = `
with ${IN_SPAN}
select c.operator_id as id, o.display_name, count(distinct (c.person_id, (c.occurred_at at time zone 'Europe/Rome')::date))::int as contacts,
       coalesce(sum(r.requests), 0)::int as requests, percentile_cont(0.5) within group (order by c.minutes) as median_minutes
  from spanned c
  left join access.account_window o on o.ambito_id = c.ambito_id and o.id = c.operator_id
  cross join lateral (select count(*) as requests from intake.request r where r.ambito_id = c.ambito_id and r.contact_id = c.id) r
 group by c.operator_id, o.display_name order by contacts desc, c.operator_id limit 200`;

export const INCOMPLETE_CONTACTS = `
with ${IN_SPAN}, ${INCOMPLETE}
select id, access_point, occurred_at, missing from incomplete where cardinality(missing) > 0 order by occurred_at desc, id limit 100`;
