// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { join } from 'node:path';
import { keepRunning } from '../process/keep-running.mjs';
import { launchLogged, reasonOf } from '../process/launch-logged.mjs';
import { ending, isRunning, stopChild } from '../process/launch.mjs';
import { patiently } from '../process/patiently.mjs';
import { Refusal } from '../process/refusal.mjs';
import { childEnvironment } from './environment.mjs';
import { PROGRAM, ROOT } from './places.mjs';

/** @typedef {{ dataDir: string, env: Record<string, string>, onLine: (line: string) => void }} House */

/** The channel lets the program notice that its launcher died, and leave. @param {string} program @param {string} logFile @param {House} house */
const start = (program, logFile, { env }) =>
  launchLogged(process.execPath, ['--enable-source-maps', program], { cwd: ROOT, env: childEnvironment(env), ipc: true, logFile });

/** @param {House} house */
export function startApi(house) {
  const logFile = join(house.dataDir, 'log/api.log');
  const reason = async () => `The API stopped: ${reasonOf(await ending(child), logFile)} (see ${logFile})`;
  let child = start(PROGRAM.api, logFile, house);
  let wanted = true;
  /** @type {(reason: string) => void} */
  let tell = () => {};
  const died = new Promise((/** @type {(reason: string) => void} */ resolve) => (tell = resolve));
  const watch = () => {
    const watched = child;
    void ending(watched).then(async () => wanted && watched === child && tell(await reason()));
  };
  /** @type {import('../process/keep-running.mjs').Resident['stop']} */
  const stop = async (signal = 'SIGTERM') => {
    wanted = false;
    await stopChild(child, { signal });
  };
  const restart = async () => {
    await stop();
    wanted = true;
    child = start(PROGRAM.api, logFile, house);
    watch();
  };
  /** Waiting for an answer is pointless once it is dead. */
  const requireAlive = async () => {
    if (!isRunning(child)) throw new Refusal(await reason());
  };
  watch();
  return { pid: () => child.pid, died, stop, restart, requireAlive };
}

/** @param {House} house */
export function startWorker(house) {
  const logFile = join(house.dataDir, 'log/worker.log');
  return keepRunning(
    () => start(PROGRAM.worker, logFile, house),
    (how, delay) => house.onLine(`The worker stopped (${reasonOf(how, logFile)}), starting it again in ${delay / 1000} s; see ${logFile}`),
  );
}

/** @param {string} url @param {() => Promise<void>} giveUp throws when waiting is pointless @param {AbortSignal | undefined} signal */
export const answering = (url, giveUp, signal) =>
  patiently(
    async () => {
      const { ok, status } = await fetch(`${url}/api/v1/status`);
      if (!ok) throw new Refusal(`${url}/api/v1/status answers ${status}`);
    },
    { everyMs: 50, forMs: 60_000, giveUp, signal },
  );
