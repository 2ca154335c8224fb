// SPDX-License-Identifier: EUPL-1.2

export const TABLES = `
create schema referrals;
grant usage on schema referrals to soglia_app, soglia_anonymiser;

create table referrals.unit (
  ambito_id text not null, id uuid not null, agency_id uuid not null, name text not null, comune text, email text, phone text,
  by_link boolean not null default false, comuni text[] not null default '{}', services uuid[] not null default '{}',
  free_places integer, waiting integer, capacity_at timestamptz, active boolean not null default true, version integer not null default 1,
  constraint unit_pk primary key (ambito_id, id)
);
create index unit_by_agency on referrals.unit (ambito_id, agency_id, name);

create table referrals.closure (
  ambito_id text not null, id uuid not null, agency_id uuid not null, first_day date not null, last_day date not null, name text not null,
  constraint closure_pk primary key (ambito_id, id), constraint closure_days check (first_day <= last_day)
);
create index closure_by_agency on referrals.closure (ambito_id, agency_id, first_day);

create table referrals.protocol (
  ambito_id text not null, id uuid not null, code text not null, created_at timestamptz not null default now(),
  constraint protocol_pk primary key (ambito_id, id)
);
create unique index protocol_by_code on referrals.protocol (ambito_id, code);

create table referrals.protocol_version (
  ambito_id text not null, id uuid not null, protocol_id uuid not null, number integer not null, state text not null default 'draft',
  content jsonb not null, change_note text, in_force_from date, in_force_to date, written_by uuid not null,
  written_at timestamptz not null default now(), published_by uuid, published_at timestamptz, end_reason text, version integer not null default 1,
  constraint protocol_version_pk primary key (ambito_id, id),
  constraint protocol_version_protocol_fk foreign key (ambito_id, protocol_id) references referrals.protocol (ambito_id, id)
);
create unique index protocol_version_by_number on referrals.protocol_version (ambito_id, protocol_id, number);
create index protocol_version_in_force on referrals.protocol_version (ambito_id, in_force_from) where state = 'in-force';

create sequence referrals.referral_number;
grant usage on sequence referrals.referral_number to soglia_app;

create table referrals.referral (
  ambito_id text not null, id uuid not null, number text not null, request_id uuid not null, contact_id uuid not null,
  sender_agency_id uuid not null, sender_id uuid not null, protocol_version_id uuid not null, need text not null, area text not null,
  urgency text not null, state text not null default 'open', answer text, settled_at timestamptz, digest bytea not null,
  created_at timestamptz not null default now(), version integer not null default 1,
  constraint referral_pk primary key (ambito_id, id),
  constraint referral_protocol_version_fk foreign key (ambito_id, protocol_version_id) references referrals.protocol_version (ambito_id, id)
);
create index referral_by_request on referrals.referral (ambito_id, request_id);
create index referral_by_sender_agency on referrals.referral (ambito_id, sender_agency_id, state, created_at);

create table referrals.leg (
  ambito_id text not null, id uuid not null, referral_id uuid not null, previous_leg uuid, hop smallint not null, unit_id uuid not null,
  agency_id uuid not null, sender_agency_id uuid not null, sender_id uuid not null, request_id uuid not null, contact_id uuid not null,
  urgency text not null, state text not null, open boolean not null default true, version integer not null default 1,
  state_since timestamptz not null default now(), resumes_to text, owner_id uuid, release_at timestamptz, contested boolean not null default false,
  transport text not null default 'none', legal_basis text not null default 'valid', level smallint not null default 0,
  clock_state text not null default 'running', due_at timestamptz, due_clock text, reason text, outcome text,
  created_at timestamptz not null default now(), requested_at timestamptz, accepted_at timestamptz, ended_at timestamptz,
  constraint leg_pk primary key (ambito_id, id),
  constraint leg_referral_fk foreign key (ambito_id, referral_id) references referrals.referral (ambito_id, id),
  constraint leg_previous_fk foreign key (ambito_id, previous_leg) references referrals.leg (ambito_id, id),
  constraint leg_unit_fk foreign key (ambito_id, unit_id) references referrals.unit (ambito_id, id)
);
create index leg_by_referral on referrals.leg (ambito_id, referral_id);
create index leg_by_request on referrals.leg (ambito_id, request_id);
create index leg_to_agency on referrals.leg (ambito_id, agency_id, due_at, id) where open;
create index leg_to_owner on referrals.leg (ambito_id, owner_id, due_at, id) where open;
create index leg_from_agency on referrals.leg (ambito_id, sender_agency_id, due_at, id) where open;
create index leg_from_sender on referrals.leg (ambito_id, sender_id, due_at, id) where open;
create index leg_late on referrals.leg (ambito_id, due_at, id) where (open and clock_state in ('breached', 'escalated'));

create table referrals.leg_event (
  ambito_id text not null, id uuid not null, leg_id uuid not null, seq bigserial not null, at timestamptz not null,
  name text not null, part text not null, account_id uuid, agency_id uuid, from_state text, to_state text not null, reason text,
  facts jsonb not null default '{}', digest bytea,
  constraint leg_event_pk primary key (ambito_id, id),
  constraint leg_event_leg_fk foreign key (ambito_id, leg_id) references referrals.leg (ambito_id, id)
);
create index leg_event_by_leg on referrals.leg_event (ambito_id, leg_id, seq);

create table referrals.leg_message (
  ambito_id text not null, id uuid not null, leg_id uuid not null, event_id uuid, kind text not null, account_id uuid, agency_id uuid,
  text text not null, written_at timestamptz not null default now(),
  constraint leg_message_pk primary key (ambito_id, id),
  constraint leg_message_leg_fk foreign key (ambito_id, leg_id) references referrals.leg (ambito_id, id)
);
create index leg_message_by_leg on referrals.leg_message (ambito_id, leg_id, written_at);

create table referrals.next_step (
  ambito_id text not null, id uuid not null, referral_id uuid not null, leg_id uuid, kind text not null, agency_id uuid, owner_id uuid,
  tries smallint not null default 0, due_on date, created_at timestamptz not null default now(), done_at timestamptz, done_how text,
  constraint next_step_pk primary key (ambito_id, id),
  constraint next_step_referral_fk foreign key (ambito_id, referral_id) references referrals.referral (ambito_id, id)
);
create index next_step_by_agency on referrals.next_step (ambito_id, agency_id, created_at) where done_at is null;
create index next_step_by_referral on referrals.next_step (ambito_id, referral_id);

create table referrals.clock (
  ambito_id text not null, id uuid not null, referral_id uuid not null, leg_id uuid, kind text not null, state text not null default 'running',
  started_at timestamptz not null, warn_at timestamptz, due_at timestamptz not null, escalate_at timestamptz, next_at timestamptz,
  warned_at timestamptz, breached_at timestamptz, escalated_at timestamptz, paused_at timestamptz, term jsonb not null, grace jsonb,
  misses smallint not null default 0, stopped_at timestamptz,
  constraint clock_pk primary key (ambito_id, id),
  constraint clock_referral_fk foreign key (ambito_id, referral_id) references referrals.referral (ambito_id, id),
  constraint clock_leg_fk foreign key (ambito_id, leg_id) references referrals.leg (ambito_id, id)
);
create index clock_by_leg on referrals.clock (ambito_id, leg_id);
create index clock_by_referral on referrals.clock (ambito_id, referral_id);
create index clock_next on referrals.clock (ambito_id, next_at) where (state = 'running');

create table referrals.contact_attempt (
  ambito_id text not null, id uuid not null, leg_id uuid not null, at timestamptz not null, channel text not null, reached boolean not null,
  account_id uuid not null, agency_id uuid,
  constraint contact_attempt_pk primary key (ambito_id, id),
  constraint contact_attempt_leg_fk foreign key (ambito_id, leg_id) references referrals.leg (ambito_id, id)
);
create index contact_attempt_by_leg on referrals.contact_attempt (ambito_id, leg_id, at);

create table referrals.disclosure (
  ambito_id text not null, leg_id uuid not null, level smallint not null, agency_id uuid not null, sender_agency_id uuid not null,
  request_id uuid not null, contact_id uuid not null, open boolean not null default false, fields jsonb not null, frozen_at timestamptz not null,
  constraint disclosure_pk primary key (ambito_id, leg_id, level),
  constraint disclosure_leg_fk foreign key (ambito_id, leg_id) references referrals.leg (ambito_id, id)
);
`;

