// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comuni, ambiti, agencies, access points and code lists, with the windows that the other rooms look through. */
export class Territory1764500200000 implements MigrationInterface {
  name = 'Territory1764500200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(WINDOWS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create schema territory;
create table territory.ambito (
  id text constraint ambito_pk primary key, name_it text not null, name_fr text
);
create table territory.sub_ambito (
  ambito_id text not null, code text not null, name_it text not null, name_fr text,
  constraint sub_ambito_pk primary key (ambito_id, code)
);
create table territory.comune (
  belfiore text constraint comune_pk primary key, istat text not null, name text not null, other_name text, province text not null,
  lat double precision, lon double precision, valid_from date, valid_to date
);
create table territory.ambito_comune (
  ambito_id text not null, belfiore text not null, sub_ambito text not null,
  constraint ambito_comune_pk primary key (ambito_id, belfiore)
);
create table territory.agency (
  ambito_id text not null, id uuid not null, kind text not null, name text not null,
  constraint agency_pk primary key (ambito_id, id)
);
create table territory.access_point (
  ambito_id text not null, code text not null, name text not null, kind text not null, agency_id uuid not null, comune text, sub_ambito text,
  constraint access_point_pk primary key (ambito_id, code)
);
create index access_point_by_agency on territory.access_point (ambito_id, agency_id);
create table territory.code (
  ambito_id text not null, list text not null, code text not null, position integer not null, parent text,
  label_it text not null, label_fr text, usual_area text, valid_to date,
  constraint code_pk primary key (ambito_id, list, code)
);
grant usage on schema territory to soglia_app;
grant select, insert, update on all tables in schema territory to soglia_app;
`;

const WINDOWS = `
create view territory.access_point_window as
  select p.ambito_id, p.code, p.name, p.agency_id, a.name as agency_name, p.sub_ambito
    from territory.access_point p join territory.agency a on a.ambito_id = p.ambito_id and a.id = p.agency_id;

create view territory.comune_window as
  select c.belfiore, c.name, c.province, m.ambito_id, m.sub_ambito
    from territory.comune c left join territory.ambito_comune m on m.belfiore = c.belfiore
   where (c.valid_from is null or c.valid_from <= current_date) and (c.valid_to is null or c.valid_to > current_date);

create view territory.code_window as
  select ambito_id, list, code, parent from territory.code where valid_to is null or valid_to > current_date;

grant select on territory.access_point_window, territory.comune_window, territory.code_window to soglia_app;
grant usage on schema territory to soglia_anonymiser;
grant select on territory.comune_window, territory.code_window to soglia_anonymiser;
`;
