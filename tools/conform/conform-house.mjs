// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canEnter, serverAccount } from '../embedded/account.mjs';
import { ROOT } from '../house/places.mjs';
import { runSeed } from '../house/seeding.mjs';
import { startHouse } from '../house/start-house.mjs';
import { Refusal } from '../process/refusal.mjs';
import { runToEnd } from '../process/run-to-end.mjs';

/** Of the demo's territory. */
export const AMBITO = 'VDA';

/** The servers alone: no page is asked for. @param {AbortSignal} signal */
export async function buildServers(signal) {
  const args = [join(ROOT, 'node_modules/typescript/bin/tsc'), '-b', 'apps/api', 'apps/worker'];
  const { ok, lines } = await runToEnd(process.execPath, args, { cwd: ROOT, signal });
  if (!ok) throw new Refusal(lines.join('\n'));
}

/** A house of its own in a temporary folder, with the demo's place and databank and nobody's contacts. @param {AbortSignal} signal */
export async function openConformHouse(signal) {
  const parent = canEnter(tmpdir(), serverAccount()) ? tmpdir() : '/var/tmp';
  const folder = mkdtempSync(join(parent, 'soglia-conform-'));
  chmodSync(folder, 0o711);
  const discard = () => rmSync(folder, { recursive: true, force: true });
  try {
    const house = await startHouse({ dataDir: folder, queue: 'postgres', durable: false, env: { LOG_LEVEL: 'error' }, signal });
    const stop = async () => {
      await house.stop();
      discard();
    };
    const seeded = await runSeed(house.env, ['--contacts', '0'], { onLine: () => {}, signal });
    if (seeded.ok) return { ...house, url: house.url.replace('localhost', '127.0.0.1'), stop };
    await stop();
    throw new Refusal(`The place could not be made: ${seeded.lines.at(-1)}`);
  } catch (error) {
    discard();
    throw error;
  }
}
