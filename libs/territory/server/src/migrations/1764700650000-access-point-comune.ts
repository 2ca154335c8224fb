// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who comes to a counter mostly lives where the counter is: it proposes that comune. */
export class AccessPointComune1764700650000 implements MigrationInterface {
  name = 'AccessPointComune1764700650000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace view territory.access_point_window as
  select p.ambito_id, p.code, p.name, p.agency_id, a.name as agency_name, p.sub_ambito, p.comune, c.name as comune_name
    from territory.access_point p
    join territory.agency a on a.ambito_id = p.ambito_id and a.id = p.agency_id
    left join territory.comune c on c.belfiore = p.comune;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
