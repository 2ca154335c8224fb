// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canEnter, serverAccount } from '../../embedded/account.mjs';
import { startHouse } from '../../house/start-house.mjs';
import { runSeed } from '../../house/seeding.mjs';
import { Refusal } from '../../process/refusal.mjs';
import { profiledBy } from '../profile/api-profile.mjs';
import { signIn } from './sign-in.mjs';

/** @typedef {Awaited<ReturnType<typeof openBenchHouse>>} BenchHouse */

/** Of the demo's territory. */
const AMBITO = 'VDA';

/** A folder that the database server's account can enter. */
function temporaryFolder() {
  const parent = canEnter(tmpdir(), serverAccount()) ? tmpdir() : '/var/tmp';
  const folder = mkdtempSync(join(parent, 'soglia-bench-'));
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * A house of its own in a temporary folder, with honest commits: durable Postgres, real processes, the demo's place and nobody's contacts.
 * @param {{ queue: import('../../house/queue.mjs').Backend, counters: number, profile: string | null, signal: AbortSignal }} options
 */
export async function openBenchHouse({ queue, counters, profile, signal }) {
  const folder = temporaryFolder();
  const discard = () => rmSync(folder, { recursive: true, force: true });
  try {
    const house = await startHouse({
      dataDir: folder,
      queue,
      durable: true,
      env: { LOG_LEVEL: 'warn', ...(profile ? profiledBy(profile) : {}) },
      signal,
    });
    const stop = async () => {
      await house.stop();
      discard();
    };
    try {
      const seeded = await runSeed(house.env, ['--contacts', '0'], { onLine: () => {}, signal });
      if (!seeded.ok) throw new Refusal(`The place could not be made: ${seeded.lines.at(-1)}`);
      const url = house.url.replace('localhost', '127.0.0.1');
      const { cookies, who } = await signIn(url, counters);
      return { ...house, url, stop, cookies, who: { ...who, ambitoId: AMBITO } };
    } catch (error) {
      await stop();
      throw error;
    }
  } catch (error) {
    discard();
    throw error;
  }
}
