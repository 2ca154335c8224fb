// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type ForkedHouse, forkHouse } from '../../../../tools/testing/forked-house';
import { ownDatabase, queryAs } from './owner';
import type { Backend } from './queue-store';
import type { Undo } from './undo';

const SEED = join(__dirname, '../../../worker/dist/seed.js');
/** The roles belong to the whole server: a house must not give them other passwords than the tests' own. */
const SECRETS = {
  session: 'for tests alone, and thirty-two long',
  app: 'test',
  anonymiser: 'test',
  planner: 'test',
  public: 'test',
  queue: 'test',
};

export interface House extends ForkedHouse {
  readonly backend: Backend;
  /** As the database's owner, who sees everything. */
  query<T extends object>(sql: string, parameters?: unknown[]): Promise<T[]>;
  seed(...args: string[]): Promise<void>;
}

interface Options {
  readonly queue: Backend;
  /** The owner's, when it must be a certain one. */
  readonly databaseUrl?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A whole house of real processes on a database of its own, with the demo's place and accounts but no contact. */
export async function openHouse({ queue, databaseUrl, env = {} }: Options, undo: Undo): Promise<House> {
  const owner = databaseUrl ?? (await ownDatabase(undo));
  const dataDir = mkdtempSync(join(tmpdir(), `soglia-test-${process.pid}-house-`));
  undo(() => rmSync(dataDir, { recursive: true, force: true }));
  chmodSync(dataDir, 0o711);
  writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify(SECRETS));
  const settings = { LOG_LEVEL: 'warn', SOGLIA_RELAY_RETRY_MS: '2000', ...env };
  const house = await forkHouse({ dataDir, queue, databaseUrl: owner, env: settings });
  undo(house.stop);
  const seed = async (...args: string[]) => {
    const { DATABASE_URL: _ownersAlone, ...shell } = process.env;
    await promisify(execFile)(process.execPath, [SEED, ...args], { env: { ...shell, ...house.env } });
  };
  await seed('--contacts', '0');
  return { ...house, backend: queue, query: (sql, parameters) => queryAs(owner, sql, parameters), seed };
}
