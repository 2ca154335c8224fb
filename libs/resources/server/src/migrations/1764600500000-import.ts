// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CARDS_OF, TIGHTEN_PLACES } from './import-functions.sql';

/** Where a databank that comes in waits: its file, its rows as they are read, and what is wrong with them. */
export class Import1764600500000 implements MigrationInterface {
  name = 'Import1764600500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, SECURITY, STATISTICS, CARDS_OF, TIGHTEN_PLACES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create table resources.import (
  ambito_id text not null, id uuid not null, name text not null, source text not null, format text not null, mode text not null,
  dry_run boolean not null, mapping_id uuid, state text not null default 'draft', phase text, version integer not null default 1,
  requested_by uuid not null, agency_id uuid, created_at timestamptz not null default now(), ended_at timestamptz,
  received bigint not null default 0, done bigint not null default 0, total bigint not null default 0, staged bigint not null default 0,
  read_whole boolean not null default false, covered text[] not null default '{}', carried jsonb not null default '{}', attempts integer not null default 0, counts jsonb not null default '{}',
  constraint import_pk primary key (ambito_id, id)
);
create index import_by_creation on resources.import (ambito_id, created_at, id);
create table resources.import_chunk (
  ambito_id text not null, import_id uuid not null, position bigint not null, data bytea not null,
  constraint import_chunk_pk primary key (ambito_id, import_id, position),
  constraint import_chunk_import_fk foreign key (ambito_id, import_id) references resources.import (ambito_id, id) on delete cascade
);
create table resources.import_row (
  ambito_id text not null, import_id uuid not null, seq bigint not null, entity text not null, row_id uuid not null, external_id text,
  file text not null, line integer not null, place text not null, top boolean not null, partial boolean not null,
  refused boolean not null default false, lists text[], content jsonb not null,
  constraint import_row_pk primary key (ambito_id, import_id, seq),
  constraint import_row_import_fk foreign key (ambito_id, import_id) references resources.import (ambito_id, id) on delete cascade
);
create index import_row_by_id on resources.import_row (ambito_id, import_id, entity, row_id);
create table resources.import_problem (
  ambito_id text not null, import_id uuid not null, id uuid not null, phase text not null, severity text not null,
  code text not null, file text not null, line integer not null, column_name text not null, facts jsonb not null default '{}',
  entity text, row_id uuid,
  constraint import_problem_pk primary key (ambito_id, import_id, id),
  constraint import_problem_import_fk foreign key (ambito_id, import_id) references resources.import (ambito_id, id) on delete cascade
);
create index import_problem_by_place on resources.import_problem (ambito_id, import_id, file, line, column_name, id);
create table resources.import_mapping (
  ambito_id text not null, id uuid not null, name text not null, columns jsonb not null, version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint import_mapping_pk primary key (ambito_id, id)
);
`;

const GUARDED = ['import', 'import_chunk', 'import_row', 'import_problem', 'import_mapping'];

const SECURITY = GUARDED.map(
  (table) => `
alter table resources.${table} enable row level security;
create policy of_ambito on resources.${table} using (ambito_id = current_setting('soglia.ambito', true)) with check (ambito_id = current_setting('soglia.ambito', true));
grant select, insert, update, delete on resources.${table} to soglia_app;`,
).join('');

/** A hundred thousand rows that came a moment ago: without fresh statistics the planner takes the tables for small. */
const STATISTICS = `
create function resources.look_again() returns void language plpgsql security definer set search_path = '' as $$
begin
  analyze resources.import_row;
  analyze resources.service;
  analyze resources.attribute;
  analyze resources.organization;
  analyze resources.location;
  analyze resources.service_at_location;
  analyze resources.phone;
  analyze resources.schedule;
  analyze resources.service_area;
  analyze resources.language;
  analyze resources.accessibility;
  analyze resources.cost_option;
  analyze resources.service_capacity;
  analyze resources.taxonomy;
  analyze resources.taxonomy_term;
end $$;
revoke all on function resources.look_again() from public;
grant execute on function resources.look_again() to soglia_app;
`;
