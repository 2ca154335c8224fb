// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, their sessions (columns as connect-pg-simple wants them) and the count of failed sign-ins. */
export class Access1764500100000 implements MigrationInterface {
  name = 'Access1764500100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create schema access;
create table access.account (
  ambito_id text not null,
  id uuid not null,
  username text not null,
  display_name text not null,
  role text not null,
  agency_id uuid,
  password_hash text not null,
  active boolean not null default true,
  constraint account_pk primary key (ambito_id, id)
);
create unique index account_by_username on access.account (username);

create table access.session (
  sid varchar not null constraint session_pk primary key,
  sess json not null,
  expire timestamp(6) not null
);
create index session_by_expiry on access.session (expire);
create index session_by_account on access.session ((sess ->> 'accountId'));

create table access.sign_in_attempt (
  key varchar(255) constraint sign_in_attempt_pk primary key,
  points integer not null default 0,
  expire bigint
);
create index sign_in_attempt_by_expiry on access.sign_in_attempt (expire);

-- The window through which other rooms learn an operator's name.
create view access.account_window as select ambito_id, id, display_name from access.account;

grant usage on schema access to soglia_app;
grant select on access.account_window to soglia_app;
grant select, insert, update on access.account to soglia_app;
grant select, insert, update, delete on access.session, access.sign_in_attempt to soglia_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
