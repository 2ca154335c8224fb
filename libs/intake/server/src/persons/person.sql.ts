// SPDX-License-Identifier: EUPL-1.2
import type { Prepared } from '@soglia/platform';

/** A file and its keys in one round trip: it is on the way of every contact about somebody new. No row when the id or a code is taken. */
export const INSERT_PERSON: Prepared = {
  name: 'insert-person',
  text: `
with person as (
  insert into intake.person (ambito_id, id, created_by, batch_id, identification, codice_fiscale, health_code, temporary_code,
    family_name, given_name, alias, sex, birth_date, birth_year, birthplace, citizenship, language, comune, address, homeless,
    phones, email, safe_contact)
  values ($1, $2, $3, $4, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
  on conflict do nothing
  returning id
), keys as (
  insert into intake.person_search (ambito_id, person_id, keys) select $1, person.id, $5 from person
  on conflict (ambito_id, person_id) do update set keys = excluded.keys
)
select id from person`,
};

/** Joined rather than one «or»: each code has an index. A file that took part in a merge speaks through the one that took it in. */
export const HOLDER = `
select id from (
  select id from intake.person where ambito_id = $1 and codice_fiscale = $2 and merged_into is null
  union all
  select id from intake.person where ambito_id = $1 and health_code = $3 and merged_into is null
) holder where id <> $4 limit 1`;

export const NEXT_CODE = `
insert into intake.temporary_code (ambito_id, year, last) values ($1, $2, 1)
on conflict (ambito_id, year) do update set last = intake.temporary_code.last + 1
returning last`;
