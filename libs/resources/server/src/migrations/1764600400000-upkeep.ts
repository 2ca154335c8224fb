// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps cards true: proposals, verifications, campaigns, and the criteria by which a card is in the databank at all. */
export class Upkeep1764600400000 implements MigrationInterface {
  name = 'Upkeep1764600400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create table resources.proposal (
  ambito_id text not null, id uuid not null, service_id uuid not null, agency_id uuid, by_account uuid, origin text not null,
  changes jsonb not null, message text, base_version integer not null, state text not null default 'open', reason text,
  proposed_at timestamptz not null, decided_at timestamptz, decided_by uuid, version integer not null default 1,
  constraint proposal_pk primary key (ambito_id, id)
);
create index proposal_by_service on resources.proposal (ambito_id, service_id);
create index proposal_open on resources.proposal (ambito_id, proposed_at, id) where state = 'open';
create table resources.campaign (
  ambito_id text not null, id uuid not null, scope jsonb not null, started_by uuid not null, started_at timestamptz not null,
  constraint campaign_pk primary key (ambito_id, id)
);
create table resources.verification (
  ambito_id text not null, id uuid not null, service_id uuid not null, keeper_id uuid not null, agency_id uuid, campaign_id uuid,
  created_at timestamptz not null, sent_at timestamptz, reminded_at timestamptz, reminders integer not null default 0,
  visibility text not null, visible_to uuid[] not null,
  expires_at timestamptz, answered_at timestamptz, answer text, closed_at timestamptz, closed_because text,
  constraint verification_pk primary key (ambito_id, id)
);
-- One question at a time about a card: a tick that comes twice finds it asked.
create unique index verification_pending on resources.verification (ambito_id, service_id) where closed_at is null;
create index verification_by_keeper on resources.verification (ambito_id, keeper_id) where closed_at is null;
create table resources.criteria (
  ambito_id text not null, version integer not null, valid_from date not null, text_it text not null, text_fr text not null,
  published_at timestamptz not null, published_by uuid,
  constraint criteria_pk primary key (ambito_id, version)
);
`;

/** What is proposed about a card is as hidden as the card; that it was asked about says nothing of it. The criteria are for everybody. */
const POLICIES = `
alter table resources.proposal enable row level security;
create policy tier on resources.proposal using (
  ambito_id = current_setting('soglia.ambito', true)
  and exists (select 1 from resources.service r where r.ambito_id = proposal.ambito_id and r.id = proposal.service_id)
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.verification enable row level security;
create policy own_ambito on resources.verification using (ambito_id = current_setting('soglia.ambito', true))
  with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.campaign enable row level security;
create policy own_ambito on resources.campaign using (ambito_id = current_setting('soglia.ambito', true))
  with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.criteria enable row level security;
create policy own_ambito on resources.criteria using (ambito_id = current_setting('soglia.ambito', true))
  with check (ambito_id = current_setting('soglia.ambito', true));
grant select, insert on resources.proposal, resources.campaign, resources.verification, resources.criteria to soglia_app;
grant update (changes, state, reason, decided_at, decided_by, version) on resources.proposal to soglia_app;
grant update (sent_at, reminded_at, reminders, expires_at, answered_at, answer, closed_at, closed_because) on resources.verification to soglia_app;
grant select on resources.criteria to soglia_public;
`;
