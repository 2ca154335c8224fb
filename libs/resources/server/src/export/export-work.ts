// SPDX-License-Identifier: EUPL-1.2
import { enterAmbito, type Tx, type UnitOfWork } from '@soglia/platform';
import type { PackageScope, Territory } from '@soglia/resources-domain';

/** Rows or documents read at once: memory holds one batch, however large the databank. */
export const BATCH = 500;

/** What every export needs: one unchanging view of the databank, and where it stands. */
export interface ExportWork {
  readonly tx: Tx;
  readonly ambitoId: string;
  readonly territory: Territory;
  readonly scope: PackageScope;
  readonly publicUrl: string;
  readonly at: Date;
}

/** Runs an export over the databank as it is at this moment: what is written meanwhile is in the next one. */
export async function inOneView<T>(unit: UnitOfWork, ambitoId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return unit.dataSource.transaction('REPEATABLE READ', async (tx) => {
    await tx.query('set transaction read only');
    await enterAmbito(tx, ambitoId);
    return work(tx);
  });
}

let cursors = 0;

/** Rows of a query in batches, through a cursor of the database: sorted once, held nowhere. Must be read to its end before the next. */
export async function* batches<Row>(tx: Tx, sql: string, values: unknown[], size = BATCH): AsyncGenerator<readonly Row[]> {
  const name = `export_${++cursors}`;
  await tx.query(`declare ${name} no scroll cursor for ${sql}`, values);
  for (;;) {
    const rows: Row[] = await tx.query(`fetch ${size} from ${name}`);
    if (rows.length) yield rows;
    if (rows.length < size) break;
  }
  await tx.query(`close ${name}`);
}

/** Ids of a table in the order in which they were given. */
export async function* idBatches(tx: Tx, ambitoId: string, from: string): AsyncGenerator<readonly string[]> {
  const sql = `select t.id from resources.${from} and t.ambito_id = $1 order by t.position, t.id`;
  for await (const rows of batches<{ id: string }>(tx, sql, [ambitoId])) yield rows.map(({ id }) => id);
}
