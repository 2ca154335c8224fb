// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A fact says what came of a need that was sent to another agency. */
export class NeedAnswers1764800200000 implements MigrationInterface {
  name = 'NeedAnswers1764800200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "alter table planning.need_fact add column referral text not null default 'none', add column need_answer text, add column unmet_meaning text",
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
