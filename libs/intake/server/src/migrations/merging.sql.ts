// SPDX-License-Identifier: EUPL-1.2

const OWN = "ambito_id = current_setting('soglia.ambito', true)";

export const MERGE_TABLES = `
create table intake.person_merge (
  ambito_id text not null, id uuid not null, survivor_id uuid not null, merged_id uuid not null, agency_id uuid, reason text not null,
  moved jsonb not null, merged_at timestamptz not null default now(), merged_by uuid not null,
  undone_at timestamptz, undone_by uuid, undone_reason text,
  constraint person_merge_pk primary key (ambito_id, id),
  constraint person_merge_survivor_fk foreign key (ambito_id, survivor_id) references intake.person (ambito_id, id),
  constraint person_merge_merged_fk foreign key (ambito_id, merged_id) references intake.person (ambito_id, id)
);
create index person_merge_by_survivor on intake.person_merge (ambito_id, survivor_id);
create index person_merge_by_merged on intake.person_merge (ambito_id, merged_id);

create table intake.duplicate_dismissal (
  ambito_id text not null, id uuid not null, a_id uuid not null, b_id uuid not null,
  dismissed_at timestamptz not null default now(), dismissed_by uuid not null,
  constraint duplicate_dismissal_pk primary key (ambito_id, id)
);
create unique index duplicate_dismissal_by_pair on intake.duplicate_dismissal (ambito_id, a_id, b_id);

alter table intake.person_merge enable row level security;
alter table intake.duplicate_dismissal enable row level security;
create policy sees on intake.person_merge for select
  using (${OWN} and intake.sees_person(ambito_id, survivor_id) and intake.sees_person(ambito_id, merged_id));
create policy adds on intake.person_merge for insert with check (${OWN});
create policy changes on intake.person_merge for update
  using (${OWN} and intake.sees_person(ambito_id, survivor_id) and intake.sees_person(ambito_id, merged_id)) with check (${OWN});
create policy sees on intake.duplicate_dismissal for select
  using (${OWN} and intake.sees_person(ambito_id, a_id) and intake.sees_person(ambito_id, b_id));
create policy adds on intake.duplicate_dismissal for insert with check (${OWN});

grant select, insert, update on intake.person_merge to soglia_app;
grant select, insert on intake.duplicate_dismissal to soglia_app;
`;

/**
 * Keys that two files of one person are likely to share: the birth date, or a phone, each with the beginning of a name. Kept at every change of a
 * file, so that the pairs are a join of equal keys and not a comparison of everybody with everybody. No protected file has any.
 */
export const LIKENESS = `
create table intake.person_likeness (
  ambito_id text not null, key text not null, person_id uuid not null,
  constraint person_likeness_pk primary key (ambito_id, key, person_id)
);
create index person_likeness_by_person on intake.person_likeness (ambito_id, person_id);
alter table intake.person_likeness enable row level security;
create policy own_ambito on intake.person_likeness for select using (${OWN});
grant select on intake.person_likeness to soglia_app;

create function intake.keep_likeness() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    delete from intake.person_likeness l where l.ambito_id = new.ambito_id and l.person_id = new.id;
  end if;
  if new.protected or new.merged_into is not null then return null; end if;
  insert into intake.person_likeness (ambito_id, key, person_id)
    select distinct new.ambito_id, base || ':' || left(word, 3), new.id
      from (select 'b:' || new.birth_date as base where new.birth_date is not null
            union all
            select 'p:' || right(digits, 9)
              from jsonb_array_elements(new.phones) phone, lateral (select regexp_replace(phone ->> 'number', '[^0-9]', '', 'g') as digits) d
             where length(digits) > 5) bases,
           regexp_split_to_table(
             regexp_replace(normalize(lower(concat_ws(' ', new.family_name, new.given_name)), NFD), '[\\u0300-\\u036f]', '', 'g'), '[^[:alnum:]]+') as word
     where length(word) > 1;
  return null;
end $$;
create trigger keep_likeness_of_new after insert on intake.person for each row
  when (not new.protected and (new.birth_date is not null or new.phones <> '[]'::jsonb)) execute function intake.keep_likeness();
create trigger keep_likeness_of_changed after update on intake.person for each row
  when ((old.family_name, old.given_name, old.birth_date, old.phones, old.protected, old.merged_into)
        is distinct from (new.family_name, new.given_name, new.birth_date, new.phones, new.protected, new.merged_into)) execute function intake.keep_likeness();
`;

