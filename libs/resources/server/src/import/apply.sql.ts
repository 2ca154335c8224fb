// SPDX-License-Identifier: EUPL-1.2
import { type EntityName, HSDS, REFERENCES } from '@soglia/resources-domain';
import { writtenColumns } from '../model/write-rows';
import { linkOf } from './check.sql';

const DEFAULTS: Readonly<Record<string, string>> = { visibility: "'public'", visible_to: "'{}'::uuid[]", position: '0' };
const SOURCE = ['imported_from', 'external_id'];

/**
 * Writes the good staged rows of a table between two places of the file, as one statement. $1 ambito, $2 import, $3 source, $4 and $5 places.
 * A row that says nothing new is left alone. What the profile adds and the file does not speak of stays as the curators left it:
 * an import that knows no tiers opens nothing that was hidden.
 */
export function writeStaged(entity: EntityName): string {
  const { profile } = HSDS[entity];
  const columns = writtenColumns(entity).filter((column) => !SOURCE.includes(column) && column !== 'id');
  const chosen = columns.map((column) => {
    const ways = [
      `p.${column}`,
      ...(Object.hasOwn(profile, column) ? [`old.${column}`] : []),
      ...(DEFAULTS[column] ? [DEFAULTS[column]] : []),
    ];
    return ways.length > 1 ? `coalesce(${ways.join(', ')})` : ways[0];
  });
  const said = columns.filter((column) => column !== 'position');
  const changed = [...columns, 'external_id'].map((column) => `${column} = excluded.${column}`);
  const versioned = Object.hasOwn(profile, 'visibility') ? ['version = t.version + 1'] : [];
  return `with written as (
    insert into resources.${entity} as t (ambito_id, id, imported_from, external_id, ${columns.join(', ')})
    select $1, s.row_id, $3::text, s.external_id, ${chosen.join(', ')}
      from resources.import_row s
           cross join lateral jsonb_populate_record(null::resources.${entity}, s.content) p
           left join resources.${entity} old on old.ambito_id = s.ambito_id and old.id = s.row_id
     where s.ambito_id = $1 and s.import_id = $2 and s.entity = '${entity}' and not s.refused and s.seq > $4 and s.seq <= $5
    on conflict (ambito_id, id) do update set ${[...changed, ...versioned].join(', ')}
     where t.imported_from = $3::text
       and (${said.map((column) => `t.${column}`).join(', ')}) is distinct from (${said.map((column) => `excluded.${column}`).join(', ')})
    returning t.id, (xmax = 0) as made
  )
  select count(*) filter (where made)::int as inserted, count(*) filter (where not made)::int as updated${entity === 'service' ? ", coalesce(array_agg(id), '{}') as ids" : ''} from written`;
}

/** Things that stand by themselves: when they vanish they are listed. Everything else belongs to one of them. */
const STANDING: readonly EntityName[] = [
  'taxonomy',
  'taxonomy_term',
  'unit',
  'organization',
  'program',
  'service',
  'location',
  'meta_table_description',
];
/** Told again inside of a service, but not with all that it has. */
const TOLD_IN_PART = "('organization', 'program')";

export const BELONGING = (Object.keys(HSDS) as EntityName[]).filter((entity) => !STANDING.includes(entity));

const OWNERS: readonly EntityName[] = ['organization', 'program', 'service', 'location', 'service_at_location', 'contact', 'phone'];

export function ownersOf(entity: EntityName): readonly (readonly [string, EntityName])[] {
  return Object.keys(HSDS[entity].columns).flatMap((column) => {
    const target = REFERENCES[column];
    return target && OWNERS.includes(target) ? [[column, target] as const] : [];
  });
}

const told = (entity: string, id: string) => `exists (
  select 1 from resources.import_row s where s.ambito_id = $1 and s.import_id = $2 and s.entity = ${entity} and s.row_id = ${id}
     and not s.refused and (s.top or s.entity not in ${TOLD_IN_PART}))`;

/** Rows of this source ($3) whose owner is in the file, and they are not. */
export function gone(entity: EntityName): string {
  const owners =
    entity === 'attribute' || entity === 'metadata'
      ? [told(`t.${linkOf(entity)[0]}`, `t.${linkOf(entity)[1]}`)]
      : ownersOf(entity).map(([column, target]) => told(`'${target}'`, `t.${column}`));
  return `select t.id from resources.${entity} t
    where t.ambito_id = $1 and t.imported_from = $3::text and (${owners.join(' or ')})
      and not exists (select 1 from resources.import_row s where s.ambito_id = $1 and s.import_id = $2 and s.entity = '${entity}' and s.row_id = t.id)`;
}

/** Rows that hang on rows which go: they go too, whoever wrote them. $2 is what goes. */
export function hangingOn(entity: EntityName, owner: EntityName): string | null {
  if (entity === 'attribute' || entity === 'metadata') {
    const [kind, link] = linkOf(entity);
    return `select t.id from resources.${entity} t where t.ambito_id = $1 and t.${kind} = '${owner}' and t.${link} = any ($2::uuid[])`;
  }
  const column = ownersOf(entity).find(([, target]) => target === owner)?.[0];
  return column ? `select t.id from resources.${entity} t where t.ambito_id = $1 and t.${column} = any ($2::uuid[])` : null;
}

/** Services of the file, and those that stand on an organisation or a place of the file: what searches see of them may have changed. */
export const TOUCHED_SERVICES = `
select v.id from resources.service v
 where v.ambito_id = $1 and (
   exists (select 1 from resources.import_row s where s.ambito_id = $1 and s.import_id = $2 and s.entity = 'service' and s.row_id = v.id)
   or exists (select 1 from resources.import_row s where s.ambito_id = $1 and s.import_id = $2 and s.entity = 'organization' and s.row_id = v.organization_id)
   or exists (select 1 from resources.service_at_location x join resources.import_row s
                on s.ambito_id = $1 and s.import_id = $2 and s.entity = 'location' and s.row_id = x.location_id
               where x.ambito_id = $1 and x.service_id = v.id))
 order by v.id`;

/** One line of history for each card that came or changed. */
export const TELL_HISTORY = `
insert into resources.metadata (ambito_id, id, resource_id, resource_type, last_action_date, last_action_type, field_name, previous_value, replacement_value, updated_by)
select $1, gen_random_uuid(), id, 'service', now(), 'import', '*', '', '', $3 from unnest($2::uuid[]) id`;
