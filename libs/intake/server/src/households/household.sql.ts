// SPDX-License-Identifier: EUPL-1.2
import type { Membership, MembershipOf } from '@soglia/intake-domain';

/** Enough to know who it is. */
export interface PersonLine {
  readonly id: string;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly alias: string | null;
  readonly birthYear: number | null;
  readonly isProtected: boolean;
}

export interface MemberView extends Omit<Membership, 'person'> {
  readonly person: PersonLine;
}

export interface HouseholdView {
  readonly id: string;
  readonly version: number;
  readonly members: readonly MemberView[];
}

export interface HouseholdHead {
  readonly id: string;
  readonly version: number;
}

export type MembershipRow = MembershipOf;

export const LINE = `jsonb_build_object('id', p.id, 'familyName', p.family_name, 'givenName', p.given_name, 'alias', p.alias,
  'birthYear', coalesce(extract(year from p.birth_date)::int, p.birth_year), 'isProtected', p.protected)`;

/** The households that somebody lives or lived in, each with whoever is to be seen of it; the present one first, then the latest. */
export const HOUSEHOLDS_OF = `
with mine as (
  select household_id, bool_or(until is null) as current, max(since) as latest
    from intake.household_member where ambito_id = $1 and person_id = $2 group by household_id
)
select h.id, h.version, mine.current,
       (select jsonb_agg(jsonb_build_object('person', ${LINE}, 'kinship', m.kinship, 'since', m.since, 'until', m.until)
                         order by m.until desc nulls first, m.kinship not in ('1', '24'), length(m.kinship), m.kinship, p.birth_date nulls last, p.id)
          from intake.household_member m join intake.person p on p.ambito_id = m.ambito_id and p.id = m.person_id
         where m.ambito_id = h.ambito_id and m.household_id = h.id) as members
  from mine join intake.household h on h.ambito_id = $1 and h.id = mine.household_id
 order by mine.current desc, mine.latest desc, h.id
 limit 20`;

export const MEMBERSHIPS = `
select household_id as household, person_id as person, kinship, since::text as since, until::text as until
  from intake.household_member where ambito_id = $1`;

export const INSERT_MEMBERSHIPS = `
insert into intake.household_member (ambito_id, household_id, person_id, kinship, since, until)
select $1, m.household, m.person, m.kinship, m.since, m.until
  from jsonb_to_recordset($2::jsonb) as m(household uuid, person uuid, kinship text, since date, until date)`;

export const DELETE_MEMBERSHIPS = `
delete from intake.household_member h using jsonb_to_recordset($2::jsonb) as m(household uuid, person uuid, since date)
 where h.ambito_id = $1 and h.household_id = m.household and h.person_id = m.person and h.since = m.since`;
