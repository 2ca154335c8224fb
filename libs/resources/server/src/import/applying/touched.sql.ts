// SPDX-License-Identifier: EUPL-1.2
import { type EntityName, HSDS } from '@soglia/resources-domain';

/** Columns of what is told on a card, by the parameter of `resources.cards_of` that they are. */
const WAYS = ['service_at_location_id', 'location_id', 'contact_id', 'phone_id'] as const;
/** Tables whose rows stand on no card: the words of all, organisations and programmes (which are looked up whole), the history itself. */
const ON_NO_CARD: readonly EntityName[] = [
  'taxonomy',
  'taxonomy_term',
  'unit',
  'organization',
  'organization_identifier',
  'program',
  'metadata',
  'meta_table_description',
];

const set = (select: string) => `array(select distinct x.id from (${select}) x(id) where x.id is not null)`;

/** What cards, organisations and terms the rows of a relation stand on: three columns. A row that moved stands on both its old card and its new. */
export function touchedBy(entity: EntityName, relations: readonly string[]): string {
  const all = (select: (from: string) => string) => relations.map(select).join(' union all ');
  const { columns } = HSDS[entity];
  const organization =
    entity === 'organization' ? 'r.id' : entity !== 'service' && columns['organization_id'] ? 'r.organization_id' : 'null::uuid';
  return [
    `${set(all((from) => cardsOf(entity, from)))} as cards`,
    `${set(all((from) => `select ${organization} from ${from} r`))} as organizations`,
    `${set(all((from) => `select ${entity === 'taxonomy_term' ? 'r.id' : 'null::uuid'} from ${from} r`))} as terms`,
  ].join(', ');
}

function cardsOf(entity: EntityName, from: string): string {
  if (ON_NO_CARD.includes(entity)) return `select null::uuid from ${from} r where false`;
  if (entity === 'service') return `select r.id from ${from} r`;
  const link = (column: string) =>
    entity === 'attribute' ? `case when r.link_entity = '${column.replace(/_id$/, '')}' then r.link_id end` : `r.${column}`;
  const has = (column: string) => entity === 'attribute' || Object.hasOwn(HSDS[entity].columns, column);
  const direct = has('service_id') ? `select ${link('service_id')} from ${from} r` : '';
  // A card stands at a place through a row of its own: that row is no other card's.
  if (entity === 'service_at_location') return direct;
  const ways = WAYS.map((column) =>
    entity === 'location' && column === 'location_id' ? 'r.id' : has(column) ? link(column) : 'null::uuid',
  );
  const given = ways.filter((way) => way !== 'null::uuid').map((way) => `${way} is not null`);
  const far = given.length
    ? `select c from ${from} r cross join lateral resources.cards_of($1, ${ways.join(', ')}) c where ${given.join(' or ')}`
    : '';
  return [direct, far].filter(Boolean).join(' union all ') || `select null::uuid from ${from} r where false`;
}

/** Cards ($2) and those that show something of these organisations ($3), whatever it is, or of these terms ($4). */
export const SEEN_ANEW = `
select id from unnest($2::uuid[]) id
union select v.id from resources.service v where v.ambito_id = $1 and v.organization_id in (select unnest($3::uuid[]))
union select v.id from resources.program p join resources.service v on v.ambito_id = $1 and v.program_id = p.id
       where p.ambito_id = $1 and p.organization_id in (select unnest($3::uuid[]))
union select x.service_id from resources.location l join resources.service_at_location x on x.ambito_id = $1 and x.location_id = l.id
       where l.ambito_id = $1 and l.organization_id in (select unnest($3::uuid[]))
union select a.link_id from resources.attribute a
       where a.ambito_id = $1 and a.link_entity = 'service' and a.taxonomy_term_id in (select unnest($4::uuid[]))
order by 1`;
