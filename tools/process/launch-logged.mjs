// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { launch } from './launch.mjs';

const ROLL_AT_BYTES = 5_000_000;

/**
 * A child that writes to a log file, of which one older part is kept.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ logFile: string, ipc?: boolean, forcedBy?: NodeJS.Signals } & import('node:child_process').SpawnOptions} options
 */
export function launchLogged(command, args, { logFile, ipc = false, forcedBy, ...options }) {
  mkdirSync(dirname(logFile), { recursive: true });
  if (existsSync(logFile) && statSync(logFile).size > ROLL_AT_BYTES) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a');
  try {
    return launch(command, args, { ...options, stdio: ['ignore', log, log, ...(ipc ? /** @type {const} */ (['ipc']) : [])] }, forcedBy);
  } finally {
    closeSync(log);
  }
}

/**
 * Why a program ended: what it said last (our servers in pino's JSON lines, Postgres and Redis in plain ones), unless it was killed.
 * @param {import('./launch.mjs').Ending} ending
 * @param {string} logFile
 */
export function reasonOf({ signal, error }, logFile) {
  if (signal) return `ended by ${signal}`;
  const line = existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n').at(-1) : undefined;
  if (error || !line) return error?.message ?? 'it gave no reason';
  try {
    const { err, msg } = JSON.parse(line);
    return err?.message ?? msg ?? line;
  } catch {
    return line;
  }
}
