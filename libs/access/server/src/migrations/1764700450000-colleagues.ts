// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where somebody is told what cannot wait, and the window through which other rooms learn who works where. */
export class Colleagues1764700450000 implements MigrationInterface {
  name = 'Colleagues1764700450000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table access.account add email text;
create view access.colleague_window as
  select ambito_id, id, display_name, agency_id, email, role in ('sportello', 'responsabile') as at_counter, role = 'responsabile' as is_head
    from access.account where active;
grant select on access.colleague_window to soglia_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
