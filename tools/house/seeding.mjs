// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { setPriority } from 'node:os';
import { runToEnd } from '../process/run-to-end.mjs';
import { childEnvironment } from './environment.mjs';
import { PROGRAM, ROOT } from './places.mjs';

/** @typedef {{ contacts: number, months: number, seed: number }} Seed */

/** The demo: a year of contacts, always the same ones. @type {Seed} */
export const DEMO_YEAR = { contacts: 9000, months: 12, seed: 1 };

/** What the seed says when agencies and accounts are there: people can sign in. */
const PLACE_READY = 'place ready';
const LOW_PRIORITY = 10;
const QUIET_MS = 3000;

/**
 * Tells how far the seed is every few seconds; nothing when it only finds that all is there already.
 * @param {(line: string) => void} onLine
 * @param {number} [quietMs]
 */
export function tellNowAndThen(onLine, quietMs = QUIET_MS) {
  let told = 0;
  let begun = quietMs === 0;
  return (/** @type {string} */ line) => {
    const [, done, all] = /^progress (\d+)\/(\d+)/.exec(line) ?? [];
    if (line === PLACE_READY) told = Date.now();
    if (line.startsWith('released')) onLine(`demo data  ${line}`);
    if (!done || (done === all ? !begun : Date.now() - told < quietMs)) return;
    begun = true;
    told = Date.now();
    onLine(`demo data  ${done} of ${all} contacts registered`);
  };
}

/**
 * Registers invented contacts through the use cases; those of an earlier run are left alone.
 * @param {Record<string, string>} env
 * @param {string[]} args
 * @param {{ onLine: (line: string) => void, onStart?: (pid: number) => void, signal: AbortSignal }} options
 */
export const runSeed = (env, args, options) =>
  runToEnd(process.execPath, [PROGRAM.seed, ...args], { cwd: ROOT, env: childEnvironment(env), ...options });

/**
 * The same while people already work: at low priority, and stopped with the house. Then the worker's first releases are made.
 * @param {import('./residents.mjs').House} house
 * @param {Seed} seed
 */
export function seedInBackground({ env, onLine }, { contacts, months, seed }) {
  const controller = new AbortController();
  const args = ['--contacts', contacts, '--months', months, '--seed', seed].map(String);
  const tell = tellNowAndThen(onLine);
  /** @type {() => void} */
  let open = () => {};
  const placeReady = new Promise((/** @type {(value: void) => void} */ resolve) => (open = resolve));
  const hear = (/** @type {string} */ line) => {
    if (line === PLACE_READY) open();
    tell(line);
  };
  const options = { onLine: hear, onStart: (/** @type {number} */ pid) => setPriority(pid, LOW_PRIORITY), signal: controller.signal };
  const done = runSeed(env, [...args, '--releases'], options)
    .then(({ ok, lines }) => {
      if (!ok) onLine(`demo data  stopped: ${lines.at(-1) ?? 'no reason given'}; the next start goes on with it`);
      return ok;
    })
    .catch(() => false) // stopped with the house
    .finally(open);
  const stop = async () => {
    controller.abort();
    await done;
  };
  return { placeReady, done, stop };
}
