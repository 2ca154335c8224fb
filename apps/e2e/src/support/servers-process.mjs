// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { serverAccount, spawnAs } from '../../../../tools/embedded/account.mjs';
import { serverEnvironment } from '../../../../tools/embedded/cluster.mjs';
import { startPostgres } from '../../../../tools/embedded/postgres.mjs';
import { redisServer, startRedis } from '../../../../tools/embedded/redis.mjs';
import { stopChild } from '../../../../tools/process/launch.mjs';
import { launchLogged } from '../../../../tools/process/launch-logged.mjs';
import { runProgram } from '../../../../tools/process/program.mjs';
import { makeTestFolder } from '../../../../tools/testing/test-folder.mjs';

/**
 * A database and a Redis that may be stopped and started again at the same address, told so over the channel this was forked
 * with. Both end, and their folder goes, when that channel closes.
 * @typedef {{ id: number, who: 'postgres' | 'redis', what: 'stop' | 'start', signal?: NodeJS.Signals }} Order
 */
await runProgram(async (interrupted) => {
  const orphaned = new AbortController();
  process.once('disconnect', () => orphaned.abort());
  const signal = AbortSignal.any([interrupted, orphaned.signal]);
  const folder = makeTestFolder();
  const logFile = join(folder, 'postgres.log');
  try {
    const redis = redisServer() ? await startRedis({ folder, logFile: join(folder, 'redis.log'), signal }) : null;
    // Durable, unlike other tests' servers: it will crash, and must keep what it has acknowledged.
    const { url, child } = await startPostgres({ dataDir: join(folder, 'postgres'), logFile, durable: true, signal });
    const [command = '', ...args] = child.spawnargs;
    let postgres = child;
    const start = () =>
      (postgres = launchLogged(command, args, { ...spawnAs(serverAccount()), env: serverEnvironment(), logFile, forcedBy: 'SIGQUIT' }));
    const database = { stop: (how = 'SIGINT') => stopChild(postgres, { signal: /** @type {NodeJS.Signals} */ (how) }), start };
    process.on('message', async (/** @type {Order} */ { id, who, what, signal: how }) => {
      if (who === 'postgres') await database[what](how);
      else await (what === 'stop' ? redis?.stop(how) : redis?.restart());
      process.send?.({ id });
    });
    process.send?.({ servers: { databaseUrl: url, redisUrl: redis?.url ?? null } });
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    await database.stop();
    await redis?.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
