// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { patiently } from '../../process/patiently.mjs';
import { shares } from './shares.mjs';

const PRELOAD = fileURLToPath(new URL('preload.cjs', import.meta.url));
const SHOWN = 16;

/** @param {string} folder */
const fileIn = (folder) => join(folder, 'api.cpuprofile');

/** What makes the API ready to be profiled. @param {string} folder */
export const profiledBy = (folder) => ({ NODE_OPTIONS: `--require ${PRELOAD}`, SOGLIA_PROFILE: folder });

/**
 * One more window, not counted, in which the API writes down where its time goes: the profile costs time itself.
 * @param {import('../registration.mjs').Bench} bench
 * @param {() => Promise<import('../measure/window.mjs').Window>} measure
 * @returns {Promise<number>} the contacts acknowledged meanwhile
 */
export async function profileApi({ house, plan, tell }, measure) {
  const [folder, pid] = [plan.profile ?? '', /** @type {number} */ (house.api.pid())];
  mkdirSync(folder, { recursive: true });
  rmSync(fileIn(folder), { force: true });
  process.kill(pid, 'SIGUSR2');
  const { acknowledged } = await measure();
  process.kill(pid, 'SIGUSR2');
  const written = async () => JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  const profile = await patiently(written, { everyMs: 100, forMs: 20_000 });
  tell(`where the API's time goes (${fileIn(folder)}):`);
  for (const { name, share } of shares(profile).slice(0, SHOWN)) tell(`${(share * 100).toFixed(1).padStart(6)} %  ${name}`);
  return acknowledged;
}
