// SPDX-License-Identifier: EUPL-1.2
/** Which of two tiers is stricter, and whether all readers of a card reach a row. */
export const TIER_ORDER = `
create function resources.stricter(a text, b text) returns text language sql immutable as $$
  select case when 'agencies' in (a, b) then 'agencies' when 'operators' in (a, b) then 'operators' else 'public' end
$$;
create function resources.stricter_to(a text, a_to uuid[], b text, b_to uuid[]) returns uuid[] language sql immutable as $$
  select case when a = 'agencies' and b = 'agencies' then array(select unnest(a_to) intersect select unnest(b_to))
              when a = 'agencies' then a_to when b = 'agencies' then b_to else '{}'::uuid[] end
$$;
create function resources.within(card text, card_to uuid[], row_tier text, row_to uuid[]) returns boolean language sql immutable as $$
  select row_tier = 'public' or (row_tier = 'operators' and card <> 'public')
      or (row_tier = 'agencies' and card = 'agencies' and card_to <@ row_to)
$$;
`;

/** What a card keeps of a schedule. */
export const CARD_PARTS = `
create function resources.schedule_words(sc resources.schedule) returns jsonb language sql immutable as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'valid_from', sc.valid_from, 'valid_to', sc.valid_to, 'dtstart', sc.dtstart, 'until', sc.until, 'count', sc.count, 'wkst', sc.wkst, 'freq', sc.freq,
    'interval', sc.interval, 'byday', sc.byday, 'byweekno', sc.byweekno, 'bymonthday', sc.bymonthday, 'byyearday', sc.byyearday,
    'opens_at', sc.opens_at, 'closes_at', sc.closes_at, 'closed', sc.closed, 'on_holidays', sc.on_holidays))
$$;
`;

/**
 * The lexicon has each word once for each tier, with a card that bears witness to it: a word is shown only while its witness, seen
 * by the reader, still has it. When a witness loses the word another card is asked, and if there is none the word is gone.
 */
export const REFRESH_CARDS = `
create function resources.refresh_lexicon(p_ambito text, p_services uuid[]) returns void language sql as $$
  with gone as (
    delete from resources.lexicon l
     where l.ambito_id = p_ambito and l.witness = any (p_services)
       and coalesce((select not (c.visibility = l.tier and c.terms @> array[l.shown])
                       from resources.card c where c.ambito_id = p_ambito and c.service_id = l.witness limit 1), true)
    returning l.word, l.tier, l.shown
  )
  insert into resources.lexicon (ambito_id, word, witness, tier, shown)
  select p_ambito, g.word, w.service_id, g.tier, g.shown
    from gone g
    cross join lateral (select c.service_id from resources.card c
                         where c.ambito_id = p_ambito and c.visibility = g.tier and c.terms @> array[g.shown]
                           and c.words @@ (plainto_tsquery('resources.italian', g.shown) || plainto_tsquery('resources.french', g.shown))
                         limit 1) w
  on conflict do nothing;
  insert into resources.lexicon (ambito_id, word, witness, tier, shown)
  select distinct on (w.word, c.visibility) p_ambito, w.word, c.service_id, c.visibility, w.shown
    from resources.card c
    cross join lateral (select t as shown, lower(public.unaccent('public.unaccent', t)) as word from unnest(c.terms) t) w
   where c.ambito_id = p_ambito and c.service_id = any (p_services)
     and (select 1 from resources.lexicon l where l.ambito_id = p_ambito and l.word = w.word and l.tier = c.visibility limit 1) is null
   order by w.word, c.visibility, c.service_id
  on conflict do nothing;
$$;

create function resources.refresh_cards(p_ambito text, p_services uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, resources, public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  if p_ambito is distinct from current_setting('soglia.ambito', true) then
    raise exception 'cards of another ambito' using errcode = '42501';
  end if;
  delete from resources.card c where c.ambito_id = p_ambito and c.service_id = any (array(
    select each.id from unnest(p_services) each(id)
     where coalesce((select s.status from resources.service s where s.ambito_id = p_ambito and s.id = each.id limit 1), '')
           not in ('active', 'temporarily closed')));
  insert into resources.card select c.* from unnest(p_services) each(id) cross join lateral resources.card_source(p_ambito, each.id) c
  on conflict (ambito_id, service_id) do update set
    visibility = excluded.visibility, visible_to = excluded.visible_to, status = excluded.status, name = excluded.name, name_fr = excluded.name_fr,
    short = excluded.short, short_fr = excluded.short_fr, organization_id = excluded.organization_id, organization_name = excluded.organization_name,
    agency_id = excluded.agency_id, needs = excluded.needs, user_areas = excluded.user_areas, areas = excluded.areas, languages = excluded.languages,
    free = excluded.free, cost = excluded.cost, phone = excluded.phone, available = excluded.available, maximum = excluded.maximum,
    capacity_updated = excluded.capacity_updated, assured_date = excluded.assured_date, last_modified = excluded.last_modified,
    eligibility_rule = excluded.eligibility_rule, hours = excluded.hours, places = excluded.places, terms = excluded.terms,
    facets = excluded.facets, words = excluded.words;
  perform resources.refresh_lexicon(p_ambito, p_services);
end
$$;
`;
