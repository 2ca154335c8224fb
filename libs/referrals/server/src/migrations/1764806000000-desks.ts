// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that go with a leg, who answers when, and the order of boxes that are not by term. */
export class Desks1764806000000 implements MigrationInterface {
  name = 'Desks1764806000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FILES, SHIFTS, INDEXES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const OWN = "ambito_id = current_setting('soglia.ambito', true)";

/** The sender's side sees what went along; the recipient what its level opens, while there is a basis; the Centrale none. */
const OF_LEG = `exists (select 1 from referrals.leg l where l.ambito_id = leg_attachment.ambito_id and l.id = leg_attachment.leg_id
  and (l.sender_agency_id = referrals.my_agency()
       or (l.agency_id = referrals.my_agency() and l.level >= leg_attachment.level and l.legal_basis in ('valid', 'limited'))))`;

const FILES = `
create table referrals.leg_attachment (
  ambito_id text not null, id uuid not null, leg_id uuid not null, level smallint not null, code text, file uuid not null, name text not null,
  type text not null, bytes integer not null, sha256 bytea not null, state text not null, account_id uuid, agency_id uuid,
  received_at timestamptz not null default now(),
  constraint leg_attachment_pk primary key (ambito_id, id),
  constraint leg_attachment_leg_fk foreign key (ambito_id, leg_id) references referrals.leg (ambito_id, id)
);
create index leg_attachment_by_leg on referrals.leg_attachment (ambito_id, leg_id, received_at);
create index leg_attachment_by_file on referrals.leg_attachment (ambito_id, file);
alter table referrals.leg_attachment enable row level security;
create policy sees on referrals.leg_attachment for select using (${OWN} and (referrals.is_house() or ${OF_LEG}));
create policy adds on referrals.leg_attachment for insert with check (${OWN});
create policy changes on referrals.leg_attachment for update using (${OWN} and referrals.is_house()) with check (${OWN});
grant select, insert on referrals.leg_attachment to soglia_app;
grant update (state) on referrals.leg_attachment to soglia_app;
`;

const SHIFTS = `
create table referrals.shift (
  ambito_id text not null, id uuid not null, agency_id uuid not null, unit_id uuid, starts_at timestamptz not null, ends_at timestamptz not null,
  account_id uuid, contact text not null, note text, version integer not null default 1,
  constraint shift_pk primary key (ambito_id, id), constraint shift_span check (starts_at < ends_at)
);
create index shift_by_end on referrals.shift (ambito_id, ends_at);
alter table referrals.shift enable row level security;
create policy own on referrals.shift using (${OWN}) with check (${OWN});
grant select, insert, update, delete on referrals.shift to soglia_app;
`;

/** What has ended is told newest first; what the Centrale looks at is little beside the rest. */
const INDEXES = `
create index leg_ended_to_agency on referrals.leg (ambito_id, agency_id, ended_at, id) where (not open);
create index leg_ended_to_owner on referrals.leg (ambito_id, owner_id, ended_at, id) where (not open);
create index leg_ended_from_agency on referrals.leg (ambito_id, sender_agency_id, ended_at, id) where (not open);
create index leg_ended_from_sender on referrals.leg (ambito_id, sender_id, ended_at, id) where (not open);
create index leg_new_to_agency on referrals.leg (ambito_id, agency_id, created_at, id) where (open);
create index leg_new_from_agency on referrals.leg (ambito_id, sender_agency_id, created_at, id) where (open);
create index leg_in_dispute on referrals.leg (ambito_id, due_at, id) where (open and (contested or state = 'decline-review'));
create index leg_onward on referrals.leg (ambito_id, referral_id, hop) where (hop > 1);
create index referral_undecided on referrals.referral (ambito_id, id) where (state = 'needs-decision');
`;
