// SPDX-License-Identifier: EUPL-1.2
import { type EntityName, HSDS, isReference, REFERENCES } from '@soglia/resources-domain';
import { BELONGING, linkOf, ownersOf } from '../belonging';

/** Words that sources share: whose they were first does not matter, and nobody's import changes another's. */
export const SHARED_WORDS: readonly EntityName[] = ['taxonomy', 'taxonomy_term', 'unit'];

const OF_IMPORT = 's.ambito_id = $1 and s.import_id = $2';

/** A problem for every staged row (s) of an entity to which the condition applies. $1 ambito, $2 import. */
function problem(
  entity: EntityName,
  code: string,
  column: string,
  condition: string,
  facts: Readonly<Record<string, string>> = {},
): string {
  return `insert into resources.import_problem (ambito_id, import_id, id, phase, severity, code, file, line, column_name, facts, entity, row_id)
    select s.ambito_id, s.import_id, gen_random_uuid(), 'check', 'error', '${code}', s.file, s.line, case when s.place = '' then c.name else s.place || '/' || c.name end,
           '${JSON.stringify(facts)}', s.entity, s.row_id
      from resources.import_row s cross join lateral (select ${column} as name) c
     where ${OF_IMPORT} and s.entity = '${entity}' and ${condition}`;
}

const staged = (entity: string, id: string) =>
  `exists (select 1 from resources.import_row p where p.ambito_id = $1 and p.import_id = $2 and p.entity = ${entity} and p.row_id = ${id})`;
const kept = (entity: string, id: string) => `exists (select 1 from resources.${entity} k where k.ambito_id = $1 and k.id = ${id})`;

/** Columns of an entity that hold ids of other rows, and of which table. */
export function referencesOf(entity: EntityName): readonly (readonly [string, EntityName])[] {
  return Object.keys(HSDS[entity].columns).flatMap((column) => {
    const target = REFERENCES[column];
    return target && isReference(entity, column) ? [[column, target] as const] : [];
  });
}

/** What every row of an entity must have, in the file or in what its copies say together. */
export function missing(entity: EntityName): string[] {
  const { required, tabularRequired, columns } = HSDS[entity];
  const asked = [...new Set([...required, ...tabularRequired])].filter((column) => column !== 'id' && columns[column]);
  return asked.map((column) =>
    problem(
      entity,
      'required',
      `'${column}'`,
      `not s.partial and not (s.content ? '${column}') and not exists (
         select 1 from resources.import_problem w where w.ambito_id = $1 and w.import_id = $2 and w.entity = s.entity and w.row_id = s.row_id
            and (w.column_name = c.name or w.column_name = s.place || '/' || c.name))`,
    ),
  );
}

export function dangling(entity: EntityName): string[] {
  const parts = [problem(entity, 'dangling-reference', "'id'", 's.partial', { entity })];
  for (const [column, target] of referencesOf(entity)) {
    const id = `(s.content ->> '${column}')::uuid`;
    parts.push(
      problem(
        entity,
        'dangling-reference',
        `'${column}'`,
        `s.content ? '${column}' and not ${staged(`'${target}'`, id)} and not ${kept(target, id)}`,
        {
          entity: target,
        },
      ),
    );
  }
  return parts;
}

/** What belongs to a card goes onto cards of the same source alone: nobody writes on another's through what hangs on it. $3 is the source. */
export function foreignParents(entity: EntityName): string[] {
  const owners = BELONGING.includes(entity) ? ownersOf(entity) : [];
  return owners.map(([column, target]) => problem(entity, 'foreign-parent', `'${column}'`, foreign(target, column), { entity: target }));
}

/** The same of attributes and metadata. $3 is the source. */
export function foreignLinks(entity: 'attribute' | 'metadata', targets: readonly EntityName[]): string[] {
  const [kind, link] = linkOf(entity);
  return targets
    .filter((target) => !SHARED_WORDS.includes(target))
    .map((target) =>
      problem(entity, 'foreign-parent', `'${link}'`, `s.content ->> '${kind}' = '${target}' and ${foreign(target, link)}`, {
        entity: target,
      }),
    );
}

function foreign(target: EntityName, column: string): string {
  const id = `(s.content ->> '${column}')::uuid`;
  return `s.content ? '${column}' and not ${staged(`'${target}'`, id)}
    and exists (select 1 from resources.${target} k where k.ambito_id = $1 and k.id = ${id} and k.imported_from is distinct from $3::text)`;
}

