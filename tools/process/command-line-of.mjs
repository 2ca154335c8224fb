// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * The command line of a living process; empty when there is none. Ids are reused after a restart of the machine, so a stored id alone proves nothing.
 * @param {number} pid
 */
export function commandLineOf(pid) {
  if (!existsSync('/proc/self')) return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
