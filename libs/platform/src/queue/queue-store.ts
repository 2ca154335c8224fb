// SPDX-License-Identifier: EUPL-1.2
import { runMigrations } from 'bullmq';
import type { Client } from 'pg';
import { ROLES } from '../database/roles';

/**
 * Makes the tables of BullMQ's Postgres backend. As the owner: BullMQ's migrations ask for CREATE on the whole database,
 * which the queue's role must not have; it owns its schema and may use what is in it.
 */
export async function migrateQueueStore(owner: Client): Promise<void> {
  await runMigrations(owner);
  await owner.query(`grant select, insert, update, delete on all tables in schema bullmq to ${ROLES.queue}`);
  await owner.query(`grant usage on all sequences in schema bullmq to ${ROLES.queue}`);
  // Its bulk additions gather their jobs in a temporary table.
  const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name');
  await owner.query(`grant temporary on database ${rows[0]?.name} to ${ROLES.queue}`);
}
