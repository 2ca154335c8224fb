// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What neighbours may know of a card: that it exists, what it is called, and whose eyes it is for. */
export class CardWindow1764600250000 implements MigrationInterface {
  name = 'CardWindow1764600250000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view resources.card_window as
  select s.ambito_id, s.id, s.name, o.name as organization_name, s.status,
         s.visibility = 'agencies' or o.visibility = 'agencies' as named_agencies_only,
         case when s.visibility = 'agencies' then s.visible_to when o.visibility = 'agencies' then o.visible_to else '{}' end as visible_to
    from resources.service s join resources.organization o on o.ambito_id = s.ambito_id and o.id = s.organization_id;
grant select on resources.card_window to soglia_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
