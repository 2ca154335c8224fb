// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { spawn } from 'node:child_process';

/**
 * @typedef {import('node:child_process').ChildProcess} Child
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, error?: Error }} Ending
 * @typedef {{ forcedBy: NodeJS.Signals, ending: Promise<Ending> }} Life
 */

/** @type {WeakMap<Child, Life>} */
const lives = new WeakMap();
/** @type {Set<Child>} */
const running = new Set();

/**
 * Starts a child in a process group of its own: Ctrl-C in the terminal reaches the launcher alone, which stops its children in order.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {NodeJS.Signals} [forcedBy] what ends the child when patience is over
 * @returns {Child}
 */
export function launch(command, args, options = {}, forcedBy = 'SIGKILL') {
  const child = spawn(command, args, { detached: true, windowsHide: true, ...options });
  const ending = new Promise((/** @type {(ending: Ending) => void} */ resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', (error) => child.pid === undefined && resolve({ code: null, signal: null, error }));
  });
  running.add(child);
  lives.set(child, { forcedBy, ending });
  void ending.then(() => running.delete(child));
  return child;
}

/** @param {Child} child @returns {Promise<Ending>} resolves also for a child that ended long ago: waiting for it cannot deadlock */
export const ending = (child) => /** @type {Life} */ (lives.get(child)).ending;

/** @param {Child} child */
export const isRunning = (child) => running.has(child) && child.exitCode === null && child.signalCode === null;

/** @param {Child} child @param {NodeJS.Signals} signal the whole group gets it: build tools leave grandchildren otherwise */
export function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal); // no group on Windows, or the group is gone already
  }
}

/**
 * @param {Child} child
 * @param {{ signal?: NodeJS.Signals, patienceMs?: number }} [options]
 */
export async function stopChild(child, { signal = 'SIGTERM', patienceMs = 5000 } = {}) {
  if (!isRunning(child)) return;
  const { forcedBy, ending: ended } = /** @type {Life} */ (lives.get(child));
  child.kill(signal);
  const impatient = setTimeout(() => signalGroup(child, forcedBy), patienceMs);
  await ended;
  clearTimeout(impatient);
}

/** Ends whatever still runs, at once: the second Ctrl-C, and the last net below every program. */
export function forceAll() {
  for (const child of running) if (isRunning(child)) signalGroup(child, /** @type {Life} */ (lives.get(child)).forcedBy);
}

process.on('exit', forceAll);
