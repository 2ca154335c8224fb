// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import type { EntityName } from '@soglia/resources-domain';

/** Which column of a table points up into the same table. */
export const UPWARDS: readonly (readonly [EntityName, string])[] = [
  ['organization', 'parent_organization_id'],
  ['taxonomy_term', 'parent_id'],
];

/** Ids of staged rows that descend from themselves, over what the databank will hold. */
export async function cyclesOf(tx: Tx, ambitoId: string, importId: string, [entity, column]: (typeof UPWARDS)[number]): Promise<string[]> {
  const edges: { id: string; parent: string; staged: boolean }[] = await tx.query(
    `select s.row_id as id, s.content ->> '${column}' as parent, true as staged from resources.import_row s
      where s.ambito_id = $1 and s.import_id = $2 and s.entity = $3 and s.content ? '${column}'
     union all
     select k.id, k.${column}::text, false from resources.${entity} k
      where k.ambito_id = $1 and k.${column} is not null
        and not exists (select 1 from resources.import_row s where s.ambito_id = $1 and s.import_id = $2 and s.entity = $3 and s.row_id = k.id)`,
    [ambitoId, importId, entity],
  );
  const inCycle = idsInCycles(new Map(edges.map(({ id, parent }) => [id, parent])));
  return edges.flatMap(({ id, staged }) => (staged && inCycle.has(id) ? [id] : []));
}

/** Each id has at most one parent: a walk that comes back to its own steps has found a circle. */
export function idsInCycles(parents: ReadonlyMap<string, string>): ReadonlySet<string> {
  const walked = new Map<string, number>();
  const found = new Set<string>();
  let walk = 0;
  for (const start of parents.keys()) {
    walk++;
    let id: string | undefined = start;
    while (id !== undefined && !walked.has(id)) {
      walked.set(id, walk);
      id = parents.get(id);
    }
    if (id === undefined || walked.get(id) !== walk) continue;
    for (let each: string | undefined = id; each !== undefined && !found.has(each); each = parents.get(each)) found.add(each);
  }
  return found;
}
