// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which card of the databank a request was answered with; and the window through which the databank counts it, without a person. */
export class Orientation1764600600000 implements MigrationInterface {
  name = 'Orientation1764600600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table intake.request add column resource uuid;

create view intake.orientation_source as
  select r.ambito_id, r.contact_id, r.position, r.resource as service_id, r.need,
         to_char(c.occurred_at at time zone 'Europe/Rome', 'YYYY-MM') as month
    from intake.request r join intake.contact c on c.ambito_id = r.ambito_id and c.id = r.contact_id
   where r.resource is not null;
grant select on intake.orientation_source to soglia_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
