// SPDX-License-Identifier: EUPL-1.2
/**
 * What everybody may see, found by joins of the owner: row security asks a function for each row, and a count of forty thousand
 * would ask for each of them. Ids and what lists are narrowed by; everything else is still read under row security.
 */
const PUBLIC_ROWS = `
create view resources.public_organization as
  select o.ambito_id, o.id, o.name, o.alternate_name, o.description from resources.organization o
   where o.visibility = 'public' and o.ambito_id = current_setting('soglia.ambito', true);

create view resources.public_service as
  select s.ambito_id, s.id, s.organization_id, s.name, s.last_modified
    from resources.service s
    join resources.organization o on o.ambito_id = s.ambito_id and o.id = s.organization_id and o.visibility = 'public'
    left join resources.program p on p.ambito_id = s.ambito_id and p.id = s.program_id
    left join resources.organization po on po.ambito_id = p.ambito_id and po.id = p.organization_id
   where s.visibility = 'public' and coalesce(po.visibility, 'public') = 'public' and s.ambito_id = current_setting('soglia.ambito', true);

create view resources.public_service_at_location as
  select a.ambito_id, a.id, a.service_id, a.location_id
    from resources.service_at_location a
    join resources.public_service s on s.ambito_id = a.ambito_id and s.id = a.service_id
    join resources.location l on l.ambito_id = a.ambito_id and l.id = a.location_id and l.visibility = 'public'
    left join resources.organization lo on lo.ambito_id = l.ambito_id and lo.id = l.organization_id
   where coalesce(lo.visibility, 'public') = 'public';
`;

/**
 * A place, a programme or a unit of which only hidden services make use is as hidden as they are, whatever tier it says it has:
 * the street of a shelter tells of the shelter. What nothing uses has its own tier alone. The owner looks, because whoever
 * cannot see a hidden service cannot know that it is there.
 */
const OPEN_IF_USED = `
create function resources.open_location(of_ambito text, of_id uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select 1 from resources.service_at_location a join resources.public_service s on s.ambito_id = a.ambito_id and s.id = a.service_id
                  where a.ambito_id = of_ambito and a.location_id = of_id)
      or not exists (select 1 from resources.service_at_location a where a.ambito_id = of_ambito and a.location_id = of_id);
end $$;
create function resources.open_program(of_ambito text, of_id uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select 1 from resources.service u join resources.public_service s on s.ambito_id = u.ambito_id and s.id = u.id
                  where u.ambito_id = of_ambito and u.program_id = of_id)
      or not exists (select 1 from resources.service u where u.ambito_id = of_ambito and u.program_id = of_id);
end $$;
create function resources.open_unit(of_ambito text, of_id uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select 1 from resources.service_capacity c join resources.public_service s on s.ambito_id = c.ambito_id and s.id = c.service_id
                  where c.ambito_id = of_ambito and c.unit_id = of_id)
      or not exists (select 1 from resources.service_capacity c where c.ambito_id = of_ambito and c.unit_id = of_id);
end $$;
revoke all on function resources.open_location(text, uuid), resources.open_program(text, uuid), resources.open_unit(text, uuid) from public;
grant execute on function resources.open_location(text, uuid), resources.open_program(text, uuid), resources.open_unit(text, uuid) to soglia_public;
create policy used on resources.location as restrictive for select to soglia_public using (resources.open_location(ambito_id, id));
create policy used on resources.program as restrictive for select to soglia_public using (resources.open_program(ambito_id, id));
create policy used on resources.unit as restrictive for select to soglia_public using (resources.open_unit(ambito_id, id));
`;

/**
 * Counts what may take a row away from everybody, so that a file that is kept knows when it is too old without looking at every
 * row. One line for each transaction: nobody waits for anybody else's, and the count grows when it commits and not before.
 */
const TIER_CHANGES = `
create table resources.tier_change (
  ambito_id text not null, transaction bigint not null,
  constraint tier_change_pk primary key (ambito_id, transaction)
);
create function resources.note_tier_change() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into resources.tier_change (ambito_id, transaction) values (coalesce(new.ambito_id, old.ambito_id), pg_current_xact_id()::text::bigint)
  on conflict do nothing;
  return null;
end $$;
create trigger tier_changed after update on resources.organization for each row when (old.visibility <> new.visibility)
  execute function resources.note_tier_change();
create trigger tier_changed after update on resources.service for each row
  when (old.visibility <> new.visibility or old.organization_id <> new.organization_id or old.program_id is distinct from new.program_id)
  execute function resources.note_tier_change();
create trigger tier_changed after update on resources.location for each row
  when (old.visibility <> new.visibility or old.organization_id is distinct from new.organization_id)
  execute function resources.note_tier_change();
create trigger tier_changed after update on resources.program for each row when (old.organization_id <> new.organization_id)
  execute function resources.note_tier_change();
create trigger taken_away after delete on resources.service for each row when (old.visibility = 'public') execute function resources.note_tier_change();
create trigger taken_away after delete on resources.location for each row when (old.visibility = 'public') execute function resources.note_tier_change();
create trigger taken_away after delete on resources.organization for each row when (old.visibility = 'public')
  execute function resources.note_tier_change();
create trigger hidden_use after insert on resources.service for each row when (new.visibility <> 'public' and new.program_id is not null)
  execute function resources.note_tier_change();

-- Who uses a place decides who sees it: only where somebody hidden is among them.
create function resources.note_hidden_use() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into resources.tier_change (ambito_id, transaction)
  select distinct c.ambito_id, pg_current_xact_id()::text::bigint
    from changed c join resources.service_at_location a on a.ambito_id = c.ambito_id and a.location_id = c.location_id
   where not exists (select 1 from resources.public_service s where s.ambito_id = a.ambito_id and s.id = a.service_id)
  on conflict do nothing;
  return null;
end $$;
create trigger used after insert on resources.service_at_location referencing new table as changed
  for each statement execute function resources.note_hidden_use();
create trigger left_by after delete on resources.service_at_location referencing old table as changed
  for each statement execute function resources.note_hidden_use();
create trigger moved_from after update on resources.service_at_location referencing old table as changed
  for each statement execute function resources.note_hidden_use();
create trigger moved_to after update on resources.service_at_location referencing new table as changed
  for each statement execute function resources.note_hidden_use();
`;

/**
 * A place that a hidden card leaves, and that nothing uses any more, keeps the card's tier: else the old street of a shelter would open
 * on the day it moves. Asked at the end of the transaction, when it is known who uses the place.
 */
const LEFT_BEHIND = `
create function resources.keep_left_place_hidden() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update resources.location l set visibility = t.visibility, visible_to = t.visible_to
    from resources.card_tier t
   where l.ambito_id = old.ambito_id and l.id = old.location_id and l.visibility = 'public'
     and t.ambito_id = old.ambito_id and t.id = old.service_id and t.visibility <> 'public'
     and not exists (select 1 from resources.service_at_location a where a.ambito_id = l.ambito_id and a.location_id = l.id);
  return null;
end $$;
create constraint trigger place_left after delete or update of location_id on resources.service_at_location deferrable initially deferred
  for each row execute function resources.keep_left_place_hidden();
`;

export const PUBLIC_TIER = [
  PUBLIC_ROWS,
  OPEN_IF_USED,
  TIER_CHANGES,
  LEFT_BEHIND,
  'grant select on resources.public_organization, resources.public_service, resources.public_service_at_location, resources.tier_change to soglia_public;',
];
