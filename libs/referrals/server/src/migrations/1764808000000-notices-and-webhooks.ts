// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NOTICES = `
create table referrals.notification (
  ambito_id text not null, id uuid not null, account_id uuid not null, event_id uuid not null, leg_id uuid not null, referral_id uuid not null,
  number text not null, kind text not null, at timestamptz not null, shown boolean not null, mail text not null, due_at timestamptz,
  read_at timestamptz, mailed_at timestamptz,
  constraint notification_pk primary key (ambito_id, id)
);
create unique index notification_once on referrals.notification (ambito_id, account_id, event_id);
create index notification_by_time on referrals.notification (ambito_id, account_id, at, id);
create index notification_unread on referrals.notification (ambito_id, account_id) where (shown and read_at is null);
create index notification_for_digest on referrals.notification (ambito_id, account_id) where (mail = 'digest' and mailed_at is null and read_at is null);

create table referrals.notice_preference (
  ambito_id text not null, account_id uuid not null, kind text not null, in_app boolean not null, mail text not null,
  constraint notice_preference_pk primary key (ambito_id, account_id, kind)
);

create table referrals.digest_sent (
  ambito_id text not null, account_id uuid not null, day date not null,
  constraint digest_sent_pk primary key (ambito_id, account_id)
);
`;

const WEBHOOKS = `
create table referrals.webhook (
  ambito_id text not null, id uuid not null, agency_id uuid not null, url text not null, events text[] not null default '{}',
  active boolean not null default true, disabled_why text, secret bytea not null, old_secret bytea, old_secret_until timestamptz,
  created_by uuid not null, created_at timestamptz not null default now(), version integer not null default 1,
  constraint webhook_pk primary key (ambito_id, id)
);
create index webhook_by_agency on referrals.webhook (ambito_id, agency_id);

create table referrals.webhook_delivery (
  ambito_id text not null, id uuid not null, webhook_id uuid not null, event_id uuid not null, leg_id uuid not null, type text not null,
  state text not null default 'waiting', attempts smallint not null default 0, next_at timestamptz, last_status smallint, last_error text,
  created_at timestamptz not null default now(), delivered_at timestamptz,
  constraint webhook_delivery_pk primary key (ambito_id, id),
  constraint webhook_delivery_webhook_fk foreign key (ambito_id, webhook_id) references referrals.webhook (ambito_id, id)
);
create unique index webhook_delivery_once on referrals.webhook_delivery (ambito_id, webhook_id, event_id);
create index webhook_delivery_by_time on referrals.webhook_delivery (ambito_id, created_at, id);
create index webhook_delivery_due on referrals.webhook_delivery (ambito_id, next_at) where (state = 'waiting');

create table referrals.callback (
  ambito_id text not null, id uuid not null, webhook_id uuid not null, leg_id uuid not null, move text not null, at timestamptz not null,
  received_at timestamptz not null, moved boolean not null, digest bytea not null,
  constraint callback_pk primary key (ambito_id, id),
  constraint callback_webhook_fk foreign key (ambito_id, webhook_id) references referrals.webhook (ambito_id, id)
);
create index callback_by_leg on referrals.callback (ambito_id, leg_id, at);
`;

const OWN = "ambito_id = current_setting('soglia.ambito', true)";
const MINE = "(referrals.is_house() or account_id = nullif(current_setting('soglia.account', true), '')::uuid)";
/** What is told of a leg that one may see no more, because it is protected since, is not there either. */
const SEEN = `${MINE} and (referrals.is_house()
  or exists (select 1 from referrals.leg l where l.ambito_id = notification.ambito_id and l.id = notification.leg_id))`;

const guarded = (table: string, sees: string) => `
alter table referrals.${table} enable row level security;
create policy sees on referrals.${table} using (${OWN} and ${sees}) with check (${OWN});`;

const SECURITY = `
${guarded('notification', SEEN)}
${guarded('notice_preference', MINE)}
${guarded('digest_sent', MINE)}
${guarded('webhook', 'referrals.is_house()')}
${guarded('webhook_delivery', 'referrals.is_house()')}
${guarded('callback', 'referrals.is_house()')}

-- Whoever calls back says which webhook it is, and nothing of whose: the answer is the ambito, and no more.
create function referrals.ambito_of_webhook(p_webhook uuid) returns text language sql stable security definer set search_path = '' as $$
  select ambito_id from referrals.webhook where id = p_webhook limit 1
$$;
revoke execute on function referrals.ambito_of_webhook(uuid) from public;
grant execute on function referrals.ambito_of_webhook(uuid) to soglia_app;

grant select, insert, update on referrals.notice_preference, referrals.digest_sent, referrals.webhook to soglia_app;
grant select, insert, update, delete on referrals.notification, referrals.webhook_delivery to soglia_app;
grant select, insert on referrals.callback to soglia_app;
`;

/** Who was told of what, and the systems of agencies that are told by webhook and answer by callback. */
export class NoticesAndWebhooks1764808000000 implements MigrationInterface {
  name = 'NoticesAndWebhooks1764808000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [NOTICES, WEBHOOKS, SECURITY]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
