// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DISPOSAL_WITH_REFERRALS } from './disposal-with-referrals.sql';

/** What hangs on a request elsewhere: who lives with its persons, and what goes with a contact that is disposed of. */
export class ReferralsOnContacts1764800110000 implements MigrationInterface {
  name = 'ReferralsOnContacts1764800110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WINDOWS);
    await runner.query(DISPOSAL_WITH_REFERRALS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const WINDOWS = `
-- Everybody who lives today where a person lives, the person too: as whoever asks may see them.
create view intake.referable_household with (security_invoker = true) as
  select mine.ambito_id, mine.person_id, m.person_id as member_id, m.kinship, p.given_name, p.family_name,
         coalesce(extract(year from p.birth_date)::int, p.birth_year) as birth_year
    from intake.household_member mine
    join intake.household_member m on m.ambito_id = mine.ambito_id and m.household_id = mine.household_id and m.until is null
    join intake.person p on p.ambito_id = m.ambito_id and p.id = m.person_id
   where mine.until is null;
grant select on intake.referable_household to soglia_app;

-- Every list of referrals asks which requests are shielded: they are few, and looked for by themselves.
create index request_shielded on intake.request (ambito_id, id) where shielded;
`;
