// SPDX-License-Identifier: EUPL-1.2
import type { Holder, Responsibility } from '@soglia/intake-domain';
import { LINE, type PersonLine } from './household.sql';

export interface HolderView extends Omit<Holder, 'person'> {
  readonly person: PersonLine | null;
}

export interface ResponsibilityView extends Omit<Responsibility, 'holders'> {
  readonly id: string;
  readonly version: number;
  readonly holders: readonly HolderView[];
  /** As of the day that was asked for. */
  readonly isInForce: boolean;
}

/** Everything said about a minor, the latest first; a holder who is not for the reader's eyes is not among them. */
export const RESPONSIBILITIES_OF = `
select r.id, r.version, r.minor_id as minor, r.kind, r.since::text as since, r.until::text as until, r.decree,
       r.since <= $3::date and (r.until is null or r.until > $3::date) as "isInForce",
       coalesce((select jsonb_agg(jsonb_build_object('person', case when p.id is not null then ${LINE} end, 'name', h.name, 'relation', h.relation,
                                                     'suspended', h.suspended) order by h.position, h.id)
                   from intake.responsibility_holder h left join intake.person p on p.ambito_id = h.ambito_id and p.id = h.person_id
                  where h.ambito_id = r.ambito_id and h.responsibility_id = r.id), '[]') as holders
  from intake.responsibility r
 where r.ambito_id = $1 and r.minor_id = $2
 order by r.since desc, r.created_at desc, r.id
 limit 50`;

/** A known one again, under the versions that were seen: no row when another came first. */
export const WRITE_RESPONSIBILITY = `
update intake.responsibility set kind = $4, since = $5, until = $6, decree = $7, version = version + 1, changed_at = now()
 where ambito_id = $1 and id = $2 and version = $3 returning version`;

export const INSERT_RESPONSIBILITY = `
insert into intake.responsibility (ambito_id, id, minor_id, kind, since, until, decree, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict do nothing returning id`;

export const INSERT_HOLDERS = `
insert into intake.responsibility_holder (ambito_id, responsibility_id, id, position, person_id, name, relation, suspended)
select $1, $2, gen_random_uuid(), h.position, h.person, h.name, h.relation, h.suspended
  from jsonb_to_recordset($3::jsonb) as h(position smallint, person uuid, name text, relation text, suspended boolean)`;

/** What was in force when something new begins ends there. */
export const END_EARLIER = `
update intake.responsibility set until = $4, version = version + 1, changed_at = now()
 where ambito_id = $1 and minor_id = $2 and id <> $3 and since < $4::date and (until is null or until > $4::date)`;
