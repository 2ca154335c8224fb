// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request may concern several persons: each has a fact, and the request is counted on the first. */
export class PersonPosition1764700350000 implements MigrationInterface {
  name = 'PersonPosition1764700350000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table planning.need_fact add column person_position smallint not null default 0');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
