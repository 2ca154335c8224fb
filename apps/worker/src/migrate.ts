// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { ensureRoles, migrateQueueStore, ownerDataSource } from '@soglia/platform';
import { Client } from 'pg';
import { entities, migrations } from './schema';

/** Makes roles and schema what this version needs; run again it changes nothing. Usage: DATABASE_URL=… node migrate.js */
async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set: give the owner’s connection');
  const owner = new Client({ connectionString: url });
  await owner.connect();
  await ensureRoles(owner, {
    app: process.env['DATABASE_URL_APP'],
    anonymiser: process.env['DATABASE_URL_ANONYMISER'],
    planner: process.env['DATABASE_URL_PLANNER'],
    public: process.env['DATABASE_URL_PUBLIC'],
    queue: process.env['DATABASE_URL_QUEUE'],
  });
  await refuseNewerSchema(owner);
  const dataSource = await ownerDataSource(url, entities, migrations).initialize();
  const done = await dataSource.runMigrations();
  await dataSource.destroy();
  await migrateQueueStore(owner);
  await owner.end();
  process.stdout.write(`${done.length} migrations applied\n`);
}

/** Data written by a later version: an older one must not touch them. */
async function refuseNewerSchema(owner: Client): Promise<void> {
  const { rows: tables } = await owner.query("select to_regclass('public.platform_migration') as found");
  if (!tables[0]?.found) return;
  const known = new Set(migrations.map(({ name }) => name));
  const { rows } = await owner.query<{ name: string }>('select name from public.platform_migration order by id');
  const unknown = rows.find(({ name }) => !known.has(name));
  if (unknown)
    throw new Error(
      `these data were written by another version of Soglia (migration ${unknown.name} is not known here): start that version, or give an empty database`,
    );
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
