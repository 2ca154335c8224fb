// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { Refusal } from '../process/refusal.mjs';
import { runToEnd } from '../process/run-to-end.mjs';
import { childEnvironment } from './environment.mjs';
import { PROGRAM, ROOT } from './places.mjs';

/**
 * Brings roles and schemas up to date; the only program that connects as the owner.
 * @param {string} ownerUrl
 * @param {Record<string, string>} env
 * @param {AbortSignal | undefined} [signal]
 */
export async function migrate(ownerUrl, env, signal) {
  const options = { cwd: ROOT, env: { ...childEnvironment(env), DATABASE_URL: ownerUrl }, signal };
  const { ok, lines } = await runToEnd(process.execPath, [PROGRAM.migrate], options);
  if (!ok) throw new Refusal(`The database could not be brought up to date: ${lines.find((line) => line.trim()) ?? 'no reason given'}`);
}
