// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { fileURLToPath } from 'node:url';
import { ending, launch, stopChild } from '../../process/launch.mjs';
import { ROOT } from '../../house/places.mjs';

const PROGRAM = fileURLToPath(new URL('generator.mjs', import.meta.url));

/** @typedef {Awaited<ReturnType<typeof startGenerator>>} Generator */

/** @param {import('./lane.mjs').Task} task @param {AbortSignal} signal ends it, and whatever waits for it */
export async function startGenerator(task, signal) {
  const child = launch(process.execPath, [PROGRAM, JSON.stringify(task)], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  signal.addEventListener('abort', () => void stopChild(child), { once: true });
  /** @type {(report: import('./generator.mjs').Report) => void} */
  let hear = () => {};
  child.on('message', (report) => hear(/** @type {import('./generator.mjs').Report} */ (report)));
  /** Hears reports until one of them answers. @template T @param {(report: import('./generator.mjs').Report) => T | undefined} answer @returns {Promise<T>} */
  const heard = (answer) =>
    new Promise((resolve, reject) => {
      void ending(child).then(() => reject(new Error('the load generator ended')));
      hear = (report) => {
        if (report.event === 'failed') return reject(new Error(`the load generator failed: ${report.message}`));
        const found = answer(report);
        if (found !== undefined) resolve(found);
      };
    });
  await heard(({ event }) => (event === 'ready' ? true : undefined));
  return {
    pid: /** @type {number} */ (child.pid),
    /**
     * @param {import('./generator.mjs').Order} order
     * @param {{ measuring: () => void, measured: () => void }} on called at the two ends of the measured span
     */
    run(order, on) {
      child.send(order);
      return heard((report) => {
        if (report.event === 'measuring' || report.event === 'measured') on[report.event]();
        return report.event === 'done' ? report.tally : undefined;
      });
    },
    stop: () => stopChild(child),
  };
}
