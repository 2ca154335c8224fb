// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The databank needs to know where comuni are, what codes are called and which agencies there are; and so does everybody on the portal. */
export class WindowsOfPlaces1764600100000 implements MigrationInterface {
  name = 'WindowsOfPlaces1764600100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace view territory.comune_window as
  select c.belfiore, c.name, c.province, m.ambito_id, m.sub_ambito, c.istat, c.other_name, c.lat, c.lon
    from territory.comune c left join territory.ambito_comune m on m.belfiore = c.belfiore
   where (c.valid_from is null or c.valid_from <= current_date) and (c.valid_to is null or c.valid_to > current_date);

create or replace view territory.code_window as
  select ambito_id, list, code, parent, label_it, label_fr, usual_area, position
    from territory.code where valid_to is null or valid_to > current_date;

create view territory.agency_window as select ambito_id, id, kind, name from territory.agency;
create view territory.ambito_window as select id, name_it, name_fr from territory.ambito;
create view territory.sub_ambito_window as select ambito_id, code, name_it, name_fr from territory.sub_ambito;

grant select on territory.agency_window, territory.ambito_window, territory.sub_ambito_window to soglia_app;
grant usage on schema territory to soglia_public;
grant select on territory.comune_window, territory.code_window, territory.ambito_window, territory.sub_ambito_window to soglia_public;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
