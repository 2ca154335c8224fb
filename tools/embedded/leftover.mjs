// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLineOf } from '../process/command-line-of.mjs';

const PATIENCE_MS = 15_000;

/**
 * Stops a server of ours that outlived its launcher (killed with SIGKILL), told by its own pid file, then forgets the file.
 * @param {string} pidFile
 * @param {string} proof stands in the server's command line: the id was not reused by another program
 * @param {NodeJS.Signals} signal
 */
export async function stopLeftover(pidFile, proof, signal) {
  let pid = 0;
  try {
    pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  } catch {
    return;
  }
  const ours = () => pid > 0 && commandLineOf(pid).includes(proof);
  if (ours()) process.kill(pid, signal);
  for (const until = Date.now() + PATIENCE_MS; ours(); await pause(50)) {
    if (Date.now() > until) process.kill(pid, 'SIGKILL');
  }
  rmSync(pidFile, { force: true });
}
