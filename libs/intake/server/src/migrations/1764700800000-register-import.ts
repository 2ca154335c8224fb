// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A register that was kept elsewhere: what its columns mean, its rows, and what became of each. */
export class RegisterImport1764700800000 implements MigrationInterface {
  name = 'RegisterImport1764700800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(UNDO);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const OWN = "ambito_id = current_setting('soglia.ambito', true)";

const TABLES = `
create table intake.register_import (
  ambito_id text not null, id uuid not null, agency_id uuid not null, name text not null, access_point text not null,
  state text not null default 'draft', version integer not null default 1, file_name text,
  header jsonb not null default '[]', columns jsonb not null default '[]', meant jsonb not null default '{}', counts jsonb not null default '{}',
  requested_by uuid not null, created_at timestamptz not null default now(), applied_at timestamptz, undone_at timestamptz,
  constraint register_import_pk primary key (ambito_id, id)
);
create index register_import_by_agency on intake.register_import (ambito_id, agency_id, created_at);
create table intake.register_row (
  ambito_id text not null, import_id uuid not null, line integer not null, cells jsonb not null,
  verdict text not null default 'unread', problems jsonb not null default '[]', person_id uuid, contact_id uuid, known boolean not null default false, resembles uuid[] not null default '{}',
  constraint register_row_pk primary key (ambito_id, import_id, line),
  constraint register_row_import_fk foreign key (ambito_id, import_id) references intake.register_import (ambito_id, id)
);
create index register_row_by_verdict on intake.register_row (ambito_id, import_id, verdict, line);
create table intake.register_mapping (
  ambito_id text not null, agency_id uuid not null, name text not null, columns jsonb not null, meant jsonb not null, saved_at timestamptz not null default now(),
  constraint register_mapping_pk primary key (ambito_id, agency_id, name)
);

alter table intake.register_import enable row level security;
alter table intake.register_row enable row level security;
alter table intake.register_mapping enable row level security;
create policy own_ambito on intake.register_import using (${OWN}) with check (${OWN});
create policy own_ambito on intake.register_row using (${OWN}) with check (${OWN});
create policy own_ambito on intake.register_mapping using (${OWN}) with check (${OWN});
grant select, insert, update on intake.register_import, intake.register_mapping to soglia_app;
grant select, insert, update, delete on intake.register_row to soglia_app;
`;

/**
 * Takes an import back: its contacts, and of its persons those that nobody has touched since. Nothing else may be removed by the
 * counter's role, so the function looks past its rights, and only at rows of that import. Answers what went and what stays.
 */
const UNDO = `
create function intake.undo_register_import(p_import uuid) returns table (contacts bigint, persons bigint, kept bigint)
language plpgsql security definer set search_path = '' as $$
declare
  v_ambito text := current_setting('soglia.ambito', true);
begin
  if not exists (select 1 from intake.register_import i where i.ambito_id = v_ambito and i.id = p_import
                    and i.agency_id = nullif(current_setting('soglia.agency', true), '')::uuid) then
    raise exception 'no such import' using errcode = 'no_data_found';
  end if;
  -- What somebody has worked with since is theirs: amended, followed up, protected, with a file attached.
  create temporary table leaving on commit drop as
    select c.id from intake.contact c
     where c.ambito_id = v_ambito and c.batch_id = p_import and c.version = 1 and not c.shielded
       and not exists (select 1 from intake.request r where r.ambito_id = v_ambito and r.contact_id = c.id and r.shielded)
       and not exists (select 1 from intake.attachment a where a.ambito_id = v_ambito and a.contact_id = c.id);
  delete from intake.note n using leaving l where n.ambito_id = v_ambito and n.contact_id = l.id;
  delete from intake.notice_given n using leaving l where n.ambito_id = v_ambito and n.contact_id = l.id;
  delete from intake.request_person r using leaving l where r.ambito_id = v_ambito and r.contact_id = l.id;
  delete from intake.request r using leaving l where r.ambito_id = v_ambito and r.contact_id = l.id;
  delete from intake.contact_person p using leaving l where p.ambito_id = v_ambito and p.contact_id = l.id;
  delete from intake.contact c using leaving l where c.ambito_id = v_ambito and c.id = l.id;
  get diagnostics contacts = row_count;
  create temporary table gone on commit drop as
    select p.id from intake.person p
     where p.ambito_id = v_ambito and p.batch_id = p_import and p.version = 1 and p.merged_into is null and not p.protected
       and not exists (select 1 from intake.contact_person c where c.ambito_id = v_ambito and c.person_id = p.id)
       and not exists (select 1 from intake.household_member h where h.ambito_id = v_ambito and h.person_id = p.id)
       and not exists (select 1 from intake.responsibility r where r.ambito_id = v_ambito and r.minor_id = p.id)
       and not exists (select 1 from intake.responsibility_holder r where r.ambito_id = v_ambito and r.person_id = p.id)
       and not exists (select 1 from intake.subject_export e where e.ambito_id = v_ambito and e.person_id = p.id)
       and not exists (select 1 from intake.person m where m.ambito_id = v_ambito and m.merged_into = p.id);
  delete from intake.person_likeness l using gone g where l.ambito_id = v_ambito and l.person_id = g.id;
  delete from intake.duplicate_dismissal d using gone g where d.ambito_id = v_ambito and g.id in (d.a_id, d.b_id);
  delete from intake.person_search s using gone g where s.ambito_id = v_ambito and s.person_id = g.id;
  delete from intake.person p using gone g where p.ambito_id = v_ambito and p.id = g.id;
  get diagnostics persons = row_count;
  select count(*) into kept from intake.person p where p.ambito_id = v_ambito and p.batch_id = p_import;
  drop table leaving; drop table gone;
  return next;
end $$;
revoke all on function intake.undo_register_import(uuid) from public;
grant execute on function intake.undo_register_import(uuid) to soglia_app;
`;
