// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { runProgram } from '../process/program.mjs';
import { startHouse } from './start-house.mjs';

/**
 * A house in a process of its own, for tests: Jest cannot load these modules, and its own death must not leave a house behind.
 * Told what to do over the channel it was forked with; see tools/testing/forked-house.ts for the other end.
 * @typedef {{ id: number, who: 'api' | 'worker' | 'redis', what: 'stop' | 'restart', signal?: NodeJS.Signals }} Order
 */

await runProgram(async (interrupted) => {
  const orphaned = new AbortController();
  process.once('disconnect', () => orphaned.abort());
  const signal = AbortSignal.any([interrupted, orphaned.signal]);
  const say = (/** @type {object} */ message) => process.connected && process.send?.(message);
  const options = JSON.parse(process.argv[2] ?? '{}');
  const house = await startHouse({ ...options, signal, onLine: (line) => say({ line }) });
  process.on('message', async (/** @type {Order} */ { id, who, what, signal: how }) => {
    const resident = house[who];
    await (what === 'stop' ? resident?.stop(how) : resident?.restart());
    say({ id, pid: resident?.pid() ?? null });
  });
  const { url, env, databaseUrl, redis } = house;
  say({ house: { url, env, databaseUrl, redisUrl: redis?.url ?? null } });
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await house.stop();
});
