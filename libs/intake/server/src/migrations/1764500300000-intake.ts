// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contacts, persons concerned and requests; the window of needs, through which the anonymiser looks. */
export class Intake1764500300000 implements MigrationInterface {
  name = 'Intake1764500300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(WINDOW);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create schema intake;
create table intake.person (
  ambito_id text not null, id uuid not null, codice_fiscale text, sex text,
  constraint person_pk primary key (ambito_id, id)
);
create unique index person_by_codice_fiscale on intake.person (ambito_id, codice_fiscale);

create table intake.contact (
  ambito_id text not null, id uuid not null, agency_id uuid not null, access_point text not null, operator_id uuid not null,
  occurred_at timestamptz not null, channel text not null, interlocutor text not null, person_id uuid not null, birth_year smallint, comune text,
  registered_at timestamptz not null default now(), version integer not null default 1, digest bytea not null,
  constraint contact_pk primary key (ambito_id, id),
  constraint contact_person_fk foreign key (ambito_id, person_id) references intake.person (ambito_id, id)
);
create index contact_by_agency on intake.contact (ambito_id, agency_id, occurred_at, id);
create index contact_by_person on intake.contact (ambito_id, person_id);

create table intake.request (
  ambito_id text not null, contact_id uuid not null, position smallint not null, id uuid not null,
  need text not null, area text not null, urgency text not null, outcome text not null, gap_reason text,
  constraint request_pk primary key (ambito_id, contact_id, position),
  constraint request_contact_fk foreign key (ambito_id, contact_id) references intake.contact (ambito_id, id)
);

alter table intake.person enable row level security;
alter table intake.contact enable row level security;
alter table intake.request enable row level security;
create policy own_ambito on intake.person using (ambito_id = current_setting('soglia.ambito', true)) with check (ambito_id = current_setting('soglia.ambito', true));
create policy own_ambito on intake.contact using (ambito_id = current_setting('soglia.ambito', true)) with check (ambito_id = current_setting('soglia.ambito', true));
create policy own_ambito on intake.request using (ambito_id = current_setting('soglia.ambito', true)) with check (ambito_id = current_setting('soglia.ambito', true));

grant usage on schema intake to soglia_app;
grant select, insert on intake.person, intake.contact, intake.request to soglia_app;
grant update (codice_fiscale) on intake.person to soglia_app;
`;

/** No name, no codice fiscale, no day: what is not here cannot leave. */
const WINDOW = `
create view intake.need_source as
  select c.ambito_id, c.id as contact_id, r.id as request_id, c.person_id, p.codice_fiscale is null as anonymous, c.version,
         to_char(c.occurred_at at time zone 'Europe/Rome', 'YYYY-MM') as month, c.access_point, c.comune, p.sex, c.birth_year,
         c.interlocutor, c.channel, r.area, r.need as need_code, r.urgency, r.outcome, r.gap_reason
    from intake.contact c
    join intake.person p on p.ambito_id = c.ambito_id and p.id = c.person_id
    join intake.request r on r.ambito_id = c.ambito_id and r.contact_id = c.id;

grant usage on schema intake to soglia_anonymiser;
grant select on intake.need_source to soglia_anonymiser;
`;
