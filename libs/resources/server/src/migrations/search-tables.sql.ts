// SPDX-License-Identifier: EUPL-1.2
/** Italian and French stems of words without their accents: who types «poverta» means «povertà». All three extensions are trusted. */
export const TEXT_SEARCH = `
create extension if not exists unaccent schema public;
create extension if not exists pg_trgm schema public;
create extension if not exists btree_gin schema public;
create text search configuration resources.italian (copy = pg_catalog.italian);
alter text search configuration resources.italian
  alter mapping for asciiword, word, hword, hword_asciipart, hword_part, asciihword with public.unaccent, pg_catalog.italian_stem;
create text search configuration resources.french (copy = pg_catalog.french);
alter text search configuration resources.french
  alter mapping for asciiword, word, hword, hword_asciipart, hword_part, asciihword with public.unaccent, pg_catalog.french_stem;
`;

/**
 * Tables without row security: a policy would keep the index of words from being used. What the counter's role reads is bounded
 * by the statements of the search drawer, what the public's role reads by the two views.
 */
export const SEARCH_TABLES = `
create table resources.card (
  ambito_id text not null, service_id uuid not null, visibility text not null, visible_to uuid[] not null default '{}',
  status text not null, name text not null, name_fr text, short text, short_fr text,
  organization_id uuid not null, organization_name text not null, agency_id uuid,
  needs text[] not null, user_areas text[] not null, areas text[] not null, languages text[] not null,
  free boolean, cost text, phone text, available double precision, maximum double precision, capacity_updated timestamptz,
  assured_date date, last_modified timestamptz, eligibility_rule jsonb, hours jsonb not null, places jsonb not null,
  terms text[] not null, facets tsvector not null, words tsvector not null,
  constraint card_pk primary key (ambito_id, service_id)
);
create index card_by_assured_date on resources.card (ambito_id, assured_date desc nulls last, service_id);
create index card_by_words on resources.card using gin (ambito_id, facets, words);

create table resources.lexicon (
  ambito_id text not null, word text collate "C" not null, witness uuid not null, tier text not null, shown text not null,
  constraint lexicon_pk primary key (ambito_id, word, witness)
);
create index lexicon_by_witness on resources.lexicon (ambito_id, witness);
create index lexicon_by_likeness on resources.lexicon using gin (ambito_id, word public.gin_trgm_ops);

create view resources.public_card as
  select ambito_id, service_id, visibility, status, name, name_fr, short, short_fr, organization_id, organization_name,
         needs, user_areas, areas, languages, free, cost, phone, available, maximum, capacity_updated, assured_date, last_modified,
         eligibility_rule, hours, places, terms, facets, words
    from resources.card where visibility = 'public' and ambito_id = current_setting('soglia.ambito', true);

create view resources.public_lexicon as
  select l.ambito_id, l.word, l.shown, l.witness
    from resources.lexicon l
    join resources.card c on c.ambito_id = l.ambito_id and c.service_id = l.witness and c.visibility = 'public' and c.terms @> array[l.shown]
   where l.tier = 'public' and l.ambito_id = current_setting('soglia.ambito', true);
`;

/** One fact for each search, coarse: no text that was typed, no person, no day. */
export const SEARCH_FACTS = `
create table resources.search_event (
  ambito_id text not null, search_id uuid not null, at_month text not null, where_from text not null,
  need text, area text, comune text, results integer not null, outcome text not null, gap_reason text,
  constraint search_event_pk primary key (ambito_id, search_id)
);
create index search_event_by_month on resources.search_event (ambito_id, at_month);

create table resources.orientation (
  ambito_id text not null, contact_id uuid not null, position smallint not null, service_id uuid not null, month text not null,
  constraint orientation_pk primary key (ambito_id, contact_id, position)
);
create index orientation_by_service on resources.orientation (ambito_id, service_id, month);

alter table resources.search_event enable row level security;
create policy own_ambito on resources.search_event using (ambito_id = current_setting('soglia.ambito', true)) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.orientation enable row level security;
create policy own_ambito on resources.orientation using (ambito_id = current_setting('soglia.ambito', true)) with check (ambito_id = current_setting('soglia.ambito', true));

-- The public's role may leave a fact of a search behind, and can read none.
create function resources.record_search(p_search uuid, p_month text, p_from text, p_need text, p_area text, p_comune text, p_results integer, p_gap text)
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into resources.search_event (ambito_id, search_id, at_month, where_from, need, area, comune, results, outcome, gap_reason)
  values (current_setting('soglia.ambito'), p_search, p_month, p_from, p_need, p_area, p_comune, p_results,
          case when p_gap is null then 'answered' else 'gap' end, p_gap)
  on conflict (ambito_id, search_id) do update set
    where_from = excluded.where_from, need = excluded.need, area = excluded.area, comune = excluded.comune,
    results = excluded.results, outcome = excluded.outcome, gap_reason = excluded.gap_reason
$$;

create view resources.gap_source as
  select ambito_id, at_month as month, need, comune, gap_reason as reason from resources.search_event where outcome = 'gap';
`;

export const SEARCH_GRANTS = `
revoke all on function resources.card_source(text, uuid), resources.refresh_lexicon(text, uuid[]), resources.refresh_cards(text, uuid[]),
  resources.record_search(uuid, text, text, text, text, text, integer, text) from public;
grant execute on function resources.refresh_cards(text, uuid[]) to soglia_app;
grant execute on function resources.record_search(uuid, text, text, text, text, text, integer, text) to soglia_app, soglia_public;
grant select on resources.card, resources.lexicon to soglia_app;
grant select, insert, delete on resources.orientation to soglia_app;
grant select on resources.search_event to soglia_app;
grant select on resources.public_card, resources.public_lexicon to soglia_public;
grant usage on schema resources to soglia_anonymiser;
grant select on resources.gap_source to soglia_anonymiser;
`;
