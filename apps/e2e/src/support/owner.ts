// SPDX-License-Identifier: EUPL-1.2
import { testDatabase } from '@soglia/platform-testing';
import { Client } from 'pg';
import type { Undo } from './undo';

/** A migrated database of its own, as its owner's URL. */
export async function ownDatabase(undo: Undo): Promise<string> {
  const database = await testDatabase();
  undo(database.drop);
  return database.owner;
}

/** Asks as the database's owner, who sees everything. */
export async function queryAs<T extends object>(url: string, sql: string, parameters: unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}
