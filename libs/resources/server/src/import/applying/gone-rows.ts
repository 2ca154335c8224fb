// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { ENTITY_NAMES, type EntityName } from '@soglia/resources-domain';
import { overWholeTables } from '../checking/whole-tables';
import type { RunningImport } from '../running-import';
import { BELONGING } from '../belonging';
import { gone, hangingOn } from './apply.sql';

export type GoneRows = ReadonlyMap<EntityName, ReadonlySet<string>>;

/** What belonged to something of the file and is in it no more, with what hangs on it. */
export async function goneRows(tx: Tx, { ambitoId, id, source, covered }: RunningImport): Promise<GoneRows> {
  const going = new Map<EntityName, Set<string>>();
  for (const entity of ENTITY_NAMES.filter((name) => BELONGING.includes(name))) {
    const ids = new Set<string>();
    const collect = async (sql: string, values: unknown[]) => {
      for (const row of (await tx.query(sql, values)) as { id: string }[]) ids.add(row.id);
    };
    if (covered.includes(entity)) await overWholeTables(tx, () => collect(gone(entity), [ambitoId, id, source]));
    for (const [owner, owned] of going) {
      const sql = owned.size ? hangingOn(entity, owner) : null;
      if (sql) await collect(sql, [ambitoId, [...owned]]);
    }
    going.set(entity, ids);
  }
  return going;
}

export const countGone = (rows: GoneRows): number => [...rows.values()].reduce((sum, ids) => sum + ids.size, 0);
