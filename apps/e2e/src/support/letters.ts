// SPDX-License-Identifier: EUPL-1.2
import { Client } from 'pg';
import type { House } from './house';
import { until } from './until';

/** Every letter has been handled. Stalled jobs are found after a lock's ten seconds, lost ones relayed again after two, four, eight … */
export async function untilAllSettled(house: House, forMs = 90_000): Promise<void> {
  const waiting = 'select 1 from platform.outbox where settled_at is null limit 1';
  await until('every letter is settled', async () => !(await house.query(waiting)).length, forMs);
}

/** Holds up whoever writes to a table, so that what is done next is done in the middle of that; `felt` resolves when so many wait. */
export async function holdUp(house: House, table: string) {
  const client = new Client({ connectionString: house.databaseUrl });
  client.on('error', () => undefined); // a test that fails drops the database under it
  await client.connect();
  await client.query('begin');
  await client.query(`lock table ${table} in exclusive mode`);
  const waiting = `select 1 from pg_locks where not granted and relation = '${table}'::regclass`;
  return {
    felt: (byAtLeast: number) => until('some are in the middle', async () => (await house.query(waiting)).length >= byAtLeast),
    letGo: () => client.end(),
  };
}
