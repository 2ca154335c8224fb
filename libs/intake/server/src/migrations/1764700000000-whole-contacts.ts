// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PROTECTION } from './protection.sql';
import { KEEP_WHAT_IS_THERE, WHOLE_TABLES } from './whole-contacts.sql';

/** Persons with a file, contacts about several of them, notes and notices; and who sees what is under protection. */
export class WholeContacts1764700000000 implements MigrationInterface {
  name = 'WholeContacts1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [WHOLE_TABLES, KEEP_WHAT_IS_THERE, PROTECTION]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
