// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What referrals may know of a contact: through the eyes of whoever asks, so that what is protected is not there for others. */
export class WindowsForReferrals1764800000000 implements MigrationInterface {
  name = 'WindowsForReferrals1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Which requests somebody must ask about before showing what hangs on them: ids alone.
create view intake.shielded_request as
  select ambito_id, contact_id, id as request_id from intake.request where shielded;

-- One row per request and person concerned, with all that a disclosure may be made of. Row security is that of whoever looks.
create view intake.referable_request with (security_invoker = true) as
  select r.ambito_id, r.id as request_id, r.contact_id, r.need, r.detail, r.area, r.urgency, c.agency_id, c.operator_id, c.access_point,
         c.occurred_at, c.interlocutor, rp.position, p.id as person_id, p.identification, p.family_name, p.given_name, p.codice_fiscale,
         p.sex, p.birth_date::text as birth_date, p.birth_year, p.citizenship, p.language, p.comune, p.address, p.homeless, p.phones, p.email, p.safe_contact,
         exists (select 1 from intake.notice_given n where n.ambito_id = p.ambito_id and n.person_id = p.id) as informed
    from intake.request r
    join intake.contact c on c.ambito_id = r.ambito_id and c.id = r.contact_id
    join intake.request_person rp on rp.ambito_id = r.ambito_id and rp.contact_id = r.contact_id and rp.request_id = r.id
    join intake.person p on p.ambito_id = r.ambito_id and p.id = rp.person_id;
grant select on intake.shielded_request, intake.referable_request to soglia_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
