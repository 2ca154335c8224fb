// SPDX-License-Identifier: EUPL-1.2
import { createPostgresBackend, setDefaultBackendFactory, Worker } from 'bullmq';
import pg from 'pg';

// A worker in a process of its own, to be killed. Its handler is idempotent as the house's are: the work and the mark that it
// was done are one statement.

const { store, queue, effects, takesMs, options } = JSON.parse(process.argv[2] ?? '{}');
if (store.backend === 'postgres') setDefaultBackendFactory(createPostgresBackend);
const connection = store.backend === 'redis' ? { url: store.url, maxRetriesPerRequest: null } : { connectionString: store.url };
const pool = new pg.Pool({ connectionString: effects });

const worker = new Worker(
  queue,
  async ({ id }) => {
    process.send?.(id);
    await new Promise((resolve) => setTimeout(resolve, takesMs));
    await pool.query('insert into effect (job) values ($1) on conflict do nothing', [id]);
  },
  { connection, ...options },
);
worker.on('error', () => {});
process.once('disconnect', () => process.exit(0));
