// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DISPOSAL_FUNCTIONS } from './disposal.sql';
import { PROTECTION_FUNCTIONS } from './protection-acts.sql';
import { RIGHTS_FUNCTIONS, RIGHTS_TABLES } from './rights.sql';

/** How protection begins and ends, emergencies, who opened what, what a person was handed, and what may be disposed of. */
export class RightsAndRetention1764700400000 implements MigrationInterface {
  name = 'RightsAndRetention1764700400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [RIGHTS_TABLES, PROTECTION_FUNCTIONS, RIGHTS_FUNCTIONS, DISPOSAL_FUNCTIONS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
