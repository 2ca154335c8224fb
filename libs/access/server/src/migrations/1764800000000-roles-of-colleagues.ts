// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Neighbours may ask in which part a colleague works: who is told of what hangs on it. */
export class RolesOfColleagues1764800000000 implements MigrationInterface {
  name = 'RolesOfColleagues1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace view access.colleague_window as
  select ambito_id, id, display_name, agency_id, email, role in ('sportello', 'responsabile') as at_counter, role = 'responsabile' as is_head, role
    from access.account where active;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
