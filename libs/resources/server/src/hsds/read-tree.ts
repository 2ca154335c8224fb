// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { ENTITY_NAMES, type EntityName, HSDS, type HsdsRow, linkColumn } from '@soglia/resources-domain';
import { readWhere } from '../model/read-rows';

export type Rows = Partial<Record<EntityName, readonly HsdsRow[]>>;

/** What may hang on something, each after what may hang before it. */
const BRANCHES = [
  'program',
  'location',
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
] as const satisfies readonly EntityName[];

/** Reads all that hangs on the rows given, within the reader's reach and but for what is left out: one query for each table. */
export async function readTree(tx: Tx, ambitoId: string, roots: Rows, leaveOut: readonly EntityName[] = []): Promise<Rows> {
  const rows: Rows = { ...roots };
  const ids = (entity: EntityName) => (rows[entity] ?? []).map(({ id }) => id);
  const column = (entity: EntityName, name: string) => [...new Set((rows[entity] ?? []).map((row) => row[name]))].filter(Boolean);
  for (const branch of BRANCHES) {
    if (rows[branch] || leaveOut.includes(branch)) continue;
    const owners = ENTITY_NAMES.filter((name) => Object.values(HSDS[name].nested).some(({ entity, many }) => many && entity === branch));
    rows[branch] = await readWhere(
      tx,
      ambitoId,
      branch,
      Object.fromEntries(owners.map((owner) => [linkColumn(owner, branch), ids(owner)])),
    );
  }
  const all = ENTITY_NAMES.flatMap(ids);
  rows.attribute ??= await readWhere(tx, ambitoId, 'attribute', { link_id: all });
  rows.taxonomy_term ??= await readWhere(tx, ambitoId, 'taxonomy_term', { id: column('attribute', 'taxonomy_term_id') });
  rows.taxonomy ??= await readWhere(tx, ambitoId, 'taxonomy', { id: column('taxonomy_term', 'taxonomy_id') });
  rows.metadata ??= await readWhere(tx, ambitoId, 'metadata', { resource_id: [...all, ...ids('attribute')] });
  return rows;
}