/** Attributes and metadata say of which table their row is. */
export function danglingLinks(entity: 'attribute' | 'metadata', targets: readonly EntityName[]): string[] {
  const [kind, link] = linkOf(entity);
  const id = `(s.content ->> '${link}')::uuid`;
  const names = Object.keys(HSDS).map((name) => `'${name}'`);
  return [
    problem(entity, 'not-in-list', `'${kind}'`, `s.content ->> '${kind}' not in (${names.join(', ')})`, {
      allowed: Object.keys(HSDS).join(', '),
    }),
    ...targets.map((target) =>
      problem(
        entity,
        'dangling-reference',
        `'${link}'`,
        `s.content ->> '${kind}' = '${target}' and s.content ? '${link}' and not ${staged(`'${target}'`, id)} and not ${kept(target, id)}`,
        { entity: target },
      ),
    ),
  ];
}

/** Codes of places and of agencies, which only the territory knows. */
export const UNKNOWN_CODES: Partial<Readonly<Record<EntityName, string>>> = {
  location: problem(
    'location',
    'unknown-comune',
    "'belfiore'",
    "s.content ? 'belfiore' and not exists (select 1 from territory.comune_window m where m.belfiore = s.content ->> 'belfiore')",
  ),
  service_area: problem(
    'service_area',
    'unknown-comune',
    "'extent'",
    `s.content ->> 'extent_type' = 'comune'
       and not exists (select 1 from territory.comune_window m where m.belfiore = coalesce(s.content ->> 'extent', ''))`,
  ),
  organization: problem(
    'organization',
    'unknown-agency',
    "'agency_id'",
    `s.content ? 'agency_id' and not exists (
       select 1 from territory.agency_window a where a.ambito_id = $1 and a.id = (s.content ->> 'agency_id')::uuid)`,
  ),
};

/** The row is there and another's: another source's, or written by our own hands. $3 is the source. */
export function taken(entity: EntityName): string {
  return problem(
    entity,
    'id-taken',
    "'id'",
    `exists (select 1 from resources.${entity} k where k.ambito_id = $1 and k.id = s.row_id and k.imported_from is distinct from $3::text)`,
  );
}

/** What came from this source before and is not in the file now. It stays: a person looks at it. $3 is the source. */
export function vanished(entity: EntityName): string {
  return `insert into resources.import_problem (ambito_id, import_id, id, phase, severity, code, file, line, column_name, facts, entity, row_id)
    select $1, $2, gen_random_uuid(), 'check', 'notice', 'vanished', '', 0, 'id', jsonb_build_object('entity', '${entity}', 'id', coalesce(k.external_id, k.id::text)), '${entity}', k.id
      from resources.${entity} k
     where k.ambito_id = $1 and k.imported_from = $3::text
       and not exists (select 1 from resources.import_row s where ${OF_IMPORT} and s.entity = '${entity}' and s.row_id = k.id)
     limit 10000`;
}

export const REFUSE = `
update resources.import_row s set refused = true
  from (select distinct entity, row_id from resources.import_problem
         where ambito_id = $1 and import_id = $2 and severity = 'error' and row_id is not null) w
 where ${OF_IMPORT} and s.entity = w.entity and s.row_id = w.row_id and not s.refused`;

/** A row falls with the row that it refers to. Answers how many fell. */
export function fallWith(entity: EntityName, column: string, target: EntityName): string {
  const kind = entity === 'attribute' && column === 'link_id' ? 'link_entity' : entity === 'metadata' ? 'resource_type' : null;
  return `with fallen as (
    update resources.import_row s set refused = true
     where ${OF_IMPORT} and s.entity = '${entity}' and not s.refused ${kind ? `and s.content ->> '${kind}' = '${target}'` : ''}
       and exists (select 1 from resources.import_row p where p.ambito_id = $1 and p.import_id = $2 and p.entity = '${target}'
                      and p.row_id = (s.content ->> '${column}')::uuid and p.refused)
    returning s.file, s.line, s.place, s.entity, s.row_id
  ), told as (
    insert into resources.import_problem (ambito_id, import_id, id, phase, severity, code, file, line, column_name, facts, entity, row_id)
    select $1, $2, gen_random_uuid(), 'check', 'error', 'parent-refused', file, line, case when place = '' then '${column}' else place || '/${column}' end,
           '{"entity": "${target}"}', entity, row_id
      from fallen
  )
  select count(*)::int as fallen from fallen`;
}
