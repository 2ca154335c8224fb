// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts the temporary codes that an ambito gives in a year; lets files of before be found by the beginning of their codice fiscale; and gives the
 * index of keys an order of letters of its own: a condition in that order no other index can answer, however few rows the planner reckons with.
 */
export class TemporaryCodes1764700100000 implements MigrationInterface {
  name = 'TemporaryCodes1764700100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table intake.temporary_code (
  ambito_id text not null, year smallint not null, last integer not null,
  constraint temporary_code_pk primary key (ambito_id, year)
);
alter table intake.temporary_code enable row level security;
create policy own_ambito on intake.temporary_code using (ambito_id = current_setting('soglia.ambito', true))
  with check (ambito_id = current_setting('soglia.ambito', true));
grant select, insert, update on intake.temporary_code to soglia_app;

drop index intake.person_search_by_keys;
create index person_search_by_keys on intake.person_search using gin (ambito_id collate "C", keys);

update intake.person_search s
   set keys = s.keys || array(select 'c:' || lower(left(p.codice_fiscale, length)) from unnest(array[6, 8, 9, 11]) as length)
                     || case when p.birth_year is null then '{}'::text[] else array['y:' || p.birth_year] end
  from intake.person p
 where p.ambito_id = s.ambito_id and p.id = s.person_id and p.codice_fiscale is not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
