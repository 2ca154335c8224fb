// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a contact said before it was amended; and what each access point must fill. */
export class AmendmentsAndSections1764700300000 implements MigrationInterface {
  name = 'AmendmentsAndSections1764700300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table intake.amendment (
  ambito_id text not null, id uuid not null, contact_id uuid not null, version integer not null, account_id uuid not null, reason text not null,
  image jsonb not null, digest bytea not null, amended_at timestamptz not null default now(),
  constraint amendment_pk primary key (ambito_id, id),
  constraint amendment_contact_fk foreign key (ambito_id, contact_id) references intake.contact (ambito_id, id)
);
create unique index amendment_by_contact on intake.amendment (ambito_id, contact_id, version);
alter table intake.amendment enable row level security;
create policy sees on intake.amendment for select
  using (ambito_id = current_setting('soglia.ambito', true) and intake.sees_contact(ambito_id, contact_id));
create policy adds on intake.amendment for insert with check (ambito_id = current_setting('soglia.ambito', true));
grant select, insert on intake.amendment to soglia_app;

create table intake.access_point_section (
  ambito_id text not null, code text not null, mandatory text[] not null, version integer not null default 1,
  changed_by uuid not null, changed_at timestamptz not null default now(),
  constraint access_point_section_pk primary key (ambito_id, code)
);
alter table intake.access_point_section enable row level security;
create policy own_ambito on intake.access_point_section using (ambito_id = current_setting('soglia.ambito', true)) with check (ambito_id = current_setting('soglia.ambito', true));
grant select, insert, update on intake.access_point_section to soglia_app;

create index request_by_follow_up on intake.request (ambito_id, follow_up_on) where follow_up_on is not null;

-- An image may name somebody who has left its contact since: row security has no row to ask then.
create function intake.hidden_subjects(p_ambito text, p_subjects uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query select distinct p.subject_id from intake.protection p
    where p.ambito_id = p_ambito and p.subject_id = any (p_subjects) and p.ended_at is null and not intake.knows(p_ambito, p.subject_id);
end $$;
revoke execute on function intake.hidden_subjects from public;
grant execute on function intake.hidden_subjects to soglia_app;
`);
    await runner.query(NEED_SOURCE);
    // Nobody but the counter calls what looks past row security; the anonymiser's view runs with its owner's rights.
    await runner.query(
      'revoke execute on all functions in schema intake from public; grant execute on all functions in schema intake to soglia_app',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** No name, no codice fiscale, no day: what is not here cannot leave. Places are counted anew, without holes and never twice: an amendment leaves whom it does not see where they were. Files of one code are one person. */
const NEED_SOURCE = `
create view intake.need_source as
  select s.ambito_id, s.contact_id, s.request_id, s.person_id,
         (row_number() over (partition by s.ambito_id, s.contact_id, s.request_id order by s.position, s.person_id) - 1)::smallint as person_position,
         s.anonymous, s.version, s.month, s.access_point, s.comune, s.sex, s.birth_year,
         s.interlocutor, s.channel, s.area, s.need_code, s.urgency, s.outcome, s.gap_reason
    from (
  select distinct on (c.ambito_id, c.id, r.id, coalesce(twin.id, p.id))
         c.ambito_id, c.id as contact_id, r.id as request_id, coalesce(twin.id, p.id) as person_id, rp.position,
         p.identification = 'anonymous' as anonymous, c.version,
         to_char(c.occurred_at at time zone 'Europe/Rome', 'YYYY-MM') as month, c.access_point, cp.comune, p.sex, cp.birth_year,
         c.interlocutor, c.channel, r.area, r.need as need_code, r.urgency, r.outcome, r.gap_reason
    from intake.contact c
    join intake.request r on r.ambito_id = c.ambito_id and r.contact_id = c.id
    join intake.request_person rp on rp.ambito_id = r.ambito_id and rp.contact_id = r.contact_id and rp.request_id = r.id
    join intake.contact_person cp on cp.ambito_id = rp.ambito_id and cp.contact_id = rp.contact_id and cp.person_id = rp.person_id
    join intake.person p on p.ambito_id = rp.ambito_id and p.id = rp.person_id
    left join lateral (
      select t.id from (
        select a.id, a.created_at from intake.person a
         where a.ambito_id = p.ambito_id and a.codice_fiscale = p.codice_fiscale and a.protected and a.merged_into is null
        union all
        select b.id, b.created_at from intake.person b
         where b.ambito_id = p.ambito_id and b.health_code = p.health_code and b.protected and b.merged_into is null
      ) t order by t.created_at, t.id limit 1
    ) twin on true
   where c.counts
   order by c.ambito_id, c.id, r.id, coalesce(twin.id, p.id), rp.position, p.id
  ) s;
grant select on intake.need_source to soglia_anonymiser;`;
