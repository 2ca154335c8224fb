// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { type EntityName, HSDS, type HsdsRow } from '@soglia/resources-domain';

/** Columns that may be written beside those of the model. */
const OURS = ['imported_from', 'external_id', 'position'];

/** Every column of a table that is written, in one order. */
export function writtenColumns(entity: EntityName): readonly string[] {
  const { columns, profile } = HSDS[entity];
  return [...Object.keys(columns), ...Object.keys(profile), ...OURS];
}

/** What stands where a row says nothing. */
const DEFAULTS: Readonly<Record<string, string>> = { visibility: "'public'", visible_to: "'{}'::uuid[]", position: '0' };

const chosen = (column: string) => (DEFAULTS[column] ? `coalesce(r.${column}, ${DEFAULTS[column]})` : `r.${column}`);

/** The statement that writes rows given as one JSON array ($2) into one ambito ($1); a row that is there is replaced whole. */
export function upsertSql(entity: EntityName): string {
  const columns = writtenColumns(entity);
  const changed = columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`);
  return `insert into resources.${entity} (ambito_id, ${columns.join(', ')})
    select $1, ${columns.map(chosen).join(', ')} from jsonb_populate_recordset(null::resources.${entity}, $2::jsonb) r
    on conflict (ambito_id, id) do update set ${changed.join(', ')}`;
}

export async function writeRows(tx: Tx, ambitoId: string, entity: EntityName, rows: readonly HsdsRow[]): Promise<void> {
  if (rows.length) await tx.query(upsertSql(entity), [ambitoId, JSON.stringify(rows)]);
}
