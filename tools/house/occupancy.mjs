// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf } from '../process/command-line-of.mjs';
import { Refusal } from '../process/refusal.mjs';

/** @typedef {{ pid: number, url: string, env: Record<string, string> }} Occupant the launcher that runs a house on this folder, and what its programs are told */

/** @param {string} dataDir */
const note = (dataDir) => join(dataDir, 'house.json');

/** @param {string} dataDir @returns {Occupant | undefined} */
export function occupantOf(dataDir) {
  if (!existsSync(note(dataDir))) return undefined;
  try {
    const occupant = /** @type {Occupant} */ (JSON.parse(readFileSync(note(dataDir), 'utf8')));
    return /\btools\/\S+\.mjs\b/.test(commandLineOf(occupant.pid)) ? occupant : undefined;
  } catch {
    return undefined; // half written by a launcher that was killed
  }
}

/** One house per folder: a second one would stop the first one's database. @param {string} dataDir */
export function requireVacant(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const occupant = occupantOf(dataDir);
  if (occupant && occupant.pid !== process.pid) {
    throw new Refusal(`Soglia already runs from this folder (process ${occupant.pid}, ${occupant.url}): stop it first with Ctrl-C.`);
  }
}

/** @param {string} dataDir @param {Omit<Occupant, 'pid'>} occupant */
export const occupy = (dataDir, occupant) =>
  writeFileSync(note(dataDir), JSON.stringify({ pid: process.pid, ...occupant }, null, 2), { mode: 0o600 });

/** @param {string} dataDir */
export const vacate = (dataDir) => rmSync(note(dataDir), { force: true });
