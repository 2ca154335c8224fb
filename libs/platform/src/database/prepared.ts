// SPDX-License-Identifier: EUPL-1.2
import type { PoolClient, QueryResultRow } from 'pg';
import type { Tx } from './unit-of-work';

/** A statement that each connection parses and plans once, under its name. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/**
 * For the few statements of which every registered contact needs one: Postgres spends more time planning them than running
 * them, and TypeORM can neither name a statement nor build one without cost (docs/performance.md). All others go through `tx`.
 */
export async function runPrepared<T extends object>(tx: Tx, statement: Prepared, values: readonly unknown[]): Promise<T[]> {
  // Inside a transaction the query runner holds one connection, and `connect` answers with it.
  const client = (await tx.queryRunner?.connect()) as PoolClient | undefined;
  if (!client) throw new Error('a prepared statement needs a transaction');
  const { rows } = await client.query<T & QueryResultRow>({ ...statement, values: [...values] });
  return rows;
}
