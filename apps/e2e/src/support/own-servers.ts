// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Undo } from './undo';

type Server = 'postgres' | 'redis';
interface Report {
  readonly id?: number;
  readonly servers?: { readonly databaseUrl: string; readonly redisUrl: string | null };
}

export type OwnServers = Awaited<ReturnType<typeof openOwnServers>>;

/** A PostgreSQL, and a Redis where there is one, that a test may stop and start again at the same address. */
export async function openOwnServers(undo: Undo) {
  const child = fork(join(__dirname, 'servers-process.mjs'), [], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  undo(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  });
  const servers = await new Promise<NonNullable<Report['servers']>>((resolve, reject) => {
    child.on('message', ({ servers }: Report) => servers && resolve(servers));
    child.once('exit', () => reject(new Error('the servers did not start')));
  });
  return {
    ...servers,
    /** `SIGQUIT` for Postgres and `SIGKILL` for Redis are a crash; by default they stop in order. */
    stop: (who: Server, signal?: NodeJS.Signals) => order(child, { who, what: 'stop', signal }),
    start: (who: Server) => order(child, { who, what: 'start' }),
  };
}

let orders = 0;

function order(child: ChildProcess, what: object): Promise<void> {
  const id = ++orders;
  return new Promise((resolve) => {
    const done = (report: Report) => {
      if (report.id !== id) return;
      child.off('message', done);
      resolve();
    };
    child.on('message', done);
    child.send({ id, ...what });
  });
}
