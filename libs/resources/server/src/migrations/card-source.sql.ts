// SPDX-License-Identifier: EUPL-1.2
/**
 * How a card is made of its rows. A card has the stricter tier of service and organisations, and holds only rows that everybody
 * who reaches the card reaches too: a hidden place of a public service is in no card.
 *
 * One service at a time, each table looked up by two constants: within one great import the statistics know nothing yet of the
 * rows that it has just written, and a plan for many services at once would be chosen blindly. `limit 1` and `offset 0` keep
 * the planner from turning a look-up into a join.
 */
export const CARD_SOURCE = `
create function resources.card_source(p_ambito text, p_service uuid) returns setof resources.card language sql stable as $$
with recursive base as materialized (
  select s.*, o.name as organization_name, o.alternate_name as organization_other, o.agency_id,
         resources.stricter(resources.stricter(s.visibility, o.visibility), coalesce(po.visibility, 'public')) as tier,
         resources.stricter_to(resources.stricter(s.visibility, o.visibility),
                               resources.stricter_to(s.visibility, s.visible_to, o.visibility, o.visible_to),
                               coalesce(po.visibility, 'public'), coalesce(po.visible_to, '{}')) as tier_to
    from resources.service s
    join lateral (select * from resources.organization o where o.ambito_id = p_ambito and o.id = s.organization_id limit 1) o on true
    left join lateral (select * from resources.program p where p.ambito_id = p_ambito and p.id = s.program_id limit 1) p on true
    left join lateral (select * from resources.organization o where o.ambito_id = p_ambito and o.id = p.organization_id limit 1) po on true
   where s.ambito_id = p_ambito and s.id = p_service and s.status in ('active', 'temporarily closed')
), place as materialized (
  select sal.id as sal_id, sal.position, l.id as location_id, l.name, l.belfiore, m.name as comune_name, m.other_name as comune_other,
         case when l.latitude is not null and l.longitude is not null then l.latitude else m.lat end as lat,
         case when l.latitude is not null and l.longitude is not null then l.longitude else m.lon end as lon,
         exists (select 1 from resources.accessibility x where x.ambito_id = p_ambito and x.location_id = l.id) as accessible
    from resources.service_at_location sal
    join lateral (select * from resources.location l where l.ambito_id = p_ambito and l.id = sal.location_id limit 1) l on true
    left join lateral (select * from resources.organization o where o.ambito_id = p_ambito and o.id = l.organization_id limit 1) lo on true
    left join lateral (select c.name, c.other_name, c.lat, c.lon from territory.comune_window c where c.belfiore = l.belfiore limit 1) m on true
    join base b on resources.within(b.tier, b.tier_to, l.visibility, l.visible_to)
               and (lo.id is null or resources.within(b.tier, b.tier_to, lo.visibility, lo.visible_to))
   where sal.ambito_id = p_ambito and sal.service_id = p_service
), opening as (
  select jsonb_agg(h.schedule order by h.position, h.id) as hours
    from (select x.*, bool_or(x.own and not x.closed) over () as has_own
            from (select true as own, coalesce(sc.closed, false) as closed, sc.position, sc.id, resources.schedule_words(sc) as schedule
                    from resources.schedule sc
                   where sc.ambito_id = p_ambito and sc.service_id = p_service
                     and (sc.location_id is null or sc.location_id in (select location_id from place))
                     and (sc.service_at_location_id is null or sc.service_at_location_id in (select sal_id from place))
                  union all
                  select true, coalesce(sc.closed, false), sc.position, sc.id, sc.words
                    from place p
                    cross join lateral (select sc.*, resources.schedule_words(sc) as words from resources.schedule sc
                                         where sc.ambito_id = p_ambito and sc.service_at_location_id = p.sal_id offset 0) sc
                   where sc.service_id is null and (sc.location_id is null or sc.location_id = p.location_id)
                  union all
                  select false, coalesce(sc.closed, false), sc.position, sc.id, sc.words
                    from place p
                    cross join lateral (select sc.*, resources.schedule_words(sc) as words from resources.schedule sc
                                         where sc.ambito_id = p_ambito and sc.location_id = p.location_id offset 0) sc
                   where sc.service_id is null and sc.service_at_location_id is null) x) h
   where h.own or h.closed or not h.has_own
), dial as (
  select c.number
    from (select 1 as rank, ph.* from resources.phone ph where ph.ambito_id = p_ambito and ph.service_id = p_service
          union all
          select 2, ph.* from place p
           cross join lateral (select * from resources.phone ph where ph.ambito_id = p_ambito and ph.service_at_location_id = p.sal_id offset 0) ph
          union all
          select 3, ph.* from place p
           cross join lateral (select * from resources.phone ph where ph.ambito_id = p_ambito and ph.location_id = p.location_id offset 0) ph
          union all
          select 4, ph.* from base b
           cross join lateral (select * from resources.phone ph where ph.ambito_id = p_ambito and ph.organization_id = b.organization_id
                                order by ph.position, ph.id limit 20) ph) c
    join base b on true
     -- A contact's phone is somebody's own: it stands on the card itself, never in a list.
   where c.contact_id is null
     and (c.service_id is null or c.service_id = p_service)
     and (c.organization_id is null or c.organization_id = b.organization_id)
     and (c.location_id is null or c.location_id in (select location_id from place))
     and (c.service_at_location_id is null or c.service_at_location_id in (select sal_id from place))
   order by c.rank, c.position, c.id limit 1
), tag as materialized (
  select t.code, t.name, t.translations -> 'fr' ->> 'name' as name_fr, coalesce(t.taxonomy, x.name) as taxonomy
    from resources.attribute a
    join lateral (select * from resources.taxonomy_term t where t.ambito_id = p_ambito and t.id = a.taxonomy_term_id limit 1) t on true
    left join lateral (select * from resources.taxonomy x where x.ambito_id = p_ambito and x.id = t.taxonomy_id limit 1) x on true
   where a.ambito_id = p_ambito and a.link_id = p_service
), up as (
  select k.parent from tag t
    cross join lateral (select k.parent from territory.code_window k
                         where k.ambito_id = p_ambito and k.list = 'need' and k.code = t.code and t.taxonomy = 'bisogni' limit 1) k
  union
  select k.parent from up
    cross join lateral (select k.parent from territory.code_window k where k.ambito_id = p_ambito and k.list = 'need' and k.code = up.parent limit 1) k
), term as (
  select coalesce(array_agg(distinct t.code) filter (where t.taxonomy = 'bisogni'), '{}') as needs,
         coalesce(array_agg(distinct t.code) filter (where t.taxonomy = 'aree-utenza'), '{}') as user_areas,
         string_agg(distinct concat_ws(' ', t.name, k.label_it), ' ') as it, string_agg(distinct concat_ws(' ', t.name_fr, k.label_fr), ' ') as fr
    from tag t
    left join lateral (select k.label_it, k.label_fr from territory.code_window k
                        where k.ambito_id = p_ambito and k.code = t.code
                          and k.list = case t.taxonomy when 'bisogni' then 'need' when 'aree-utenza' then 'area' end limit 1) k on true
), extent as (
  select array_agg(distinct e.extent_type || ':' || e.extent) as areas
    from (select a.* from resources.service_area a
           where a.ambito_id = p_ambito and a.service_id = p_service
             and (a.service_at_location_id is null or a.service_at_location_id in (select sal_id from place))
          union all
          select a.* from place p
           cross join lateral (select * from resources.service_area a where a.ambito_id = p_ambito and a.service_at_location_id = p.sal_id offset 0) a
           where a.service_id is null) e
   where e.extent is not null and e.extent_type in ('comune', 'sub-ambito', 'ambito', 'region', 'country')
     and (e.valid_from is null or e.valid_from <= current_date) and (e.valid_to is null or e.valid_to >= current_date)
), tongue as (
  select array_agg(distinct left(lower(t.code), 2)) as languages
    from (select l.code from resources.language l
           where l.ambito_id = p_ambito and l.service_id = p_service and l.location_id is null and l.phone_id is null
          union all
          select l.code from place p
           cross join lateral (select * from resources.language l where l.ambito_id = p_ambito and l.location_id = p.location_id offset 0) l
           where l.service_id is null and l.phone_id is null) t
   where t.code ~ '^[A-Za-z]{2}'
), price as (
  select bool_and(c.amount = 0) filter (where c.amount is not null) as free,
         (array_agg(coalesce(c.amount_description, c.option) order by c.position, c.id) filter (where coalesce(c.amount_description, c.option) is not null))[1] as words
    from resources.cost_option c
   where c.ambito_id = p_ambito and c.service_id = p_service and (c.valid_to is null or c.valid_to >= current_date)
), room as (
  select sum(c.available) as available, sum(c.maximum) as maximum, max(c.updated) as updated
    from resources.service_capacity c where c.ambito_id = p_ambito and c.service_id = p_service
), spot as (
  select jsonb_agg(jsonb_build_object('name', p.name, 'belfiore', p.belfiore, 'comune', p.comune_name, 'lat', p.lat, 'lon', p.lon,
                                      'accessible', case when p.accessible then true end) order by p.position, p.sal_id) as places,
         string_agg(distinct concat_ws(' ', p.name, p.comune_name, p.comune_other), ' ') as words
    from place p
), whole as (
  select b.*, b.translations -> 'fr' as fr, t.needs, t.user_areas, t.it as terms_it, t.fr as terms_fr,
         coalesce(e.areas, array['*']) as areas, coalesce(g.languages, '{}') as languages,
         coalesce(c.free, case when coalesce(b.fees_description, b.fees, c.words) ~* '\\mgratuit' then true end) as free,
         coalesce(b.fees_description, c.words, b.fees) as cost, (select number from dial) as phone,
         r.available, r.maximum, r.updated as capacity_updated,
         coalesce(h.hours, '[]') as hours, coalesce(s.places, '[]') as places, s.words as place_words
    from base b, term t, extent e, tongue g, price c, room r, opening h, spot s
)
select p_ambito, w.id, w.tier, w.tier_to, w.status, w.name, w.fr ->> 'name', w.short_description, w.fr ->> 'short_description',
       w.organization_id, w.organization_name, w.agency_id, w.needs, w.user_areas, w.areas, w.languages,
       w.free, left(w.cost, 300), w.phone, w.available, w.maximum, w.capacity_updated, w.assured_date, w.last_modified, w.eligibility_rule,
       w.hours, w.places,
       array(select distinct v.word from regexp_split_to_table(lower(concat_ws(' ', w.name, w.alternate_name, w.fr ->> 'name', w.terms_it, w.terms_fr, w.organization_name)),
                                              '[^[:alnum:]]+') v(word)
              where length(v.word) between 3 and 40 and v.word ~ '[[:alpha:]]' and ts_lexize('pg_catalog.italian_stem', v.word) <> '{}'),
       array_to_tsvector(array(
         select 'n:' || n from unnest(w.needs) n union select 'u:' || up.parent from up where up.parent is not null
         union select 'k:' || k from unnest(case when w.user_areas = '{}' then array['*'] else w.user_areas end) k
         union select 'a:' || a from unnest(w.areas) a union select 'l:' || l from unnest(w.languages) l
         union select 'free' where w.free union select 'room' where w.available > 0)),
       setweight(to_tsvector('resources.italian', left(concat_ws(' ', w.name, w.alternate_name), 2000)), 'A')
       || setweight(to_tsvector('resources.french', left(coalesce(w.fr ->> 'name', ''), 2000)), 'A')
       || setweight(to_tsvector('resources.italian', left(coalesce(w.terms_it, ''), 5000)), 'B')
       || setweight(to_tsvector('resources.french', left(coalesce(w.terms_fr, ''), 5000)), 'B')
       || setweight(to_tsvector('resources.italian', left(concat_ws(' ', w.organization_name, w.organization_other, w.short_description, w.eligibility_description), 5000)), 'C')
       || setweight(to_tsvector('resources.french', left(concat_ws(' ', w.fr ->> 'short_description', w.fr ->> 'eligibility_description'), 5000)), 'C')
       || setweight(to_tsvector('resources.italian', left(concat_ws(' ', w.description, w.application_process, w.output_description, w.place_words), 20000)), 'D')
       || setweight(to_tsvector('resources.french', left(coalesce(w.fr ->> 'description', ''), 20000)), 'D')
  from whole w
$$;
`;
