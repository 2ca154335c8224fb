// SPDX-License-Identifier: EUPL-1.2

const DEFINER = "language plpgsql security definer set search_path = ''";

/**
 * As before, and: a contact whose referral still waits for an answer is not disposed of, and what a referral disclosed of a contact goes
 * with it. What happened stays, without content.
 */
export const DISPOSAL_WITH_REFERRALS = `
-- Contacts of the agency that served their time, of persons who did not come back since; and persons of whom nothing else is left.
create or replace function intake.disposable(p_ambito text, p_agency uuid, p_before timestamptz)
returns table (kind text, subject_id uuid, occurred_on date, access_point text) stable ${DEFINER} as $$
begin
  if p_ambito is distinct from current_setting('soglia.ambito', true) then return; end if;
  return query
    with old as materialized (
      select c.id, (c.occurred_at at time zone 'Europe/Rome')::date as day, c.access_point as at
        from intake.contact c
       where c.ambito_id = p_ambito and c.agency_id = p_agency and c.occurred_at < p_before and not c.shielded
         and (c.follow_up_on is null or c.followed_up_at is not null or c.follow_up_on < p_before::date)
         and not exists (select 1 from intake.request r where r.ambito_id = p_ambito and r.contact_id = c.id and (r.shielded or r.follow_up_on >= p_before::date))
         and not referrals.is_awaited(p_ambito, c.id)
         and not exists (select 1 from intake.contact_person a join intake.contact_person b on b.ambito_id = a.ambito_id and b.person_id = a.person_id
                           join intake.contact d on d.ambito_id = b.ambito_id and d.id = b.contact_id
                          where a.ambito_id = p_ambito and a.contact_id = c.id and d.agency_id = p_agency and d.occurred_at >= p_before)
    ), alone as materialized (
      select p.id, max(o.day) as day
        from old o join intake.contact_person cp on cp.ambito_id = p_ambito and cp.contact_id = o.id
        join intake.person p on p.ambito_id = p_ambito and p.id = cp.person_id
       where not p.protected and p.merged_into is null
         and not exists (select 1 from intake.contact_person more where more.ambito_id = p_ambito and more.person_id = p.id
                            and more.contact_id not in (select x.id from old x))
       group by p.id
    )
    select 'contact', o.id, o.day, o.at from old o
    union all
    select 'person', a.id, a.day, null from alone a
     where not exists (select 1 from intake.household_member m join intake.household_member other on other.ambito_id = m.ambito_id and other.household_id = m.household_id
                        where m.ambito_id = p_ambito and m.person_id = a.id and m.until is null and other.until is null
                          and other.person_id not in (select x.id from alone x))
       and not exists (select 1 from intake.responsibility_holder h join intake.responsibility r on r.ambito_id = h.ambito_id and r.id = h.responsibility_id
                        where h.ambito_id = p_ambito and h.person_id = a.id and r.minor_id not in (select x.id from alone x));
end $$;

-- Removes what an approved proposal lists and what may still go; answers what went, and which files lie in the folder without a row now.
create or replace function intake.execute_disposal(p_ambito text, p_disposal uuid, p_now timestamptz) returns table (contacts integer, persons integer, files uuid[]) ${DEFINER} as $$
declare
  v_disposal intake.disposal; v_contacts uuid[]; v_persons uuid[];
begin
  if p_ambito is distinct from current_setting('soglia.ambito', true) or intake.me() is not null then
    raise exception 'only the clock disposes';
  end if;
  select d.* into v_disposal from intake.disposal d where d.ambito_id = p_ambito and d.id = p_disposal and d.state = 'approved' for update;
  if not found then return; end if;

  select coalesce(array_agg(i.subject_id) filter (where i.kind = 'contact'), '{}'), coalesce(array_agg(i.subject_id) filter (where i.kind = 'person'), '{}')
    into v_contacts, v_persons
    from intake.disposal_item i join intake.disposable(p_ambito, v_disposal.agency_id, v_disposal.before) d on d.kind = i.kind and d.subject_id = i.subject_id
   where i.ambito_id = p_ambito and i.disposal_id = p_disposal;

  files := array(select f from intake.remove_attachments(p_ambito, v_contacts) f);
  perform referrals.forget_contacts(p_ambito, v_contacts);
  delete from intake.amendment x where x.ambito_id = p_ambito and x.contact_id = any (v_contacts);
  delete from intake.note x where x.ambito_id = p_ambito and x.contact_id = any (v_contacts);
  delete from intake.notice_given x where x.ambito_id = p_ambito and x.contact_id = any (v_contacts);
  delete from intake.request_person x where x.ambito_id = p_ambito and x.contact_id = any (v_contacts);
  delete from intake.request x where x.ambito_id = p_ambito and x.contact_id = any (v_contacts);
  delete from intake.contact_person x where x.ambito_id = p_ambito and x.contact_id = any (v_contacts);
  delete from intake.register_row x where x.ambito_id = p_ambito and (x.contact_id = any (v_contacts) or x.person_id = any (v_persons));
  delete from intake.contact x where x.ambito_id = p_ambito and x.id = any (v_contacts);
  get diagnostics contacts = row_count;
  -- The facts that planners count are rebuilt from what is there: of these contacts, nothing.
  insert into platform.outbox (id, ambito_id, topic, subject_id) select gen_random_uuid(), p_ambito, 'intake.contact-changed', c from unnest(v_contacts) c;

  v_persons := v_persons || array(select p.id from intake.person p where p.ambito_id = p_ambito and p.merged_into = any (v_persons));
  delete from intake.responsibility_holder x using intake.responsibility r
   where x.ambito_id = p_ambito and r.ambito_id = p_ambito and r.id = x.responsibility_id and r.minor_id = any (v_persons);
  delete from intake.responsibility x where x.ambito_id = p_ambito and x.minor_id = any (v_persons);
  delete from intake.household_member x where x.ambito_id = p_ambito and x.person_id = any (v_persons);
  delete from intake.person_merge x where x.ambito_id = p_ambito and (x.survivor_id = any (v_persons) or x.merged_id = any (v_persons));
  delete from intake.duplicate_dismissal x where x.ambito_id = p_ambito and (x.a_id = any (v_persons) or x.b_id = any (v_persons));
  delete from intake.person_likeness x where x.ambito_id = p_ambito and x.person_id = any (v_persons);
  delete from intake.person_search x where x.ambito_id = p_ambito and x.person_id = any (v_persons);
  delete from intake.subject_export x where x.ambito_id = p_ambito and x.person_id = any (v_persons);
  delete from intake.person x where x.ambito_id = p_ambito and x.id = any (v_persons);
  get diagnostics persons = row_count;

  update intake.disposal d set state = 'executed', version = version + 1, executed_at = p_now, removed_contacts = execute_disposal.contacts, removed_persons = execute_disposal.persons
   where d.ambito_id = p_ambito and d.id = p_disposal;
  return next;
end $$;
`;