/**
 * Moving what one file carries to another. Past row security: a merge that left behind what the head may not see would tear a file apart.
 * Who asks must see both files; nothing of what is moved is handed out but to the merge that remembers it.
 */
export const MOVING = `
create function intake.equal_on(p_columns text[]) returns text language sql immutable as $$
  select string_agg(format('s.%1$I = m.%1$I', c), ' and ') from unnest(p_columns) c
$$;

create function intake.require_both(p_one uuid, p_other uuid) returns text language plpgsql stable security definer set search_path = '' as $$
declare v_ambito text := current_setting('soglia.ambito');
begin
  if not (intake.sees_person(v_ambito, p_one) and intake.sees_person(v_ambito, p_other)) then
    raise insufficient_privilege using message = 'both files must be seen';
  end if;
  return v_ambito;
end $$;

-- Rows of p_from become rows of p_to. Where p_to has one already that is equal on p_clash, that one stays, with p_blend of the two, and the other is taken out.
create function intake.move_person(p_table text, p_column text, p_key text[], p_clash text[], p_blend jsonb, p_from uuid, p_to uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_ambito text := intake.require_both(p_from, p_to);
  v_both text := format('s.ambito_id = $1 and m.ambito_id = $1 and m.%1$I = $2 and s.%1$I = $3 and ', p_column);
  v_key text := '(select jsonb_object_agg(k, to_jsonb(t) -> k) from unnest($4::text[]) k)';
  v_kept jsonb := '[]'; v_taken jsonb := '[]'; v_moved jsonb; v_some jsonb; v_blend record;
begin
  if p_clash is not null then
    for v_blend in select key as col, value as how from jsonb_each_text(p_blend) loop
      if v_blend.how not in ('least', 'greatest') then raise 'unknown blend %', v_blend.how; end if;
      execute format('with hit as (select (select jsonb_object_agg(k, to_jsonb(s) -> k) from unnest($4::text[]) k) as key, s.%1$I as before, %2$s(s.%1$I, m.%1$I) as after
                                     from intake.%3$I s, intake.%3$I m where %4$s %5$s and s.%1$I <> %2$s(s.%1$I, m.%1$I)),
                           done as (update intake.%3$I t set %1$I = hit.after from hit where t.ambito_id = $1 and t.%6$I = $3 and to_jsonb(t) @> hit.key)
                      select jsonb_agg(jsonb_build_object(''key'', key, ''column'', %7$L, ''before'', before, ''after'', after)) from hit',
                     v_blend.col, v_blend.how, p_table, v_both, intake.equal_on(p_clash), p_column, v_blend.col)
        into v_some using v_ambito, p_from, p_to, p_key;
      v_kept := v_kept || coalesce(v_some, '[]');
    end loop;
    execute format('with gone as (delete from intake.%1$I m using intake.%1$I s where %2$s %3$s returning to_jsonb(m) as row) select jsonb_agg(row) from gone',
                   p_table, v_both, intake.equal_on(p_clash)) into v_some using v_ambito, p_from, p_to;
    v_taken := coalesce(v_some, '[]');
  end if;
  execute format('with done as (update intake.%1$I t set %2$I = $3 where t.ambito_id = $1 and t.%2$I = $2 returning %3$s as key) select jsonb_agg(key) from done',
                 p_table, p_column, v_key) into v_moved using v_ambito, p_from, p_to, p_key;
  return jsonb_build_object('table', p_table, 'column', p_column, 'kept', v_kept, 'taken', v_taken, 'moved', coalesce(v_moved, '[]'));
end $$;

-- The way back: what was moved and still is the survivor's returns as it is now; what was taken out returns where what it clashed with still stands.
create function intake.move_person_back(p_record jsonb, p_clash text[], p_merged uuid, p_survivor uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_ambito text := intake.require_both(p_merged, p_survivor);
  v_table text := p_record ->> 'table'; v_column text := p_record ->> 'column'; v_each jsonb; v_there boolean;
begin
  execute format('update intake.%1$I t set %2$I = $3 from jsonb_array_elements($4) key where t.ambito_id = $1 and t.%2$I = $2 and to_jsonb(t) @> key
                     and not exists (select 1 from intake.%1$I other where other.ambito_id = $1 and other.%2$I = $3 and to_jsonb(other) @> key)', v_table, v_column)
    using v_ambito, p_survivor, p_merged, p_record -> 'moved';
  for v_each in select value from jsonb_array_elements(p_record -> 'taken') loop
    v_there := true;
    if p_clash is not null then
      execute format('select exists (select 1 from intake.%1$I s where s.ambito_id = $1 and s.%2$I = $2
                        and to_jsonb(s) @> (select jsonb_object_agg(k, $3 -> k) from unnest($4::text[]) k))', v_table, v_column)
        into v_there using v_ambito, p_survivor, v_each, p_clash;
    end if;
    continue when not v_there;
    begin
      execute format('insert into intake.%1$I select (jsonb_populate_record(null::intake.%1$I, $1)).* on conflict do nothing', v_table) using v_each;
    exception when foreign_key_violation then null; -- disposed of in between
    end;
  end loop;
  for v_each in select value from jsonb_array_elements(p_record -> 'kept') loop
    execute format('update intake.%1$I t set %2$I = (jsonb_populate_record(t, jsonb_build_object(%3$L, $3 -> ''before''))).%2$I
                     where t.ambito_id = $1 and t.%4$I = $2 and to_jsonb(t) @> ($3 -> ''key'') and to_jsonb(t) -> %3$L = $3 -> ''after''',
                   v_table, v_each ->> 'column', v_each ->> 'column', v_column)
      using v_ambito, p_survivor, v_each;
  end loop;
end $$;

-- Whoever may know of one of the files knows of both, and nobody else: each gets the protections in force of the other.
create function intake.share_protection(p_one uuid, p_other uuid) returns uuid[] language plpgsql security definer set search_path = '' as $$
declare v_ambito text := intake.require_both(p_one, p_other); v_made uuid[];
begin
  with made as (
    insert into intake.protection (ambito_id, id, subject_kind, subject_id, ground, author_id, agency_id, workers, since)
      select p.ambito_id, gen_random_uuid(), 'person', case when p.subject_id = p_one then p_other else p_one end, p.ground, p.author_id, p.agency_id, p.workers, p.since
        from intake.protection p where p.ambito_id = v_ambito and p.subject_id in (p_one, p_other) and p.ended_at is null
    returning id)
  select coalesce(array_agg(id), '{}') into v_made from made;
  if v_made <> '{}' then
    perform intake.mark_protected(v_ambito, 'person', p_one);
    perform intake.mark_protected(v_ambito, 'person', p_other);
  end if;
  return v_made;
end $$;

create function intake.unshare_protection(p_made uuid[], p_one uuid, p_other uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v_ambito text := intake.require_both(p_one, p_other);
begin
  delete from intake.protection p where p.ambito_id = v_ambito and p.id = any (p_made) and p.subject_id in (p_one, p_other);
  perform intake.mark_protected(v_ambito, 'person', p_one);
  perform intake.mark_protected(v_ambito, 'person', p_other);
end $$;

-- Contacts whose people changed: read anew by whoever counts them, and shielded when one of their people is under protection.
create function intake.touch_contacts(p_contacts uuid[]) returns void language plpgsql security definer set search_path = '' as $$
declare v_ambito text := current_setting('soglia.ambito');
begin
  update intake.contact c set version = c.version + 1 where c.ambito_id = v_ambito and c.id = any (p_contacts);
  perform intake.shield(v_ambito, p_contacts);
end $$;

-- Every contact about somebody, seen or not.
create function intake.contacts_about(p_person uuid) returns setof uuid language plpgsql stable security definer set search_path = '' as $$
begin
  return query select cp.contact_id from intake.contact_person cp where cp.ambito_id = current_setting('soglia.ambito') and cp.person_id = p_person
        union select c.id from intake.contact c where c.ambito_id = current_setting('soglia.ambito') and c.person_id = p_person;
end $$;
${[
  'move_person(text, text, text[], text[], jsonb, uuid, uuid)',
  'move_person_back(jsonb, text[], uuid, uuid)',
  'touch_contacts(uuid[])',
  'share_protection(uuid, uuid)',
  'unshare_protection(uuid[], uuid, uuid)',
  'contacts_about(uuid)',
]
  .map(
    (signature) => `revoke all on function intake.${signature} from public;\ngrant execute on function intake.${signature} to soglia_app;`,
  )
  .join('\n')}
`;
