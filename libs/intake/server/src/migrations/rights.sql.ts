// SPDX-License-Identifier: EUPL-1.2

const OWN = "ambito_id = current_setting('soglia.ambito', true)";
const DEFINER = "language plpgsql security definer set search_path = ''";
const forApp = (signature: string) => `
revoke all on function intake.${signature} from public;
grant execute on function intake.${signature} to soglia_app;`;

export const RIGHTS_TABLES = `
alter table intake.opening add act_id uuid;
create index opening_by_act on intake.opening (ambito_id, act_id);

create table intake.subject_export (
  ambito_id text not null, id uuid not null, person_id uuid not null, agency_id uuid not null, account_id uuid not null,
  requester_kind text not null, requester_id uuid, requester_name text not null, reason text not null,
  made_at timestamptz not null default now(), until timestamptz not null,
  constraint subject_export_pk primary key (ambito_id, id)
);
create index subject_export_by_person on intake.subject_export (ambito_id, person_id);

create table intake.disposal (
  ambito_id text not null, id uuid not null, agency_id uuid not null, policy text not null, before timestamptz not null, note text,
  state text not null default 'proposed', version integer not null default 1, contacts integer not null, persons integer not null,
  proposed_by uuid not null, proposed_at timestamptz not null default now(), decided_by uuid, decided_at timestamptz, reason text,
  executed_at timestamptz, removed_contacts integer, removed_persons integer,
  constraint disposal_pk primary key (ambito_id, id)
);
create index disposal_by_time on intake.disposal (ambito_id, proposed_at, id);
create unique index disposal_open on intake.disposal (ambito_id, agency_id, policy) where state in ('proposed', 'approved');

create table intake.disposal_item (
  ambito_id text not null, disposal_id uuid not null, kind text not null, subject_id uuid not null, occurred_on date, access_point text,
  constraint disposal_item_pk primary key (ambito_id, disposal_id, kind, subject_id),
  constraint disposal_item_disposal_fk foreign key (ambito_id, disposal_id) references intake.disposal (ambito_id, id)
);

alter table intake.subject_export enable row level security;
alter table intake.disposal enable row level security;
alter table intake.disposal_item enable row level security;
create policy sees on intake.subject_export for select using (${OWN} and agency_id = intake.my_agency() and intake.sees_person(ambito_id, person_id));
create policy adds on intake.subject_export for insert with check (${OWN} and agency_id = intake.my_agency());
create policy own_agency on intake.disposal using (${OWN} and (agency_id = intake.my_agency() or intake.my_agency() is null)) with check (${OWN});
create policy own_ambito on intake.disposal_item using (${OWN}) with check (${OWN});
grant select, insert on intake.subject_export, intake.disposal_item to soglia_app;
grant select, insert, update on intake.disposal to soglia_app;
`;

export const RIGHTS_FUNCTIONS = `
-- The audit is written and not read, but for the subjects that somebody may know of: whoever calls has asked row security first.
create function intake.access_log(p_ambito text, p_subjects uuid[], p_at timestamptz, p_id uuid, p_limit integer)
returns table (id uuid, at timestamptz, account_id uuid, agency_id uuid, verb text, reason text) stable ${DEFINER} as $$
begin
  return query
    select a.id, a.at, a.account_id, a.agency_id, a.verb, a.reason
      from platform.audit a
     where a.ambito_id = p_ambito and p_ambito = current_setting('soglia.ambito', true) and a.subject_id = any (p_subjects)
       and (p_at is null or (a.at, a.id) < (p_at, p_id))
     order by a.at desc, a.id desc limit p_limit;
end $$;
${forApp('access_log(text, uuid[], timestamptz, uuid, integer)')}

-- Whether a person, contact or request of that name is kept at all: what is kept and not seen is nobody's business.
create function intake.is_kept(p_ambito text, p_subject uuid) returns boolean stable ${DEFINER} as $$
begin
  return p_ambito = current_setting('soglia.ambito', true) and (
    exists (select 1 from intake.person p where p.ambito_id = p_ambito and p.id = p_subject)
    or exists (select 1 from intake.contact c where c.ambito_id = p_ambito and c.id = p_subject)
    or exists (select 1 from intake.request r where r.ambito_id = p_ambito and r.id = p_subject));
end $$;
${forApp('is_kept(text, uuid)')}

-- Names and numbers to blank out of a person's texts: also those of people whom the reader may not know, and only for that.
create function intake.to_mask(p_ambito text, p_person uuid) returns table (name text, phone text) stable ${DEFINER} as $$
begin
  if p_ambito is distinct from current_setting('soglia.ambito', true) then return; end if;
  return query
    with theirs as (
      select c.* from intake.contact c join intake.contact_person cp on cp.ambito_id = c.ambito_id and cp.contact_id = c.id
       where cp.ambito_id = p_ambito and cp.person_id = p_person
    ), others as (
      select cp.person_id as id from intake.contact_person cp join theirs t on t.ambito_id = cp.ambito_id and t.id = cp.contact_id
      union
      select m.person_id from intake.household_member m
       where m.ambito_id = p_ambito
         and m.household_id in (select h.household_id from intake.household_member h where h.ambito_id = p_ambito and h.person_id = p_person)
    ), people as (
      select p.* from intake.person p join others o on o.id = p.id where p.ambito_id = p_ambito and p.id <> p_person
    )
    select p.family_name, null::text from people p where p.family_name is not null
    union all select p.given_name, null from people p where p.given_name is not null
    union all select p.alias, null from people p where p.alias is not null
    union all select null, f ->> 'number' from people p cross join lateral jsonb_array_elements(p.phones) f
    union all select n.name, null from theirs t cross join lateral (values (t.interlocutor_name), (t.interlocutor_body), (t.accompanied_by), (t.sender)) n(name)
               where n.name is not null
    union all select null, t.interlocutor_phone from theirs t where t.interlocutor_phone is not null;
end $$;
${forApp('to_mask(text, uuid)')}

-- Contacts that are about this person and nobody else, hidden people counted too: what is written there is the person's own.
create function intake.contacts_alone(p_ambito text, p_person uuid) returns setof uuid stable ${DEFINER} as $$
begin
  return query select cp.contact_id from intake.contact_person cp
    where cp.ambito_id = p_ambito and p_ambito = current_setting('soglia.ambito', true) and cp.person_id = p_person
      and not exists (select 1 from intake.contact_person o where o.ambito_id = cp.ambito_id and o.contact_id = cp.contact_id and o.person_id <> p_person);
end $$;
${forApp('contacts_alone(text, uuid)')}
`;
