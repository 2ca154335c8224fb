// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A protocol goes with its last draft; how many referrals stand under a version is counted by an index. */
export class Protocols1764802000000 implements MigrationInterface {
  name = 'Protocols1764802000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant delete on referrals.protocol to soglia_app;
      create index referral_by_protocol_version on referrals.referral (ambito_id, protocol_version_id, state);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
