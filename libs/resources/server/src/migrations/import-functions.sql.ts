// SPDX-License-Identifier: EUPL-1.2
const GUARD = `
  if p_ambito is distinct from current_setting('soglia.ambito', true) then
    raise exception 'cards of another ambito' using errcode = '42501';
  end if;`;

/** On which cards a row stands that belongs to a service at a place, to a place, to a contact or to a telephone. Ids alone: no eyes are asked. */
export const CARDS_OF = `
create function resources.cards_of(p_ambito text, p_spot uuid, p_place uuid, p_contact uuid, p_phone uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  ${GUARD}
  if p_spot is not null then
    return query select x.service_id from resources.service_at_location x where x.ambito_id = p_ambito and x.id = p_spot;
  end if;
  if p_place is not null then
    return query select x.service_id from resources.service_at_location x where x.ambito_id = p_ambito and x.location_id = p_place;
  end if;
  if p_contact is not null then
    return query select c.service_id from resources.contact c where c.ambito_id = p_ambito and c.id = p_contact and c.service_id is not null;
    return query select r from resources.contact c cross join lateral resources.cards_of(p_ambito, c.service_at_location_id, c.location_id, null, null) r
                  where c.ambito_id = p_ambito and c.id = p_contact;
  end if;
  if p_phone is not null then
    return query select c.service_id from resources.phone c where c.ambito_id = p_ambito and c.id = p_phone and c.service_id is not null;
    return query select r from resources.phone c
                  cross join lateral resources.cards_of(p_ambito, c.service_at_location_id, c.location_id, c.contact_id, null) r
                  where c.ambito_id = p_ambito and c.id = p_phone;
  end if;
end $$;
revoke all on function resources.cards_of(text, uuid, uuid, uuid, uuid) from public;
grant execute on function resources.cards_of(text, uuid, uuid, uuid, uuid) to soglia_app;
`;

/**
 * Places of an import that came without a tier of their own, and that hidden cards alone use, take the strictest tier of these cards, with
 * the agencies that all of them name: the source of a shelter that was hidden here must not tell where it has moved to. Never the other way.
 */
export const TIGHTEN_PLACES = `
create function resources.tighten_places(p_ambito text, p_import uuid, p_source text) returns setof uuid
language plpgsql security definer set search_path = '' set enable_nestloop = off as $$
begin
  ${GUARD}
  return query with place as (
    select l.id, l.visibility, l.visible_to
      from resources.import_row s join resources.location l on l.ambito_id = p_ambito and l.id = s.row_id
     where s.ambito_id = p_ambito and s.import_id = p_import and s.entity = 'location' and not s.refused and not s.content ? 'visibility'
       and l.imported_from = p_source
  ), card as materialized (
    select distinct p.id as place, t.id, t.visibility, t.visible_to
      from place p join resources.service_at_location x on x.ambito_id = p_ambito and x.location_id = p.id
           join resources.card_tier t on t.ambito_id = p_ambito and t.id = x.service_id
  ), hidden as (
    select c.place, case when bool_or(c.visibility = 'agencies') then 'agencies' else 'operators' end as visibility,
           count(*) filter (where c.visibility = 'agencies') as lists
      from card c group by c.place having bool_and(c.visibility <> 'public')
  ), named as (
    select n.place, array_agg(n.agency order by n.agency) as agencies
      from (select c.place, a.agency, count(distinct c.id) as times
              from card c cross join lateral unnest(c.visible_to) a(agency) where c.visibility = 'agencies' group by c.place, a.agency) n
           join hidden h on h.place = n.place and h.lists = n.times
     group by n.place
  ), tier as (
    select p.id, resources.stricter(p.visibility, h.visibility) as visibility,
           resources.stricter_to(p.visibility, p.visible_to, h.visibility, coalesce(n.agencies, '{}')) as visible_to
      from place p join hidden h on h.place = p.id left join named n on n.place = p.id
  )
  update resources.location l set visibility = t.visibility, visible_to = t.visible_to, version = l.version + 1
    from tier t
   where l.ambito_id = p_ambito and l.id = t.id
     and not (l.visibility = t.visibility and l.visible_to @> t.visible_to and l.visible_to <@ t.visible_to)
  returning l.id;
end $$;
revoke all on function resources.tighten_places(text, uuid, text) from public;
grant execute on function resources.tighten_places(text, uuid, text) to soglia_app;
`;
