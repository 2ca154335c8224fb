// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TIER_ORDER } from './refresh-cards.sql';

/** Who keeps a card and whose eyes it is for; and what neighbours may know: that it exists, what it is called, whose eyes it is for. */
export class CardWindow1764600250000 implements MigrationInterface {
  name = 'CardWindow1764600250000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TIER_ORDER);
    await runner.query(VIEWS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** The tier is the strictest of service, organisation and programme, with the agencies that all of them name: as row security has it. */
const VIEWS = `
create view resources.card_tier as
  select s.ambito_id, s.id, o.agency_id, coalesce(o.agency_id, o.id) as keeper_id,
         resources.stricter(resources.stricter(s.visibility, o.visibility), coalesce(po.visibility, 'public')) as visibility,
         resources.stricter_to(resources.stricter(s.visibility, o.visibility),
                               resources.stricter_to(s.visibility, s.visible_to, o.visibility, o.visible_to),
                               coalesce(po.visibility, 'public'), coalesce(po.visible_to, '{}')) as visible_to
    from resources.service s
    join resources.organization o on o.ambito_id = s.ambito_id and o.id = s.organization_id
    left join resources.program p on p.ambito_id = s.ambito_id and p.id = s.program_id
    left join resources.organization po on po.ambito_id = p.ambito_id and po.id = p.organization_id;
create view resources.card_window as
  select s.ambito_id, s.id, s.name, o.name as organization_name, s.status, t.visibility = 'agencies' as named_agencies_only, t.visible_to
    from resources.service s
    join resources.organization o on o.ambito_id = s.ambito_id and o.id = s.organization_id
    join resources.card_tier t on t.ambito_id = s.ambito_id and t.id = s.id;
grant select on resources.card_tier, resources.card_window to soglia_app;
`;
