// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LIKENESS, MERGE_TABLES, MOVING } from './merging.sql';

/** What a merge moved, files that look alike, and those that were said not to be of one person. */
export class Merging1764700200100 implements MigrationInterface {
  name = 'Merging1764700200100';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [MERGE_TABLES, LIKENESS, MOVING]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
