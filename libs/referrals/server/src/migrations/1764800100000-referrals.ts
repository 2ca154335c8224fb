// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SECURITY, TABLES } from './referrals.sql';

/** Protocols, referrals, legs and their clocks, and who sees which. */
export class Referrals1764800100000 implements MigrationInterface {
  name = 'Referrals1764800100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, SECURITY]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
