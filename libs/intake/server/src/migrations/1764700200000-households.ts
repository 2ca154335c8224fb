// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who lives with whom, and who answers for a minor. */
export class Households1764700200000 implements MigrationInterface {
  name = 'Households1764700200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(RIGHTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create table intake.household (
  ambito_id text not null, id uuid not null, version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid not null, changed_at timestamptz not null default now(),
  constraint household_pk primary key (ambito_id, id)
);

create table intake.household_member (
  ambito_id text not null, household_id uuid not null, person_id uuid not null, since date not null, until date, kinship text not null,
  constraint household_member_pk primary key (ambito_id, household_id, person_id, since),
  constraint household_member_household_fk foreign key (ambito_id, household_id) references intake.household (ambito_id, id),
  constraint household_member_person_fk foreign key (ambito_id, person_id) references intake.person (ambito_id, id)
);
create unique index household_member_current on intake.household_member (ambito_id, person_id) where until is null;
create index household_member_by_person on intake.household_member (ambito_id, person_id, since);

create table intake.household_change (
  ambito_id text not null, id uuid not null, kind text not null, household_id uuid not null, digest bytea not null,
  made_at timestamptz not null default now(), made_by uuid not null,
  constraint household_change_pk primary key (ambito_id, id)
);

create table intake.responsibility (
  ambito_id text not null, id uuid not null, minor_id uuid not null, kind text not null, since date not null, until date, decree text,
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid not null, changed_at timestamptz not null default now(),
  constraint responsibility_pk primary key (ambito_id, id),
  constraint responsibility_minor_fk foreign key (ambito_id, minor_id) references intake.person (ambito_id, id)
);
create index responsibility_by_minor on intake.responsibility (ambito_id, minor_id, since);

create table intake.responsibility_holder (
  ambito_id text not null, responsibility_id uuid not null, id uuid not null, position smallint not null,
  person_id uuid, name text, relation text not null, suspended boolean not null default false,
  constraint responsibility_holder_pk primary key (ambito_id, responsibility_id, id),
  constraint responsibility_holder_responsibility_fk foreign key (ambito_id, responsibility_id) references intake.responsibility (ambito_id, id)
);
create index responsibility_holder_by_person on intake.responsibility_holder (ambito_id, person_id);
`;

const OWN = "ambito_id = current_setting('soglia.ambito', true)";

/** A member, a minor or a holder under protection is not there for whoever may not know; anything new may be added within the ambito. */
const seen = (table: string, sees: string) => `
alter table intake.${table} enable row level security;
create policy sees on intake.${table} for select using (${OWN} and (${sees}));
create policy adds on intake.${table} for insert with check (${OWN});
create policy changes on intake.${table} for update using (${OWN} and (${sees})) with check (${OWN});
create policy removes on intake.${table} for delete using (${OWN} and (${sees}));`;

const RIGHTS = `
${seen('household_member', 'intake.sees_person(ambito_id, person_id)')}
${seen('responsibility', 'intake.sees_person(ambito_id, minor_id)')}
${seen(
  'responsibility_holder',
  `(person_id is null or intake.sees_person(ambito_id, person_id))
   and exists (select 1 from intake.responsibility r where r.ambito_id = responsibility_holder.ambito_id and r.id = responsibility_holder.responsibility_id)`,
)}
alter table intake.household enable row level security;
alter table intake.household_change enable row level security;
create policy own_ambito on intake.household using (${OWN}) with check (${OWN});
create policy own_ambito on intake.household_change using (${OWN}) with check (${OWN});

grant select, insert, update on intake.household, intake.responsibility to soglia_app;
grant select, insert on intake.household_change to soglia_app;
grant select, insert, update, delete on intake.household_member, intake.responsibility_holder to soglia_app;
`;
