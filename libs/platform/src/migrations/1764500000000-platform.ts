// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outbox, handled messages, audit: what every room writes through. */
export class Platform1764500000000 implements MigrationInterface {
  name = 'Platform1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema platform');
    await runner.query(OUTBOX);
    await runner.query(AUDIT);
    await runner.query(GRANTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const OUTBOX = `
create table platform.outbox (
  id uuid constraint outbox_pk primary key,
  ambito_id text not null,
  topic text not null,
  subject_id uuid not null,
  created_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  relay_count integer not null default 0,
  settled_at timestamptz
);
create index outbox_due on platform.outbox (due_at) where settled_at is null;

create table platform.handled (
  consumer text not null,
  message_id uuid not null,
  handled_at timestamptz not null default now(),
  constraint handled_pk primary key (consumer, message_id)
);

-- A posted letter wakes the relay; the payload says nothing.
create function platform.wake_relay() returns trigger language plpgsql as $$
begin
  perform pg_notify('soglia_outbox', '');
  return null;
end $$;
create trigger wake_relay after insert on platform.outbox for each statement execute function platform.wake_relay();

-- The reader marks a message as handled and may not touch the outbox itself.
create function platform.settle_message() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update platform.outbox set settled_at = now() where id = new.message_id;
  return null;
end $$;
create trigger settle_message after insert on platform.handled for each row execute function platform.settle_message();
`;

const AUDIT = `
create table platform.audit (
  ambito_id text not null,
  id uuid not null,
  at timestamptz not null default now(),
  account_id uuid,
  agency_id uuid,
  verb text not null,
  subject_id uuid,
  reason text,
  constraint audit_pk primary key (ambito_id, id)
);
create index audit_by_subject on platform.audit (ambito_id, subject_id, at);
alter table platform.audit enable row level security;
create policy own_ambito on platform.audit using (ambito_id = current_setting('soglia.ambito', true))
  with check (ambito_id = current_setting('soglia.ambito', true));
`;

const GRANTS = `
revoke execute on all functions in schema platform from public;
grant usage on schema platform to soglia_app, soglia_anonymiser;
grant select, insert on platform.outbox to soglia_app;
grant update (relay_count, due_at) on platform.outbox to soglia_app;
grant insert on platform.audit to soglia_app;
grant select on platform.outbox to soglia_anonymiser;
grant select, insert on platform.handled to soglia_anonymiser;
grant select on public.platform_migration to soglia_app;
grant usage on schema public to soglia_app;
-- For BullMQ's Postgres backend, under a role of its own.
create schema bullmq authorization soglia_queue;
`;
