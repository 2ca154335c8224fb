// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ANSWERS, FORGETTING, RIGHTS } from './windows-of-referrals.sql';

/** What intake and planning may know of referrals, and what goes when a contact goes. */
export class WindowsOfReferrals1764805000000 implements MigrationInterface {
  name = 'WindowsOfReferrals1764805000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ANSWERS, FORGETTING, RIGHTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
