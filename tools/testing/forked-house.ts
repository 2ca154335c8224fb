// SPDX-License-Identifier: EUPL-1.2
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROGRAM = join(__dirname, '../house/house-process.mjs');

export interface HouseOptions {
  readonly dataDir: string;
  readonly port?: number;
  readonly queue?: 'redis' | 'postgres';
  /** The owner's URL of a database that runs already; a server of its own otherwise. */
  readonly databaseUrl?: string;
  readonly durable?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

type Resident = 'api' | 'worker' | 'redis';

export interface ForkedHouse {
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
  readonly databaseUrl: string;
  /** Of the redis-server that the house started; null on PostgreSQL. */
  readonly redisUrl: string | null;
  /** What the house said while starting and since. */
  readonly lines: readonly string[];
  /** Ends one of its processes and leaves it so; `SIGKILL` is a crash. */
  halt(who: Resident, signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again, ending it first if it still runs. */
  restart(who: Resident): Promise<void>;
  stop(): Promise<void>;
}

interface Report {
  line?: string;
  id?: number;
  house?: Pick<ForkedHouse, 'url' | 'env' | 'databaseUrl' | 'redisUrl'>;
}

/** A whole house for one journey: database, queue, API and worker as real processes. It ends with the test that opened it. */
export async function forkHouse(options: HouseOptions): Promise<ForkedHouse> {
  const child = fork(PROGRAM, [JSON.stringify({ durable: false, ...options })], {
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    execArgv: [],
  });
  const lines: string[] = [];
  const waiting = new Map<number, () => void>();
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
  const house = await new Promise<NonNullable<Report['house']>>((resolve, reject) => {
    child.on('message', (report: Report) => {
      if (report.line) lines.push(report.line);
      if (report.id) waiting.get(report.id)?.();
      if (report.house) resolve(report.house);
    });
    child.once('exit', () => reject(new Error(`The house did not open: ${complaint || lines.at(-1)}`)));
  });
  let orders = 0;
  const order = (who: Resident, what: 'stop' | 'restart', signal?: NodeJS.Signals): Promise<void> => {
    const id = ++orders;
    child.send({ id, who, what, signal });
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  return {
    ...house,
    lines,
    halt: (who, signal) => order(who, 'stop', signal),
    restart: (who) => order(who, 'restart'),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
