// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ATTACHMENT_FUNCTIONS, DRAFT_FUNCTIONS } from './drafts-and-attachments.sql';

/** What an operator is writing, the key that holds it on the device, and the files that come with a contact. */
export class DraftsAndAttachments1764700500000 implements MigrationInterface {
  name = 'DraftsAndAttachments1764700500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, DRAFT_FUNCTIONS, ATTACHMENT_FUNCTIONS, SECURITY]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create table intake.contact_draft (
  ambito_id text not null, id uuid not null, account_id uuid not null, access_point text not null, label text, form text not null,
  people uuid[] not null default '{}', version integer not null default 1,
  opened_at timestamptz not null default now(), saved_at timestamptz not null default now(),
  constraint contact_draft_pk primary key (ambito_id, id)
);
create index contact_draft_by_account on intake.contact_draft (ambito_id, account_id, saved_at);
create index contact_draft_by_saving on intake.contact_draft (ambito_id, saved_at);

create table intake.draft_key (
  ambito_id text not null, account_id uuid not null, key_id uuid not null, key bytea not null,
  made_at timestamptz not null default now(), read_on date,
  constraint draft_key_pk primary key (ambito_id, account_id)
);

create table intake.attachment (
  ambito_id text not null, id uuid not null, contact_id uuid not null, account_id uuid not null, agency_id uuid,
  file uuid not null, name text not null, type text not null, bytes integer not null, sha256 bytea not null,
  state text not null, received_at timestamptz not null default now(), scanned_at timestamptz,
  constraint attachment_pk primary key (ambito_id, id)
);
create index attachment_by_contact on intake.attachment (ambito_id, contact_id, received_at);
create index attachment_by_receipt on intake.attachment (ambito_id, received_at);
`;

const OWN = "ambito_id = current_setting('soglia.ambito', true)";
const MINE = `${OWN} and account_id = intake.me()`;
const THERE = `${OWN} and intake.sees_attachment(ambito_id, contact_id, account_id)`;

const SECURITY = `
alter table intake.contact_draft enable row level security;
alter table intake.draft_key enable row level security;
alter table intake.attachment enable row level security;
create policy of_account on intake.contact_draft using (${MINE}) with check (${MINE});
create policy of_account on intake.draft_key using (${MINE}) with check (${MINE});
create policy sees on intake.attachment for select using (${THERE});
create policy adds on intake.attachment for insert with check (${MINE});
create policy removes on intake.attachment for delete using (${THERE});
grant select, insert, update, delete on intake.contact_draft to soglia_app;
grant select, insert, update (read_on) on intake.draft_key to soglia_app;
grant select, insert, delete on intake.attachment to soglia_app;
`;
