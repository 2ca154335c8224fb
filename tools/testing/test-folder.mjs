// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canEnter, serverAccount } from '../embedded/account.mjs';
import { stopLeftover } from '../embedded/leftover.mjs';
import { stopLeftoverRedis } from '../embedded/redis.mjs';
import { commandLineOf } from '../process/command-line-of.mjs';

const PREFIX = 'soglia-test-';

/** A temporary folder that the database server's account can enter, too; its name tells which run it belongs to. */
export function makeTestFolder() {
  const account = serverAccount();
  const parent = canEnter(tmpdir(), account) ? tmpdir() : '/var/tmp';
  const folder = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/** Ends the servers of test runs that were killed, and removes their folders. */
export async function sweepTestFolders() {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : 0;
    if (!pid || commandLineOf(pid)) continue;
    const folder = join(tmpdir(), name);
    try {
      await stopLeftover(join(folder, 'postgres/postmaster.pid'), folder, 'SIGINT');
      await stopLeftoverRedis(folder);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // it belongs to another account
    }
  }
}
