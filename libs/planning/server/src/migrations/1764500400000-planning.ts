// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts and keys for the anonymiser alone; releases for planners to read; commands for them to add. */
export class Planning1764500400000 implements MigrationInterface {
  name = 'Planning1764500400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FACTS);
    await runner.query(RELEASES);
    await runner.query(COMMANDS);
    await runner.query(RIGHTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const FACTS = `
create schema planning;
create table planning.need_fact (
  ambito_id text not null, fact_key text not null, contact_trace text not null, person_trace text, month text not null,
  access_point text not null, comune text, sub_ambito text, area text not null, need_code text not null, age_band text, sex text,
  interlocutor text not null, channel text not null, urgency text not null, outcome text not null, gap_reason text, source_version integer not null,
  constraint need_fact_pk primary key (ambito_id, fact_key)
);
create index need_fact_by_month on planning.need_fact (ambito_id, month);
create index need_fact_by_contact on planning.need_fact (ambito_id, contact_trace);
create table planning.trace_key (
  ambito_id text not null, purpose text not null, key bytea not null,
  constraint trace_key_pk primary key (ambito_id, purpose)
);
`;

const RELEASES = `
create table planning.release (
  ambito_id text not null, id uuid not null, quarter text not null, state text not null, version integer not null default 1,
  requested_by uuid not null, requested_at timestamptz not null default now(), prepared_at timestamptz, signed_by uuid, published_at timestamptz,
  policy text, counting_rule text, code_version text, input_digest text, failure text,
  constraint release_pk primary key (ambito_id, id)
);
-- One live release a quarter: two of the same people at two moments could be subtracted from each other.
create unique index release_live on planning.release (ambito_id, quarter) where state in ('requested', 'prepared', 'published');
create table planning.release_table (
  ambito_id text not null, release_id uuid not null, code text not null, status text not null, reason text, content jsonb,
  constraint release_table_pk primary key (ambito_id, release_id, code)
);

-- What is published never changes, whoever asks.
create function planning.keep_published_release() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then raise exception 'a published release never changes'; end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_published before update or delete on planning.release for each row execute function planning.keep_published_release();

create function planning.keep_published_table() returns trigger language plpgsql as $$
begin
  if exists (select 1 from planning.release r where r.ambito_id = old.ambito_id and r.id = old.release_id and r.state = 'published') then
    raise exception 'a published release never changes';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_published before update or delete on planning.release_table for each row execute function planning.keep_published_table();
`;

const COMMANDS = `
create table planning.release_command (
  ambito_id text not null, id uuid not null, kind text not null, release_id uuid not null, quarter text, seen_version integer, reason text,
  account_id uuid not null, commanded_at timestamptz not null default now(),
  constraint release_command_pk primary key (ambito_id, id)
);
-- A command opens its release, leaves its trace and posts its letter by itself: who commands may do none of these.
create function planning.accept_command() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.kind = 'prepare' then
    insert into planning.release (ambito_id, id, quarter, state, requested_by)
    values (new.ambito_id, new.release_id, new.quarter, 'requested', new.account_id);
  end if;
  insert into platform.audit (ambito_id, id, account_id, verb, subject_id, reason)
  values (new.ambito_id, pg_catalog.gen_random_uuid(), new.account_id, 'release.' || new.kind, new.release_id, new.reason);
  insert into platform.outbox (id, ambito_id, topic, subject_id)
  values (pg_catalog.gen_random_uuid(), new.ambito_id, 'planning.release-commanded', new.id);
  return null;
end $$;
create trigger accept_command after insert on planning.release_command for each row execute function planning.accept_command();
`;

const RIGHTS = `
alter table planning.need_fact enable row level security;
alter table planning.trace_key enable row level security;
alter table planning.release enable row level security;
alter table planning.release_table enable row level security;
alter table planning.release_command enable row level security;
create policy own_ambito on planning.need_fact using (ambito_id = current_setting('soglia.ambito', true)) with check (ambito_id = current_setting('soglia.ambito', true));
create policy own_ambito on planning.trace_key using (ambito_id = current_setting('soglia.ambito', true)) with check (ambito_id = current_setting('soglia.ambito', true));
create policy own_ambito on planning.release using (ambito_id = current_setting('soglia.ambito', true)) with check (ambito_id = current_setting('soglia.ambito', true));
create policy own_ambito on planning.release_command using (ambito_id = current_setting('soglia.ambito', true)) with check (ambito_id = current_setting('soglia.ambito', true));
create policy own_ambito on planning.release_table to soglia_anonymiser using (ambito_id = current_setting('soglia.ambito', true)) with check (ambito_id = current_setting('soglia.ambito', true));
-- Figures of a candidate are seen only by who must sign it: two candidates of one quarter could be subtracted too.
create policy published_or_signing on planning.release_table for select to soglia_planner using (
  ambito_id = current_setting('soglia.ambito', true) and (
    current_setting('soglia.signing', true) = 'on'
    or exists (select 1 from planning.release r where r.ambito_id = release_table.ambito_id and r.id = release_table.release_id and r.state = 'published')));

revoke execute on all functions in schema planning from public;
grant usage on schema planning to soglia_anonymiser, soglia_planner;
grant select, insert, update, delete on planning.need_fact to soglia_anonymiser;
grant select, insert, delete on planning.trace_key to soglia_anonymiser;
grant select, update on planning.release to soglia_anonymiser;
grant select, insert, delete on planning.release_table to soglia_anonymiser;
grant select on planning.release_command to soglia_anonymiser;
grant select on planning.release, planning.release_table to soglia_planner;
grant insert on planning.release_command to soglia_planner;
`;
