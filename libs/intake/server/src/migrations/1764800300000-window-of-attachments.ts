// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of a contact that may go along with a referral: those that whoever sends it may open. */
export class WindowOfAttachments1764800300000 implements MigrationInterface {
  name = 'WindowOfAttachments1764800300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view intake.referable_attachment with (security_invoker = true) as
  select ambito_id, id, contact_id, file, name, type, bytes, sha256, state from intake.attachment;
grant select on intake.referable_attachment to soglia_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
