// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that waits to leave, and links that close by themselves. */
export class MailLinks1764600000000 implements MigrationInterface {
  name = 'MailLinks1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAIL);
    await runner.query(LINK);
    await runner.query(GRANTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const MAIL = `
create table platform.outgoing_mail (
  ambito_id text not null,
  id uuid not null,
  recipient text not null,
  subject text not null,
  text text,
  html text,
  state text not null default 'waiting',
  reply_code integer,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  constraint outgoing_mail_pk primary key (ambito_id, id)
);
create index outgoing_mail_by_time on platform.outgoing_mail (ambito_id, created_at);
alter table platform.outgoing_mail enable row level security;
create policy own_ambito on platform.outgoing_mail using (ambito_id = current_setting('soglia.ambito', true))
  with check (ambito_id = current_setting('soglia.ambito', true));

-- What a demo keeps, of all its ambiti: elsewhere no row is in this state.
create function platform.kept_mail() returns setof platform.outgoing_mail language sql stable security definer set search_path = '' as $$
  select * from platform.outgoing_mail where state = 'kept'
$$;
`;

const LINK = `
create table platform.link (
  ambito_id text not null,
  id uuid not null,
  purpose text not null,
  subject_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  uses_left integer not null default 1,
  used_at timestamptz,
  revoked_at timestamptz,
  constraint link_pk primary key (ambito_id, id)
);
create unique index link_by_token on platform.link (token_hash);
create index link_by_subject on platform.link (ambito_id, subject_id);
alter table platform.link enable row level security;
create policy own_ambito on platform.link using (ambito_id = current_setting('soglia.ambito', true))
  with check (ambito_id = current_setting('soglia.ambito', true));

-- A token does not say whose it is. Whoever holds it may learn it, one hash at a time, and nothing else of other ambiti.
create function platform.find_link(hash bytea) returns setof platform.link language sql stable security definer set search_path = '' as $$
  select * from platform.link where token_hash = hash
$$;

-- Across ambiti, by time alone: it answers how many it forgot, and shows none.
create function platform.forget_old(mail_before timestamptz, links_before timestamptz) returns integer
  language sql security definer set search_path = '' as $$
  with mail as (delete from platform.outgoing_mail where state <> 'waiting' and created_at < mail_before returning 1),
       links as (delete from platform.link where expires_at < links_before returning 1)
  select ((select count(*) from mail) + (select count(*) from links))::int
$$;
`;

const GRANTS = `
revoke execute on all functions in schema platform from public;
grant execute on function platform.kept_mail(), platform.find_link(bytea), platform.forget_old(timestamptz, timestamptz) to soglia_app;
grant select, insert on platform.outgoing_mail to soglia_app;
grant update (text, html, state, reply_code, settled_at) on platform.outgoing_mail to soglia_app;
grant select, insert on platform.link to soglia_app;
grant update (uses_left, used_at, revoked_at) on platform.link to soglia_app;
-- The workers of more rooms than the anonymiser's open letters.
grant select, insert on platform.handled to soglia_app;
`;
