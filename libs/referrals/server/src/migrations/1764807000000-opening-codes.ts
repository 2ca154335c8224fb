// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes that are told by telephone. */
export class OpeningCodes1764807000000 implements MigrationInterface {
  name = 'OpeningCodes1764807000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OPENING_CODE);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** Nobody reads a code's row but the house, when it makes one or compares one. */
const OPENING_CODE = `
create table referrals.opening_code (
  ambito_id text not null, id uuid not null, leg_id uuid not null, salt bytea not null, hash bytea not null, made_by uuid not null,
  made_at timestamptz not null, expires_at timestamptz not null, tries_left smallint not null, used_at timestamptz, revoked_at timestamptz,
  constraint opening_code_pk primary key (ambito_id, id),
  constraint opening_code_leg_fk foreign key (ambito_id, leg_id) references referrals.leg (ambito_id, id)
);
create index opening_code_by_leg on referrals.opening_code (ambito_id, leg_id);
alter table referrals.opening_code enable row level security;
create policy own_house on referrals.opening_code using (ambito_id = current_setting('soglia.ambito', true) and referrals.is_house())
  with check (ambito_id = current_setting('soglia.ambito', true) and referrals.is_house());
grant select, insert on referrals.opening_code to soglia_app;
grant update (tries_left, used_at, revoked_at) on referrals.opening_code to soglia_app;
`;
