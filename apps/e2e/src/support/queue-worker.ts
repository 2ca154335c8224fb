// SPDX-License-Identifier: EUPL-1.2
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { WorkerOptions } from 'bullmq';
import type { QueueStore } from './queue-store';
import type { Undo } from './undo';

export interface Assignment {
  readonly store: QueueStore;
  readonly queue: string;
  /** A database with a table `effect`, in which every job leaves a row once. */
  readonly effects: string;
  readonly takesMs: number;
  readonly options: Omit<WorkerOptions, 'connection'>;
}

/** Starts a worker in a process of its own; `began` names its jobs as it takes them. */
export function forkWorker(assignment: Assignment, undo: Undo) {
  const child = fork(join(__dirname, 'queue-worker.mjs'), [JSON.stringify(assignment)], { execArgv: [] });
  const began: string[] = [];
  child.on('message', (id) => began.push(String(id)));
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  undo(kill);
  return { began, kill };
}
