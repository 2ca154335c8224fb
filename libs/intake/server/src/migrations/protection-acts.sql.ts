// SPDX-License-Identifier: EUPL-1.2

const DEFINER = "language plpgsql security definer set search_path = ''";
const OWN_AMBITO = "if p_ambito is distinct from current_setting('soglia.ambito', true) then raise exception 'another ambito'; end if;";
const forApp = (signature: string) => `
revoke all on function intake.${signature} from public;
grant execute on function intake.${signature} to soglia_app;`;

/** What protection does to rows that whoever protects may not see: contacts of other agencies are shielded too. */
export const PROTECTION_FUNCTIONS = `
-- One code, one file; but of files that some may not know of there may be several, and none of them tells of another.
alter table intake.person add veil uuid not null default '00000000-0000-0000-0000-000000000000';
create index person_by_survivor on intake.person (ambito_id, merged_into) where merged_into is not null;

-- A file that was taken in is hidden with the one that took it in, and known to the same eyes.
create function intake.held(p_ambito text, p_subject uuid) returns boolean stable ${DEFINER} as $$
begin
  return exists (select 1 from intake.protection p where p.ambito_id = p_ambito and p.subject_id = p_subject and p.ended_at is null);
end $$;
revoke all on function intake.held(text, uuid) from public;

create or replace function intake.knows(p_ambito text, p_subject uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
declare
  v_subject uuid := p_subject; v_into uuid;
begin
  loop
    if exists (select 1 from intake.protection p
                where p.ambito_id = p_ambito and p.subject_id = v_subject and p.ended_at is null
                  and (p.author_id = intake.me() or intake.me() = any (p.workers) or (intake.is_head() and p.agency_id = intake.my_agency())))
       or exists (select 1 from intake.opening o
                   where o.ambito_id = p_ambito and o.subject_id = v_subject and o.account_id = intake.me() and o.emergency and o.until > now())
    then return true; end if;
    select p.merged_into into v_into from intake.person p where p.ambito_id = p_ambito and p.id = v_subject;
    if v_into is null then return false; end if;
    v_subject := v_into;
  end loop;
end $$;

create function intake.draw_veil() returns trigger ${DEFINER} as $$
begin
  if tg_op = 'UPDATE' and new.merged_into is distinct from old.merged_into then
    new.protected := intake.held(new.ambito_id, new.id)
      or exists (select 1 from intake.person p where p.ambito_id = new.ambito_id and p.id = new.merged_into and p.protected);
  end if;
  new.veil := case when new.protected then new.id else '00000000-0000-0000-0000-000000000000'::uuid end;
  return new;
end $$;
create function intake.draw_veil_within() returns trigger ${DEFINER} as $$
begin
  update intake.person p set protected = new.protected or intake.held(p.ambito_id, p.id) where p.ambito_id = new.ambito_id and p.merged_into = new.id;
  return null;
end $$;
update intake.person set veil = id where protected;
${forApp('draw_veil()')}
${forApp('draw_veil_within()')}
create trigger draw_veil before update of protected, merged_into on intake.person for each row execute function intake.draw_veil();
create trigger draw_veil_of_new before insert on intake.person for each row when (new.protected) execute function intake.draw_veil();
create trigger draw_veil_within after update of protected, merged_into on intake.person for each row
  when (old.protected is distinct from new.protected) execute function intake.draw_veil_within();
drop index intake.person_by_codice_fiscale;
drop index intake.person_by_health_code;
create unique index person_by_codice_fiscale on intake.person (ambito_id, codice_fiscale, veil) where merged_into is null;
create unique index person_by_health_code on intake.person (ambito_id, health_code, veil) where merged_into is null;

-- A contact is shielded when it is protected or about somebody who is; a request when it, its contact or one of its persons is protected.
create function intake.shield(p_ambito text, p_contacts uuid[]) returns void ${DEFINER} as $$
begin
  ${OWN_AMBITO}
  -- Whoever amends one of them has finished first.
  perform 1 from intake.contact c where c.ambito_id = p_ambito and c.id = any (p_contacts) order by c.id for no key update;
  update intake.contact c set shielded = s.now
    from (select a.id, a.protected or exists (
                   select 1 from intake.contact_person cp join intake.person p on p.ambito_id = cp.ambito_id and p.id = cp.person_id
                    where cp.ambito_id = a.ambito_id and cp.contact_id = a.id and p.protected) as now
            from intake.contact a where a.ambito_id = p_ambito and a.id = any (p_contacts)) s
   where c.ambito_id = p_ambito and c.id = s.id and c.shielded is distinct from s.now;
  update intake.request r set shielded = s.now
    from (select a.contact_id, a.position, a.protected or c.protected or exists (
                   select 1 from intake.request_person rp join intake.person p on p.ambito_id = rp.ambito_id and p.id = rp.person_id
                    where rp.ambito_id = a.ambito_id and rp.contact_id = a.contact_id and rp.request_id = a.id and p.protected) as now
            from intake.request a join intake.contact c on c.ambito_id = a.ambito_id and c.id = a.contact_id
           where a.ambito_id = p_ambito and a.contact_id = any (p_contacts)) s
   where r.ambito_id = p_ambito and r.contact_id = s.contact_id and r.position = s.position and r.shielded is distinct from s.now;
end $$;
${forApp('shield(text, uuid[])')}

-- Requests that are left to a contact name these persons still, though an amendment took them out of what it could see.
create function intake.people_of_requests(p_ambito text, p_contact uuid) returns setof uuid stable ${DEFINER} as $$
begin
  return query select rp.person_id from intake.request_person rp
    join intake.request r on r.ambito_id = rp.ambito_id and r.contact_id = rp.contact_id and r.id = rp.request_id
   where rp.ambito_id = p_ambito and p_ambito = current_setting('soglia.ambito', true) and rp.contact_id = p_contact;
end $$;
${forApp('people_of_requests(text, uuid)')}

create function intake.next_position(p_ambito text, p_contact uuid) returns integer stable ${DEFINER} as $$
begin
  return (select coalesce(max(r.position) + 1, 0) from intake.request r
           where r.ambito_id = p_ambito and p_ambito = current_setting('soglia.ambito', true) and r.contact_id = p_contact);
end $$;
${forApp('next_position(text, uuid)')}

-- After an amendment, the contact held: what is under protection stays so, and nothing is shielded for the sake of somebody who has left.
create function intake.settle_contact(p_ambito text, p_contact uuid) returns void ${DEFINER} as $$
begin
  ${OWN_AMBITO}
  update intake.contact c set protected = intake.held(p_ambito, c.id)
   where c.ambito_id = p_ambito and c.id = p_contact and c.protected is distinct from intake.held(p_ambito, c.id);
  update intake.request r set protected = intake.held(p_ambito, r.id)
   where r.ambito_id = p_ambito and r.contact_id = p_contact and r.protected is distinct from intake.held(p_ambito, r.id);
  perform intake.shield(p_ambito, array[p_contact]);
end $$;
${forApp('settle_contact(text, uuid)')}

create function intake.shield_person(p_ambito text, p_person uuid) returns void ${DEFINER} as $$
begin
  perform intake.shield(p_ambito, array(select cp.contact_id from intake.contact_person cp where cp.ambito_id = p_ambito and cp.person_id = p_person));
end $$;
${forApp('shield_person(text, uuid)')}

-- Makes the marks say what the protections in force say.
create function intake.mark_protected(p_ambito text, p_kind text, p_subject uuid) returns boolean ${DEFINER} as $$
declare
  v_held boolean;
begin
  ${OWN_AMBITO}
  v_held := intake.held(p_ambito, p_subject);
  -- An amendment writes requests anew: the mark is for the one that it leaves.
  if p_kind = 'request' then
    perform 1 from intake.contact c join intake.request r on r.ambito_id = c.ambito_id and r.contact_id = c.id
      where r.ambito_id = p_ambito and r.id = p_subject for no key update of c;
  end if;
  if p_kind = 'person' then
    update intake.person p set protected = v_held where p.ambito_id = p_ambito and p.id = p_subject and p.protected is distinct from v_held;
    perform intake.shield_person(p_ambito, p_subject);
  elsif p_kind = 'contact' then
    update intake.contact c set protected = v_held where c.ambito_id = p_ambito and c.id = p_subject and c.protected is distinct from v_held;
    perform intake.shield(p_ambito, array[p_subject]);
  else
    update intake.request r set protected = v_held where r.ambito_id = p_ambito and r.id = p_subject and r.protected is distinct from v_held;
    perform intake.shield(p_ambito, array(select r.contact_id from intake.request r where r.ambito_id = p_ambito and r.id = p_subject));
  end if;
  return v_held;
end $$;
${forApp('mark_protected(text, text, uuid)')}

create function intake.plain_name(p_name text) returns text language sql immutable as
  $$ select lower(regexp_replace(normalize(p_name, NFD), '[\\u0300-\\u036f''’\\s.-]', '', 'g')) $$;
${forApp('plain_name(text)')}

-- Looking and recording are one act: nobody learns of a protected file here without leaving an opening behind.
create function intake.open_in_emergency(p_act uuid, p_reason text, p_until timestamptz, p_code text, p_family text, p_given text, p_birth date, p_contact uuid)
returns table (kind text, id uuid, name text, agencies uuid[]) ${DEFINER} as $$
declare
  v_ambito text := current_setting('soglia.ambito', true);
begin
  if intake.me() is null then raise exception 'an emergency is somebody''s'; end if;
  return query
    with mine as (
      select c.id, c.agency_id from intake.contact c
       where c.ambito_id = v_ambito and c.id = p_contact and c.agency_id = intake.my_agency()
    ), hidden as (
      select distinct p.id, p.family_name, p.given_name, p.codice_fiscale, p.health_code, p.temporary_code, p.birth_date
        from intake.protection pr join intake.person p on p.ambito_id = pr.ambito_id and p.id = pr.subject_id
       where pr.ambito_id = v_ambito and pr.subject_kind = 'person' and pr.ended_at is null and p.protected and p.merged_into is null
    ), found as (
      select 'person' as kind, h.id, nullif(concat_ws(' ', h.family_name, h.given_name), '') as name
        from hidden h
       where p_code in (h.codice_fiscale, h.health_code, h.temporary_code)
          or (h.birth_date = p_birth and intake.plain_name(p_family || p_given)
              in (intake.plain_name(h.family_name || h.given_name), intake.plain_name(h.given_name || h.family_name)))
          or exists (select 1 from mine m join intake.contact_person cp on cp.ambito_id = v_ambito and cp.contact_id = m.id where cp.person_id = h.id)
      union all
      select 'contact', c.id, null from intake.contact c join mine m on m.id = c.id where c.ambito_id = v_ambito and c.shielded
      union all
      select 'request', r.id, null from intake.request r join mine m on m.id = r.contact_id where r.ambito_id = v_ambito and r.protected
    ), opened as (
      insert into intake.opening (ambito_id, id, subject_id, account_id, agency_id, reason, emergency, until, act_id)
      select v_ambito, gen_random_uuid(), f.id, intake.me(), intake.my_agency(), p_reason, true, p_until, p_act from found f
      returning subject_id
    )
    select f.kind, f.id, f.name,
           array(select distinct pr.agency_id from intake.protection pr where pr.ambito_id = v_ambito and pr.subject_id = f.id and pr.ended_at is null)
           || array(select m.agency_id from mine m where f.kind <> 'person')
      from found f join opened o on o.subject_id = f.id;
end $$;
${forApp('open_in_emergency(uuid, text, timestamptz, text, text, text, date, uuid)')}

-- A head looks after the agency, not after the whole ambito.
drop policy sees on intake.opening;
create policy sees on intake.opening for select using (ambito_id = current_setting('soglia.ambito', true) and (account_id = intake.me() or (intake.is_head()
  and (agency_id = intake.my_agency() or subject_id in (select p.subject_id from intake.protection p where p.ambito_id = opening.ambito_id and p.agency_id = intake.my_agency())))));
`;
