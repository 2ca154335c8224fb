// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { forceAll } from './launch.mjs';
import { lineFor } from './refusal.mjs';

/** One Ctrl-C can arrive twice within milliseconds: from the terminal and once more through npm. */
const SAME_KEYSTROKE_MS = 1000;
const INTERRUPTED = 130;

/**
 * Runs a program's `main`: its signal aborts on Ctrl-C, SIGTERM and a closed terminal; a second Ctrl-C ends everything at once.
 * @param {(interrupted: AbortSignal) => Promise<number | void>} main answers the exit code
 */
export async function runProgram(main) {
  const controller = new AbortController();
  let firstAt = 0;
  const interrupt = () => {
    firstAt ||= Date.now();
    controller.abort();
    if (Date.now() - firstAt <= SAME_KEYSTROKE_MS) return;
    forceAll();
    process.exit(INTERRUPTED);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, interrupt);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}); // the terminal may be gone while we still tidy up
  try {
    process.exit((await main(controller.signal)) ?? 0);
  } catch (error) {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    console.error(lineFor(error) ?? error);
    process.exit(1);
  }
}

/** @param {AbortSignal} signal @returns {Promise<void>} */
export const aborted = (signal) =>
  new Promise((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));
