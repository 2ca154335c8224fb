// SPDX-License-Identifier: EUPL-1.2

/** What only this application may call, and nobody else who may look into the schema. */
const forApp = (signature: string) => `
revoke all on function intake.${signature} from public;
grant execute on function intake.${signature} to soglia_app;`;

const DEFINER = "language plpgsql security definer set search_path = ''";

/** Drafts are their operator's alone: what others may learn of them, and what happens to them by the clock, passes through here. */
export const DRAFT_FUNCTIONS = `
-- Who else has written about the same persons in the last two minutes; of a protected person, only for those who may know.
create function intake.drafts_beside(p_ambito text, p_people uuid[]) returns table (account_id uuid, since timestamptz, people uuid[]) stable ${DEFINER} as $$
begin
  return query
    select d.account_id, min(d.opened_at), array_agg(distinct shared.id)
      from intake.contact_draft d cross join lateral unnest(d.people) as shared(id)
     where d.ambito_id = p_ambito and p_ambito = current_setting('soglia.ambito', true) and d.saved_at > now() - interval '2 minutes'
       and d.account_id <> intake.me() and shared.id = any (p_people) and intake.sees_person(p_ambito, shared.id)
     group by d.account_id;
end $$;
${forApp('drafts_beside(text, uuid[])')}

-- Whether there is a contact of this id, seen or not: a draft of the same id would give away what came with it.
create function intake.contact_exists(p_ambito text, p_id uuid) returns boolean stable ${DEFINER} as $$
begin
  return p_ambito = current_setting('soglia.ambito', true)
     and exists (select 1 from intake.contact c where c.ambito_id = p_ambito and c.id = p_id);
end $$;
${forApp('contact_exists(text, uuid)')}

-- Drafts that nobody touched since then, and files of contacts that never were; answers with the names of the files to be removed.
create function intake.forget_old_drafts(p_ambito text, p_before timestamptz) returns table (drafts integer, files uuid[]) ${DEFINER} as $$
begin
  if p_ambito is distinct from current_setting('soglia.ambito', true) or intake.me() is not null then
    raise exception 'only the clock forgets drafts';
  end if;
  return query
    with gone as (
      delete from intake.contact_draft d where d.ambito_id = p_ambito and d.saved_at < p_before returning d.id
    ), loose as (
      delete from intake.attachment a
       where a.ambito_id = p_ambito and a.received_at < p_before
         and not exists (select 1 from intake.contact c where c.ambito_id = p_ambito and c.id = a.contact_id)
         and not exists (select 1 from intake.contact_draft d where d.ambito_id = p_ambito and d.id = a.contact_id and d.saved_at >= p_before)
      returning a.file
    )
    select (select count(*)::integer from gone), coalesce((select array_agg(l.file) from loose l), '{}');
end $$;
${forApp('forget_old_drafts(text, timestamptz)')}
`;

export const ATTACHMENT_FUNCTIONS = `
-- Before a contact is registered its files are whoever's sent them; afterwards they are as visible as the contact is at its agency.
create function intake.sees_attachment(p_ambito text, p_contact uuid, p_account uuid) returns boolean stable ${DEFINER} as $$
declare
  found_agency uuid; found_shielded boolean;
begin
  select c.agency_id, c.shielded into found_agency, found_shielded from intake.contact c where c.ambito_id = p_ambito and c.id = p_contact;
  if found_agency is null then return p_account = intake.me(); end if;
  return found_agency = intake.my_agency() and (not found_shielded or intake.sees_shielded_contact(p_ambito, p_contact));
end $$;
${forApp('sees_attachment(text, uuid, uuid)')}

-- The worker looks at files without being somebody who may read them: it learns where a file lies, and says what it found.
create function intake.attachment_to_scan(p_ambito text, p_id uuid) returns table (file uuid, state text) stable ${DEFINER} as $$
begin
  return query select a.file, a.state from intake.attachment a
    where a.ambito_id = p_ambito and a.id = p_id and p_ambito = current_setting('soglia.ambito', true);
end $$;
${forApp('attachment_to_scan(text, uuid)')}

create function intake.attachment_scanned(p_ambito text, p_id uuid, p_state text) returns boolean ${DEFINER} as $$
begin
  update intake.attachment a set state = p_state, scanned_at = now()
   where a.ambito_id = p_ambito and a.id = p_id and a.state = 'waiting' and p_ambito = current_setting('soglia.ambito', true);
  return found;
end $$;
${forApp('attachment_scanned(text, uuid, text)')}

-- For a disposal: the rows go with their contacts, and the answer names the files to be removed.
create function intake.remove_attachments(p_ambito text, p_contacts uuid[]) returns setof uuid ${DEFINER} as $$
begin
  return query delete from intake.attachment a
    where a.ambito_id = p_ambito and a.contact_id = any (p_contacts) and p_ambito = current_setting('soglia.ambito', true) returning a.file;
end $$;
${forApp('remove_attachments(text, uuid[])')}

-- Which of these files some row of some ambito still stands for.
create function intake.files_kept(p_files uuid[]) returns setof uuid stable ${DEFINER} as $$
begin
  return query select a.file from intake.attachment a where a.file = any (p_files);
end $$;
${forApp('files_kept(uuid[])')}
`;