const OWN = "ambito_id = current_setting('soglia.ambito', true)";

/** The sender's side: what intake keeps from somebody, because it is protected, is kept from them here too. */
const SENT = `sender_agency_id = referrals.my_agency() and (request_id not in (select s.request_id from intake.shielded_request s
  where s.ambito_id = current_setting('soglia.ambito', true)) or intake.sees_shielded_request(ambito_id, contact_id, request_id))`;

const policies = (table: string, sees: string) => `
alter table referrals.${table} enable row level security;
create policy sees on referrals.${table} for select using (${OWN} and (referrals.is_house() or ${sees}));
create policy adds on referrals.${table} for insert with check (${OWN});
create policy changes on referrals.${table} for update using (${OWN} and (referrals.is_house() or ${sees})) with check (${OWN});`;

const OF_LEG = 'exists (select 1 from referrals.leg l where l.ambito_id = %.ambito_id and l.id = %.leg_id)';
const ofLeg = (table: string) => OF_LEG.replaceAll('%', table);

/** Who sees what, held by the database: a leg is its two agencies' and the Centrale's; what it discloses opens with its level. */
export const SECURITY = `
create function referrals.my_agency() returns uuid language sql stable as $$ select nullif(current_setting('soglia.agency', true), '')::uuid $$;
create function referrals.is_centrale() returns boolean language sql stable as $$ select coalesce(current_setting('soglia.centrale', true) = 'yes', false) $$;
create function referrals.is_house() returns boolean language sql stable as $$ select coalesce(current_setting('soglia.house', true) = 'yes', false) $$;

${policies('leg', `referrals.is_centrale() or (agency_id = referrals.my_agency() and state not in ('draft', 'awaiting-approval') and requested_at is not null) or (${SENT})`)}
${policies('referral', `referrals.is_centrale() or (${SENT}) or exists (select 1 from referrals.leg l where l.ambito_id = referral.ambito_id and l.referral_id = referral.id)`)}
${policies('leg_event', ofLeg('leg_event'))}
${policies('contact_attempt', ofLeg('contact_attempt'))}
${policies('clock', `(leg_id is not null and ${ofLeg('clock')}) or (leg_id is null and exists (select 1 from referrals.referral r where r.ambito_id = clock.ambito_id and r.id = clock.referral_id))`)}
${policies('next_step', 'referrals.is_centrale() or agency_id = referrals.my_agency()')}
${policies(
  'disclosure',
  `(${SENT}) or (open and agency_id = referrals.my_agency()) or (open and level = 1 and referrals.is_centrale()
  and request_id not in (select s.request_id from intake.shielded_request s where s.ambito_id = current_setting('soglia.ambito', true)))`,
)}
${policies(
  'leg_message',
  `case when kind = 'hand-over' then agency_id = referrals.my_agency() and ${ofLeg('leg_message')}
        else exists (select 1 from referrals.leg l where l.ambito_id = leg_message.ambito_id and l.id = leg_message.leg_id
                      and (l.sender_agency_id = referrals.my_agency() or (l.agency_id = referrals.my_agency() and l.level >= 1))) end`,
)}

-- A version in force says for ever what it said: only its end may still be written.
create function referrals.keep_version() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.content is distinct from old.content or new.number <> old.number or new.protocol_id <> old.protocol_id
      or new.in_force_from is distinct from old.in_force_from or new.state = 'draft') then
    raise exception 'a version in force does not change' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger keep_version before update on referrals.protocol_version for each row execute function referrals.keep_version();

grant select, insert, update on referrals.unit, referrals.protocol, referrals.protocol_version, referrals.referral, referrals.leg,
  referrals.next_step, referrals.clock to soglia_app;
-- A copy is frozen: it opens and shuts, and says for ever what it said.
grant select, insert, update (open) on referrals.disclosure to soglia_app;
grant select, insert, delete on referrals.closure to soglia_app;
grant delete on referrals.protocol_version to soglia_app;
grant select, insert on referrals.leg_event, referrals.leg_message, referrals.contact_attempt to soglia_app;
grant usage on sequence referrals.leg_event_seq_seq to soglia_app;
`;
