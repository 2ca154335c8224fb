// SPDX-License-Identifier: EUPL-1.2

/** The columns that say whose row it is. */
const OWN = "ambito_id = current_setting('soglia.ambito', true)";

/** Reads and changes where `sees` holds; writes anything new within the ambito. */
const policies = (table: string, sees: string) => `
create policy sees on intake.${table} for select using (${OWN} and (${sees}));
create policy adds on intake.${table} for insert with check (${OWN});
create policy changes on intake.${table} for update using (${OWN} and (${sees})) with check (${OWN});
create policy removes on intake.${table} for delete using (${OWN} and (${sees}));`;

/**
 * Protection is held by the database: a row that somebody may not see is not there, for whatever page, list, print or export asks.
 * Functions look past row security, and are asked only about rows that are protected; nested in the policies they would be planned anew.
 */
export const PROTECTION = `
create function intake.me() returns uuid language sql stable as $$ select nullif(current_setting('soglia.account', true), '')::uuid $$;
create function intake.my_agency() returns uuid language sql stable as $$ select nullif(current_setting('soglia.agency', true), '')::uuid $$;
create function intake.is_head() returns boolean language sql stable as $$ select coalesce(current_setting('soglia.head', true) = 'yes', false) $$;

-- Author, named workers, the head of the agency that protects, and whoever opened it in an emergency.
create function intake.knows(p_ambito text, p_subject uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select 1 from intake.protection p
                  where p.ambito_id = p_ambito and p.subject_id = p_subject and p.ended_at is null
                    and (p.author_id = intake.me() or intake.me() = any (p.workers) or (intake.is_head() and p.agency_id = intake.my_agency())))
      or exists (select 1 from intake.opening o
                  where o.ambito_id = p_ambito and o.subject_id = p_subject and o.account_id = intake.me() and o.emergency and o.until > now());
end $$;

create function intake.sees_person(p_ambito text, p_person uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select 1 from intake.person p where p.ambito_id = p_ambito and p.id = p_person and (not p.protected or intake.knows(p_ambito, p_person)));
end $$;

-- Whoever wrote it, the head there, whoever may open it or one of the protected persons that it is about.
create function intake.sees_shielded_contact(p_ambito text, p_contact uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select 1 from intake.contact c where c.ambito_id = p_ambito and c.id = p_contact
                    and (c.operator_id = intake.me() or (intake.is_head() and c.agency_id = intake.my_agency())))
      or intake.knows(p_ambito, p_contact)
      or exists (select 1 from intake.contact_person cp where cp.ambito_id = p_ambito and cp.contact_id = p_contact and intake.knows(p_ambito, cp.person_id));
end $$;

create function intake.sees_contact(p_ambito text, p_contact uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select 1 from intake.contact c where c.ambito_id = p_ambito and c.id = p_contact
                    and (not c.shielded or intake.sees_shielded_contact(p_ambito, p_contact)));
end $$;

create function intake.sees_shielded_request(p_ambito text, p_contact uuid, p_request uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
  return intake.knows(p_ambito, p_request)
      or exists (select 1 from intake.contact c where c.ambito_id = p_ambito and c.id = p_contact
                    and (c.operator_id = intake.me() or (intake.is_head() and c.agency_id = intake.my_agency())))
      or exists (select 1 from intake.request_person rp where rp.ambito_id = p_ambito and rp.contact_id = p_contact and rp.request_id = p_request
                    and intake.knows(p_ambito, rp.person_id));
end $$;

-- A file that becomes protected, or part of another, leaves the search in the same moment.
create function intake.leave_search() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.protected or new.merged_into is not null then
    delete from intake.person_search s where s.ambito_id = new.ambito_id and s.person_id = new.id;
  end if;
  return null;
end $$;
create trigger leave_search after insert or update of protected, merged_into on intake.person for each row execute function intake.leave_search();

drop policy own_ambito on intake.person;
drop policy own_ambito on intake.contact;
drop policy own_ambito on intake.request;
alter table intake.contact_person enable row level security;
alter table intake.request_person enable row level security;
alter table intake.note enable row level security;
alter table intake.notice_given enable row level security;
alter table intake.protection enable row level security;
alter table intake.opening enable row level security;
${policies('person', 'not protected or intake.knows(ambito_id, id)')}
${policies('contact', 'not shielded or intake.sees_shielded_contact(ambito_id, id)')}
${policies('request', 'not shielded or intake.sees_shielded_request(ambito_id, contact_id, id)')}
${policies('contact_person', 'intake.sees_person(ambito_id, person_id)')}
${policies('request_person', 'intake.sees_person(ambito_id, person_id)')}
${policies('note', "(visibility = 'service' or author_id = intake.me() or (intake.is_head() and agency_id = intake.my_agency())) and intake.sees_contact(ambito_id, contact_id)")}
${policies('notice_given', 'intake.sees_person(ambito_id, person_id)')}
${policies('protection', 'author_id = intake.me() or intake.me() = any (workers) or (intake.is_head() and agency_id = intake.my_agency())')}
${policies('opening', 'account_id = intake.me() or intake.is_head()')}

grant select, insert, update on intake.person, intake.contact, intake.protection, intake.opening to soglia_app;
grant select, insert, update, delete on intake.request, intake.contact_person, intake.request_person, intake.note, intake.notice_given, intake.person_search to soglia_app;
`;
