// SPDX-License-Identifier: EUPL-1.2
import { AGEING_MONTHS, assuredSince, LIFE_EVENTS } from '@soglia/resources-domain';
import type { Tx } from '@soglia/platform';
import type { PlacedCard } from './views/map.view';
import type { HomeCounts } from './views/home.view';

/** Everything here reads `resources.public_card` and the tables that row security bounds, as the public's role. */

export async function countCards(tx: Tx, today: string): Promise<HomeCounts> {
  const [counts]: { total: string; verified: string }[] = await tx.query(
    'select count(*) as total, count(*) filter (where assured_date >= $1::date) as verified from resources.public_card',
    [assuredSince(today, AGEING_MONTHS)],
  );
  const needs: { code: string; n: string }[] = await tx.query(
    `select split_part(need, '.', 1) as code, count(distinct service_id) as n from resources.public_card, unnest(needs) as need group by 1`,
  );
  const byEvent = new Map<string, number>();
  for (const { code } of LIFE_EVENTS) byEvent.set(code, 0);
  const events: { code: string; n: string }[] = await tx.query(
    `select t.code, count(distinct c.service_id) as n
       from ${EVENT_TERMS} join resources.public_card c on c.service_id = a.link_id
      where t.code = any ($1) group by 1`,
    [LIFE_EVENTS.map(({ code }) => code)],
  );
  for (const { code, n } of events) byEvent.set(code, Number(n));
  return {
    total: Number(counts?.total ?? 0),
    verified: Number(counts?.verified ?? 0),
    byNeed: new Map(needs.map(({ code, n }) => [code, Number(n)])),
    byEvent,
  };
}

const EVENT_TERMS = `resources.taxonomy_term t
   join resources.attribute a on a.ambito_id = t.ambito_id and a.taxonomy_term_id = t.id and a.link_entity = 'service' and t.taxonomy = 'eventi-della-vita'`;

export interface ListedCard {
  readonly id: string;
  readonly name: string;
  readonly name_fr: string | null;
  readonly short: string | null;
  readonly short_fr: string | null;
  readonly organization_name: string;
  readonly assured_date: string | null;
}

export async function cardsOfEvent(tx: Tx, code: string, limit: number): Promise<readonly ListedCard[]> {
  return tx.query(
    `select distinct c.service_id as id, c.name, c.name_fr, c.short, c.short_fr, c.organization_name, c.assured_date::text
       from ${EVENT_TERMS} join resources.public_card c on c.service_id = a.link_id
      where t.code = $1 order by c.assured_date::text desc nulls last, c.name limit $2`,
    [code, limit],
  );
}

interface PlaceFilter {
  readonly need: string | null;
  readonly comune: string | null;
  readonly limit: number;
}

/** Where public services are given: only places that everybody may know are in a public card. */
export async function placedCards(tx: Tx, { need, comune, limit }: PlaceFilter): Promise<readonly PlacedCard[]> {
  return tx.query(
    `select c.service_id as id, c.name, p ->> 'name' as place, p ->> 'belfiore' as belfiore, (p ->> 'lat')::float8 as lat, (p ->> 'lon')::float8 as lon
       from resources.public_card c cross join lateral jsonb_array_elements(c.places) p
      where p ->> 'lat' is not null and p ->> 'lon' is not null
        and ($1::text is null or exists (select 1 from unnest(c.needs) n where n = $1 or n like $1 || '.%'))
        and ($2::text is null or p ->> 'belfiore' = $2)
      order by c.assured_date desc nulls last, c.service_id limit $3`,
    [need, comune, limit],
  );
}

export interface ListedAddress {
  readonly id: string;
  readonly modified: string | null;
}

/** Cards for search engines, in an order that does not move, some at a time. */
export async function publicAddresses(tx: Tx, part: number, size: number): Promise<readonly ListedAddress[]> {
  return tx.query(
    'select service_id as id, last_modified::date::text as modified from resources.public_card order by service_id limit $1 offset $2',
    [size, (part - 1) * size],
  );
}

export async function countPublic(tx: Tx): Promise<number> {
  const [{ n }]: [{ n: string }] = await tx.query('select count(*) as n from resources.public_card');
  return Number(n);
}
