// SPDX-License-Identifier: EUPL-1.2
import { type EntityName, HSDS } from '@soglia/resources-domain';
import { writtenColumns } from '../../model/write-rows';
import { BELONGING, linkOf, ownersOf } from '../belonging';
import { touchedBy } from './touched.sql';

const DEFAULTS: Readonly<Record<string, string>> = { visibility: "'public'", visible_to: "'{}'::uuid[]", position: '0' };
const SOURCE = ['imported_from', 'external_id'];

/**
 * Writes the good staged rows of a table between two places of the file, as one statement. $1 ambito, $2 import, $3 source, $4 and $5 places.
 * A row that says nothing new is left alone. What the profile adds and the file does not speak of stays as the curators left it:
 * an import that knows no tiers opens nothing that was hidden. So does a column that the file does not have at all.
 */
export function writeStaged(entity: EntityName, carried: readonly string[]): string {
  const columns = writtenColumns(entity).filter((column) => !SOURCE.includes(column) && column !== 'id');
  const said = columns.filter((column) => column !== 'position');
  const changed = [...columns.filter((column) => column !== 'last_modified'), 'external_id'].map(
    (column) => `${column} = excluded.${column}`,
  );
  if (Object.hasOwn(HSDS[entity].profile, 'visibility')) changed.push('version = t.version + 1');
  if (columns.includes('last_modified')) changed.push(DATED);
  return `with written as (
    insert into resources.${entity} as t (ambito_id, id, imported_from, external_id, ${columns.join(', ')})
    select $1, s.row_id, $3::text, s.external_id, ${columns.map((column) => chosenValue(entity, column, carried)).join(', ')}
      from resources.import_row s
           cross join lateral jsonb_populate_record(null::resources.${entity}, s.content) p
           left join resources.${entity} old on old.ambito_id = s.ambito_id and old.id = s.row_id
     where s.ambito_id = $1 and s.import_id = $2 and s.entity = '${entity}' and not s.refused and s.seq > $4 and s.seq <= $5
    on conflict (ambito_id, id) do update set ${changed.join(', ')}
     where t.imported_from = $3::text
       and (${said.map((column) => `t.${column}`).join(', ')}) is distinct from (${said.map((column) => `excluded.${column}`).join(', ')})
    returning t.*, (xmax = 0) as made
  ), fresh as (
    select * from written${NEW_TOUCH_NOTHING.includes(entity) ? ' where not made' : ''}
  ), was as (
    select k.* from resources.${entity} k where k.ambito_id = $1 and k.id in (select id from written where not made)
  )
  select count(*) filter (where made)::int as inserted, count(*) filter (where not made)::int as updated,
         ${touchedBy(entity, ['fresh', 'was'])} from written`;
}

/** Nothing stands on these before they are there: what comes to stand on them tells of itself. */
const NEW_TOUCH_NOTHING: readonly EntityName[] = ['organization', 'location', 'taxonomy_term'];

/** The day that the file says, when it is later; else a card that changes, changes now. */
const DATED = `last_modified = case when excluded.last_modified > coalesce(t.last_modified, '-infinity') then excluded.last_modified else now() end`;

/** Nobody's word of a later day is undone by an older one. */
const LATER: Readonly<Record<string, string>> = {
  assured_date: 'greatest(p.assured_date, old.assured_date)',
  assurer_email: `case when old.assured_date > coalesce(p.assured_date, '-infinity') then old.assurer_email else p.assurer_email end`,
  last_modified: 'greatest(p.last_modified, old.last_modified)',
};

function chosenValue(entity: EntityName, column: string, carried: readonly string[]): string {
  const isOwner = BELONGING.includes(entity) && ownersOf(entity).some(([owner]) => owner === column);
  const isTold = column === 'position' || isOwner || carried.includes(column);
  const ways = !isTold ? [`old.${column}`, `p.${column}`] : [LATER[column] && entity === 'service' ? LATER[column] : `p.${column}`];
  if (isTold && Object.hasOwn(HSDS[entity].profile, column)) ways.push(`old.${column}`);
  return `coalesce(${[...ways, DEFAULTS[column] ?? 'null'].join(', ')})`;
}

/** Told again inside of a service, but not with all that it has. */
const TOLD_IN_PART = "('organization', 'program')";

const told = (entity: string, id: string, list: EntityName) => `exists (
  select 1 from resources.import_row s where s.ambito_id = $1 and s.import_id = $2 and s.entity = ${entity} and s.row_id = ${id}
     and not s.refused and (s.top or s.entity not in ${TOLD_IN_PART}) and (s.lists is null or '${list}' = any (s.lists)))`;

/** Rows of this source ($3) whose owner is in the file with its list of them, and they are not. */
export function gone(entity: EntityName): string {
  const owners =
    entity === 'attribute' || entity === 'metadata'
      ? [told(`t.${linkOf(entity)[0]}`, `t.${linkOf(entity)[1]}`, entity)]
      : ownersOf(entity).map(([column, target]) => told(`'${target}'`, `t.${column}`, entity));
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

/** One line of history for each card that came or changed. */
export const TELL_HISTORY = `
insert into resources.metadata (ambito_id, id, resource_id, resource_type, last_action_date, last_action_type, field_name, previous_value, replacement_value, updated_by)
select $1, gen_random_uuid(), id, 'service', now(), 'import', '*', '', '', $3 from unnest($2::uuid[]) id`;
