// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openDesk } from './desk';
import type { House } from './house';
import type { Undo } from './undo';
import { until } from './until';

export interface Program {
  readonly child: ChildProcess;
  /** What it said. */
  readonly said: () => string;
  /** Sends SIGTERM; answers how the program ended and after how long. */
  terminate(): Promise<{ code: number | null; ms: number }>;
}

/** Starts one of the house's programs in the place of its own, as a child whose end can be watched, and waits until it is up. */
export async function takeOver(house: House, name: 'api' | 'worker', undo: Undo): Promise<Program> {
  await house.halt(name);
  const { DATABASE_URL: _ownersAlone, ...shell } = process.env;
  const child = fork(join(__dirname, '../../..', name, 'dist/main.js'), [], {
    env: { ...shell, ...house.env },
    execArgv: [],
    silent: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
  const ended = once(child, 'exit');
  undo(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  });
  if (name === 'worker')
    await once(child, 'message'); // it says that it is ready
  else await until('the api answers', () => openDesk(house.url).get('/status'));
  return {
    child,
    said: () => said,
    terminate: async () => {
      const since = Date.now();
      child.kill('SIGTERM');
      const [code] = await ended;
      return { code, ms: Date.now() - since };
    },
  };
}
