// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places of birth that outlive their comuni, and codes that know their everyday words and their time. */
export class PlacesOfBirth1764700600000 implements MigrationInterface {
  name = 'PlacesOfBirth1764700600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table territory.place (
  code text constraint place_pk primary key, kind text not null, name text not null, name_fr text, detail text not null,
  plain text not null, valid_from date, valid_to date
);
grant select, insert, update on territory.place to soglia_app;
create view territory.place_window as select code, kind, name, name_fr, detail, valid_from, valid_to from territory.place;
grant select on territory.place_window to soglia_app;

alter table territory.code
  add column synonyms text[] not null default '{}',
  add column economic boolean not null default false,
  add column taxonomy text,
  add column valid_from date;

-- A day is Rome's, whatever the clock of the database says.
create or replace view territory.code_window as
  select ambito_id, list, code, parent, label_it, label_fr, usual_area, position, synonyms, economic, taxonomy
    from territory.code
   where (valid_from is null or valid_from <= (now() at time zone 'Europe/Rome')::date)
     and (valid_to is null or valid_to > (now() at time zone 'Europe/Rome')::date);
-- Every code with its time: what happened some days ago is judged by what was in force then.
create view territory.code_days_window as select ambito_id, list, code, valid_from, valid_to from territory.code;
grant select on territory.code_days_window to soglia_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
