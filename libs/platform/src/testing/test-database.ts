// SPDX-License-Identifier: EUPL-1.2
import { Client, Pool } from 'pg';

const TEMPLATE = 'soglia_template';

export interface TestDatabase {
  readonly owner: string;
  readonly app: string;
  readonly anonymiser: string;
  readonly planner: string;
  readonly public: string;
  readonly queue: string;
  query<T extends object>(sql: string, parameters?: unknown[]): Promise<T[]>;
  drop(): Promise<void>;
}

/** A database of its own for one test file: cloned from the template that holds the shipped migrations and grants. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env['SOGLIA_TEST_DATABASE_URL'];
  if (!server) throw new Error('SOGLIA_TEST_DATABASE_URL is not set: run the tests with npm test or npx jest');
  const name = `soglia_test_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer(server, async (client) => {
    // Two files must not clone the template in the same instant: Postgres refuses a source that is being accessed.
    await client.query('select pg_advisory_lock(7305002)');
    await client.query(`create database ${name} template ${TEMPLATE}`);
    await client.query(`grant connect on database ${name} to soglia_app, soglia_anonymiser, soglia_planner, soglia_public, soglia_queue`);
  });
  const urlFor = (role?: string) => {
    const url = new URL(server);
    url.pathname = `/${name}`;
    if (role) [url.username, url.password] = [role, 'test'];
    return url.href;
  };
  const pool = new Pool({ connectionString: urlFor(), max: 2 });
  return {
    owner: urlFor(),
    app: urlFor('soglia_app'),
    anonymiser: urlFor('soglia_anonymiser'),
    planner: urlFor('soglia_planner'),
    public: urlFor('soglia_public'),
    queue: urlFor('soglia_queue'),
    query: async (sql, parameters) => (await pool.query(sql, parameters)).rows,
    drop: async () => {
      await pool.end();
      await onServer(server, async (client) => {
        await untilNobodyIsConnected(client, name);
        await client.query(`drop database if exists ${name} with (force)`);
      });
    },
  };
}

async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A closed pool's last connections take a moment to go; cutting them off would be an error that nobody listens for. */
async function untilNobodyIsConnected(client: Client, name: string): Promise<void> {
  for (const end = Date.now() + 5_000; Date.now() < end; ) {
    const { rowCount } = await client.query('select 1 from pg_stat_activity where datname = $1', [name]);
    if (!rowCount) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
