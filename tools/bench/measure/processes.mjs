// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { readFileSync, readdirSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, whatever its timer does. */
const TICK_MS = 10;

/** @param {number} pid @returns {{ parent: number, own: number, ended: number } | null} milliseconds: its own, and its ended children's */
function timesOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, childUser = 0, childSystem = 0] = [1, 11, 12, 13, 14].map((i) => fields[i] ?? 0);
    return { parent, own: (user + system) * TICK_MS, ended: (childUser + childSystem) * TICK_MS };
  } catch {
    return null; // it ended meanwhile
  }
}

/** Processor time of a process and its children so far: one backend of Postgres serves each connection. @param {number | undefined} pid */
export function cpuMs(pid) {
  const root = pid === undefined ? null : timesOf(pid);
  if (!root) return 0;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => timesOf(Number(name)))
    .filter((times) => times?.parent === pid);
  return root.own + root.ended + children.reduce((sum, times) => sum + (times ? times.own + times.ended : 0), 0);
}

/** @param {number | undefined} pid @returns {number} megabytes resident now */
export function residentMb(pid) {
  if (pid === undefined) return 0;
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes ?? 0) / 1024);
}

/** Processor time of the whole machine so far, time taken away by its host included. */
export function machineCpuMs() {
  const [user = 0, nice = 0, system = 0, , , , , steal = 0] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '')
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + steal) * TICK_MS;
}
