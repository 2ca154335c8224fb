// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { type EntityName, HSDS, type HsdsRow } from '@soglia/resources-domain';

type Rows = Partial<Record<EntityName, readonly HsdsRow[]>>;

/** What hangs on services, places and organisations, each after what it may hang on. */
const CHILDREN = [
  'url',
  'organization_identifier',
  'address',
  'contact',
  'phone',
  'schedule',
  'service_area',
  'language',
  'accessibility',
  'cost_option',
  'required_document',
  'funding',
  'service_capacity',
] as const satisfies readonly EntityName[];

const OWNERS = ['service', 'service_at_location', 'location', 'organization', 'contact', 'phone'] as const;

/** Reads services with all that belongs to them, within the reader's reach: a constant number of queries, however many services. */
export async function readServiceRows(tx: Tx, ambitoId: string, serviceIds: readonly string[]): Promise<Rows> {
  const rows: Rows = {};
  const read = async (entity: EntityName, by: Readonly<Record<string, readonly unknown[]>>) => {
    rows[entity] = await readWhere(tx, ambitoId, entity, by);
  };
  const column = (entity: EntityName, name: string) => [...new Set((rows[entity] ?? []).map((row) => row[name]))].filter(Boolean);
  await read('service', { id: serviceIds });
  await read('organization', { id: column('service', 'organization_id') });
  await read('program', { id: column('service', 'program_id') });
  await read('service_at_location', { service_id: column('service', 'id') });
  await read('location', { id: column('service_at_location', 'location_id') });
  for (const child of CHILDREN) {
    const owners = OWNERS.filter((owner) => HSDS[child].columns[`${owner}_id`]);
    await read(child, Object.fromEntries(owners.map((owner) => [`${owner}_id`, column(owner, 'id')])));
  }
  await read('unit', { id: column('service_capacity', 'unit_id') });
  await readTerms(read, rows, column);
  return rows;
}

async function readTerms(
  read: (entity: EntityName, by: Record<string, readonly unknown[]>) => Promise<void>,
  rows: Rows,
  column: (entity: EntityName, name: string) => readonly unknown[],
): Promise<void> {
  const all = Object.values(rows).flatMap((each) => each.map(({ id }) => id));
  await read('attribute', { link_id: all });
  await read('taxonomy_term', { id: column('attribute', 'taxonomy_term_id') });
  await read('taxonomy', { id: column('taxonomy_term', 'taxonomy_id') });
  await read('metadata', { resource_id: all });
}

/** Rows of one table where any of the columns holds any of its values, in the order in which they were given. */
export async function readWhere(
  tx: Tx,
  ambitoId: string,
  entity: EntityName,
  by: Readonly<Record<string, readonly unknown[]>>,
): Promise<HsdsRow[]> {
  const asked = Object.entries(by).filter(([, values]) => values.length > 0);
  if (asked.length === 0) return [];
  const found: { row: HsdsRow }[] = await tx.query(
    `select to_jsonb(t) - 'ambito_id' as row from resources.${entity} t
      where t.ambito_id = $1 and (${asked.map(([column], i) => `t.${column} = any ($${i + 2}::uuid[])`).join(' or ')})
      order by t.position, t.id`,
    [ambitoId, ...asked.map(([, values]) => values)],
  );
  return found.map(({ row }) => row);
}
