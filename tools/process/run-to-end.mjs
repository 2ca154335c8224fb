// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { createInterface } from 'node:readline';
import { ending, launch, signalGroup } from './launch.mjs';

/**
 * Runs a command to its end and keeps what it said; an abort ends the command with all its descendants.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number, signal?: AbortSignal | undefined, onLine?: (line: string) => void, onStart?: (pid: number) => void }} [options]
 * @returns {Promise<{ ok: boolean, lines: string[] }>}
 */
export async function runToEnd(command, args, { signal, onLine, onStart, ...options } = {}) {
  signal?.throwIfAborted();
  const child = launch(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.pid) onStart?.(child.pid);
  /** @type {string[]} */
  const lines = [];
  const closed = [child.stdout, child.stderr].map(async (stream) => {
    if (!stream) return;
    for await (const line of createInterface({ input: stream })) {
      lines.push(line);
      onLine?.(line);
    }
  });
  const abort = () => {
    signalGroup(child, 'SIGTERM');
    setTimeout(() => signalGroup(child, 'SIGKILL'), 3000).unref();
  };
  signal?.addEventListener('abort', abort, { once: true });
  const { code, error } = await ending(child);
  if (!signal?.aborted) await Promise.all(closed);
  signal?.removeEventListener('abort', abort);
  signal?.throwIfAborted();
  if (error) lines.push(error.message);
  return { ok: code === 0, lines };
}
