// SPDX-License-Identifier: EUPL-1.2
import { type TestDatabase, testDatabase } from '@soglia/platform-testing';
import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { findOnPath } from './support/find-on-path';
import { openOwnServers, type OwnServers } from './support/own-servers';
import { backends, openQueue, openStore, type QueueStore } from './support/queue-store';
import { forkWorker } from './support/queue-worker';
import { undoAfterAll, undoAfterEach } from './support/undo';
import { until } from './support/until';

describe.each(backends)('a worker killed in the middle of its jobs, on %s', (backend) => {
  const closing = undoAfterAll();
  const undo = undoAfterEach();
  let store: QueueStore;
  let effects: TestDatabase;

  beforeAll(async () => {
    store = await openStore(backend, closing);
    effects = await testDatabase();
    closing(effects.drop);
    await effects.query('create table effect (job text primary key, times integer not null default 1)');
  });

  test('its jobs are found stalled and done once by another', async () => {
    const { queue } = openQueue(store, undo);
    undo(() => queue.obliterate({ force: true }));
    const options = { concurrency: 8, lockDuration: 1_000, stalledInterval: 500, maxStalledCount: 10 };
    const assignment = { store, queue: queue.name, effects: effects.owner, takesMs: 40, options };
    await queue.addBulk(Array.from({ length: 100 }, (_, n) => ({ name: 'work', data: {}, opts: { jobId: `job-${n}` } })));
    const first = forkWorker(assignment, undo);
    await until('the first worker is in the middle', () => first.began.length >= 30);
    await first.kill();
    const left = await queue.getActiveCount();
    expect(left).toBeGreaterThan(0);
    const second = forkWorker(assignment, undo);
    await until('all jobs are completed', async () => (await queue.getCompletedCount()) === 100);
    expect(await queue.getFailedCount()).toBe(0);
    expect(await effects.query('select job from effect')).toHaveLength(100);
    const twice = first.began.filter((id) => second.began.includes(id));
    expect(twice.length).toBeLessThanOrEqual(left);
    expect(new Set([...first.began, ...second.began]).size).toBe(100);
  });
});

/** A Redis that was lent (REDIS_URL) is not ours to stop. */
const restartable = backends.filter((backend) => backend === 'postgres' || findOnPath('redis-server'));

// A worker that looked while the server was away looks again after 15 s: BullMQ's own, not to be changed.
describe.each(restartable)('%s restarted under a running worker', (backend) => {
  const closing = undoAfterAll();
  const undo = undoAfterEach();
  let servers: OwnServers;

  beforeAll(async () => {
    servers = await openOwnServers(closing);
    await migrateBullMq(servers.databaseUrl);
  });

  async function openBusyQueue() {
    const url = backend === 'redis' ? servers.redisUrl! : servers.databaseUrl;
    const { queue, work } = openQueue({ backend, url }, undo);
    const done: string[] = [];
    const worker = work(async ({ name }) => void done.push(name), { lockDuration: 1_000, stalledInterval: 500 });
    await queue.add('before', {});
    await until('the worker works', () => done.includes('before'));
    return { queue, worker, done };
  }

  test('an idle worker takes what is added after a crash', async () => {
    const { queue, done } = await openBusyQueue();
    await servers.stop(backend, backend === 'redis' ? 'SIGKILL' : 'SIGQUIT');
    await servers.start(backend);
    await until('the queue takes jobs again', () => queue.add('after', {}));
    await until('the same worker takes them', () => done.includes('after'));
  });

  test('what had been added is there afterwards on postgres alone: redis keeps nothing, and the outbox fills it again', async () => {
    const { queue, worker, done } = await openBusyQueue();
    await queue.pause();
    await until('nothing is at work', async () => (await queue.getActiveCount()) === 0);
    await queue.addBulk(['one', 'two', 'three'].map((name) => ({ name, data: {} })));
    await servers.stop(backend);
    await servers.start(backend);
    await until('the queue answers again', () => queue.resume().then(() => true));
    await until('the queue takes jobs again', () => queue.add('after', {}));
    await until('the same worker takes them', () => done.includes('after'));
    expect(worker.isRunning()).toBe(true);
    expect(done).toEqual(backend === 'redis' ? ['before', 'after'] : ['before', 'one', 'two', 'three', 'after']);
  });

  test('while it is away, an addition waits on redis and is refused on postgres; either way it is there afterwards', async () => {
    const { queue, done } = await openBusyQueue();
    await servers.stop(backend);
    const added = queue.add('meanwhile', {}).catch(() => 'refused');
    if (backend === 'postgres') expect(await added).toBe('refused');
    await servers.start(backend);
    if (backend === 'postgres') await until('the queue takes jobs again', () => queue.add('meanwhile', {}));
    await until('the job is done', () => done.includes('meanwhile'));
    expect(done).toEqual(['before', 'meanwhile']);
  });
});

/** As `migrate` does; here there is no house. */
async function migrateBullMq(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await runMigrations(client);
  await client.end();
}
