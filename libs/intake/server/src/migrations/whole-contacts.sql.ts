// SPDX-License-Identifier: EUPL-1.2

export const WHOLE_TABLES = `
drop view intake.need_source;

alter table intake.person
  add identification text not null default 'declared', add health_code text, add temporary_code text,
  add family_name text, add given_name text, add alias text, add birth_date date, add birth_year smallint, add birthplace text,
  add citizenship text, add language text, add comune text, add address text, add homeless boolean not null default false,
  add phones jsonb not null default '[]', add email text, add safe_contact jsonb,
  add protected boolean not null default false, add merged_into uuid, add batch_id uuid,
  add version integer not null default 1, add created_at timestamptz not null default now(), add created_by uuid, add changed_at timestamptz not null default now();
drop index intake.person_by_codice_fiscale;
-- Whoever may not see a protected file lives as if it were not there: the same code may then be kept once more, unprotected.
create unique index person_by_codice_fiscale on intake.person (ambito_id, codice_fiscale, protected) where merged_into is null;
create unique index person_by_health_code on intake.person (ambito_id, health_code, protected) where merged_into is null;
create unique index person_by_temporary_code on intake.person (ambito_id, temporary_code);
create index person_by_batch on intake.person (ambito_id, batch_id);

alter table intake.contact
  add motive text not null default 'SPONTANEO', add motive_detail text, add sender text,
  add interlocutor_relation text, add interlocutor_name text, add interlocutor_body text, add interlocutor_phone text,
  add informed text, add accompanied_by text, add minutes smallint,
  add follow_up_on date, add followed_up_at timestamptz,
  add protected boolean not null default false, add shielded boolean not null default false,
  add batch_id uuid, add counts boolean not null default true, add amended_at timestamptz;
create index contact_by_access_point on intake.contact (ambito_id, access_point, occurred_at, id);
create index contact_by_operator on intake.contact (ambito_id, operator_id, occurred_at, id);
create index contact_by_follow_up on intake.contact (ambito_id, agency_id, follow_up_on, id);
create index contact_by_batch on intake.contact (ambito_id, batch_id);

create table intake.contact_person (
  ambito_id text not null, contact_id uuid not null, person_id uuid not null, position smallint not null,
  birth_year smallint, comune text, homeless boolean not null default false,
  constraint contact_person_pk primary key (ambito_id, contact_id, person_id),
  constraint contact_person_contact_fk foreign key (ambito_id, contact_id) references intake.contact (ambito_id, id),
  constraint contact_person_person_fk foreign key (ambito_id, person_id) references intake.person (ambito_id, id)
);
create index contact_person_by_person on intake.contact_person (ambito_id, person_id, contact_id);

alter table intake.request
  add detail text, add economic boolean not null default false, add follow_up_on date,
  add protected boolean not null default false, add shielded boolean not null default false;
create unique index request_by_id on intake.request (ambito_id, id);

create table intake.request_person (
  ambito_id text not null, contact_id uuid not null, request_id uuid not null, person_id uuid not null, position smallint not null,
  constraint request_person_pk primary key (ambito_id, contact_id, request_id, person_id),
  constraint request_person_contact_fk foreign key (ambito_id, contact_id) references intake.contact (ambito_id, id)
);
create index request_person_by_person on intake.request_person (ambito_id, person_id);

create table intake.note (
  ambito_id text not null, id uuid not null, contact_id uuid not null, author_id uuid not null, agency_id uuid not null,
  visibility text not null, text text not null, written_at timestamptz not null default now(),
  constraint note_pk primary key (ambito_id, id),
  constraint note_contact_fk foreign key (ambito_id, contact_id) references intake.contact (ambito_id, id)
);
create index note_by_contact on intake.note (ambito_id, contact_id);

create table intake.notice_given (
  ambito_id text not null, contact_id uuid not null, person_id uuid not null, version text not null, language text not null, channel text not null,
  given_at timestamptz not null default now(),
  constraint notice_given_pk primary key (ambito_id, contact_id, person_id, version),
  constraint notice_given_contact_fk foreign key (ambito_id, contact_id) references intake.contact (ambito_id, id)
);
create index notice_given_by_person on intake.notice_given (ambito_id, person_id);

-- What a search looks through: no row of a protected file, and nothing but keys. Row security would keep it from its index.
create table intake.person_search (
  ambito_id text not null, person_id uuid not null, keys text[] not null,
  constraint person_search_pk primary key (ambito_id, person_id)
);
create index person_search_by_keys on intake.person_search using gin (ambito_id, keys);

create table intake.protection (
  ambito_id text not null, id uuid not null, subject_kind text not null, subject_id uuid not null, ground text not null,
  author_id uuid not null, agency_id uuid not null, workers uuid[] not null default '{}',
  since timestamptz not null default now(), ended_at timestamptz, ended_by uuid, version integer not null default 1,
  constraint protection_pk primary key (ambito_id, id)
);
create index protection_by_subject on intake.protection (ambito_id, subject_id);

create table intake.opening (
  ambito_id text not null, id uuid not null, subject_id uuid not null, account_id uuid not null, agency_id uuid, reason text not null,
  emergency boolean not null default false, opened_at timestamptz not null default now(), until timestamptz not null,
  constraint opening_pk primary key (ambito_id, id)
);
create index opening_by_subject on intake.opening (ambito_id, subject_id, account_id, until);
`;

export const KEEP_WHAT_IS_THERE = `
update intake.person set identification = case when codice_fiscale is null then 'anonymous' else 'codice-fiscale' end;
update intake.person p set birth_year = c.birth_year, comune = c.comune
  from (select distinct on (ambito_id, person_id) ambito_id, person_id, birth_year, comune from intake.contact order by ambito_id, person_id, occurred_at desc) c
 where c.ambito_id = p.ambito_id and c.person_id = p.id;
insert into intake.contact_person (ambito_id, contact_id, person_id, position, birth_year, comune)
  select ambito_id, id, person_id, 0, birth_year, comune from intake.contact;
insert into intake.request_person (ambito_id, contact_id, request_id, person_id, position)
  select r.ambito_id, r.contact_id, r.id, c.person_id, 0 from intake.request r join intake.contact c on c.ambito_id = r.ambito_id and c.id = r.contact_id;
insert into intake.person_search (ambito_id, person_id, keys)
  select ambito_id, id, array['cf:' || lower(codice_fiscale)] from intake.person where codice_fiscale is not null;
alter table intake.contact drop column birth_year, drop column comune;
`;
