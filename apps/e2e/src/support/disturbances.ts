// SPDX-License-Identifier: EUPL-1.2
import Redis from 'ioredis';
import type { House } from './house';
import { holdUp } from './letters';

/** Something bad that happens to a house while `serve` registers contacts. */
export type Disturbance = (house: House, serve: () => Promise<void>) => Promise<void>;

/** Killed with jobs half done, and started again. */
export const killWorker: Disturbance = async (house, serve) => {
  const hold = await holdUp(house, 'planning.need_fact');
  const served = serve();
  await hold.felt(3);
  await house.halt('worker', 'SIGKILL');
  await hold.letGo();
  await served;
  await house.restart('worker');
};

/** The queue's store is emptied while letters wait in it and others are at work. */
export const emptyQueue: Disturbance = async (house, serve) => {
  const hold = await holdUp(house, 'planning.need_fact');
  const served = serve();
  await hold.felt(3);
  await emptyQueueStore(house);
  await hold.letGo();
  await served;
};

export const killWorkerAndEmptyQueue: Disturbance = async (house, serve) => {
  await killWorker(house, async () => {
    await serve();
    await emptyQueueStore(house);
  });
};

/** Killed while contacts come in: the counter puts again what was not acknowledged. */
export const killApi: Disturbance = async (house, serve) => {
  const served = serve();
  await house.halt('api', 'SIGKILL');
  await house.restart('api');
  await served;
};

/** Contacts are acknowledged while Redis is gone. */
export const killRedis: Disturbance = async (house, serve) => {
  await house.halt('redis', 'SIGKILL');
  await serve();
  await house.restart('redis');
};

async function emptyQueueStore(house: House): Promise<void> {
  if (house.backend === 'redis') return emptyRedis(house.env['REDIS_URL']!);
  const tables = await house.query<{ name: string }>(
    "select 'bullmq.' || tablename as name from pg_tables where schemaname = 'bullmq' and tablename <> 'migration'",
  );
  await house.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
}

/** As FLUSHALL would, but for what else a Redis that was lent may hold. */
async function emptyRedis(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.eval("for _, key in ipairs(redis.call('keys', 'bull:*')) do redis.call('del', key) end", 0);
  redis.disconnect();
}
