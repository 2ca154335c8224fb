// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { join } from 'node:path';
import { redisServer, startRedis } from '../embedded/redis.mjs';
import { reasonOf } from '../process/launch-logged.mjs';
import { withoutPassword } from './database.mjs';

/**
 * @typedef {'redis' | 'postgres'} Backend
 * @typedef {{ backend: Backend, url: string | null, told: string, redis: import('../embedded/redis.mjs').Redis | null }} Queue
 */

/**
 * Where BullMQ keeps its jobs: REDIS_URL, else a redis-server on PATH, else PostgreSQL; or what is asked for.
 * @param {{ dataDir: string, backend?: Backend | undefined, onLine: (line: string) => void, signal?: AbortSignal | undefined }} options
 * @returns {Promise<Queue>}
 */
export async function openQueue({ dataDir, backend, onLine, signal }) {
  if (backend === 'postgres') return { backend, url: null, told: 'BullMQ on PostgreSQL', redis: null };
  const given = process.env['REDIS_URL'];
  if (given) return { backend: 'redis', url: given, told: `BullMQ on Redis at ${withoutPassword(given)} (REDIS_URL)`, redis: null };
  if (!backend && !redisServer()) {
    const told = 'BullMQ on PostgreSQL: no REDIS_URL, and no redis-server on PATH (install one for production speed)';
    return { backend: 'postgres', url: null, told, redis: null };
  }
  const logFile = join(dataDir, 'log/redis.log');
  /** @type {Parameters<typeof startRedis>[0]['onDeath']} */
  const onDeath = (how, delay) =>
    onLine(
      `Redis stopped (${reasonOf(how, logFile)}), starting it again in ${delay / 1000} s; nothing is lost: the outbox fills the queue`,
    );
  const redis = await startRedis({ folder: dataDir, logFile, onDeath, signal });
  return { backend: 'redis', url: redis.url, told: `BullMQ on redis-server on 127.0.0.1:${redis.port}`, redis };
}
