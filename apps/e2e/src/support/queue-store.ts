// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { testDatabase } from '@soglia/platform-testing';
import {
  type ConnectionOptions,
  createPostgresBackend,
  type Processor,
  Queue,
  setDefaultBackendFactory,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import type { Undo } from './undo';

export type Backend = 'redis' | 'postgres';

/** Redis when this machine has one; what is skipped without it is said by `npm test`. */
export const backends: readonly Backend[] = process.env['SOGLIA_TEST_REDIS_URL'] ? ['redis', 'postgres'] : ['postgres'];

/** A Redis that was lent (REDIS_URL) is not ours to stop. */
export const testWithOwnRedis = backends.includes('redis') && !process.env['REDIS_URL'] ? test : test.skip;

/** Where jobs are kept. */
export interface QueueStore {
  readonly backend: Backend;
  readonly url: string;
}

/** One that is shared with other tests, and always there. */
export async function openStore(backend: Backend, undo: Undo): Promise<QueueStore> {
  if (backend === 'redis') return { backend, url: process.env['SOGLIA_TEST_REDIS_URL'] ?? '' };
  const database = await testDatabase();
  undo(database.drop);
  return { backend, url: database.queue };
}

/** Addressed as `libs/platform` addresses it. */
function connectionTo({ backend, url }: QueueStore): ConnectionOptions {
  setDefaultBackendFactory(backend === 'postgres' ? createPostgresBackend : undefined);
  return backend === 'redis' ? { url, maxRetriesPerRequest: null } : ({ connectionString: url } as ConnectionOptions);
}

type Options = Omit<WorkerOptions, 'connection'>;

/** A queue, by default with a name of its own, and workers for it in this process. */
export function openQueue(store: QueueStore, undo: Undo, name = `contract-${randomUUID()}`) {
  const connection = connectionTo(store);
  const queue = new Queue(name, { connection });
  queue.on('error', () => undefined); // a server that goes away is what some tests are about
  undo(() => queue.close());
  const work = (processor: Processor, options: Options = {}): Worker => {
    const worker = new Worker(name, processor, { connection, ...options });
    worker.on('error', () => undefined);
    undo(() => worker.close());
    return worker;
  };
  return { queue, work };
}
