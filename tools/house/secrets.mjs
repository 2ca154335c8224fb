// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ session: string, app: string, anonymiser: string, planner: string, public: string, queue: string }} Secrets the session's, and one password per database role */

const fresh = () => randomBytes(36).toString('base64url');

/**
 * Made once and kept, so that sessions survive a new start; readable by the owner alone.
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function secretsOf(dataDir) {
  const file = join(dataDir, 'secrets.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = { session: fresh(), app: fresh(), anonymiser: fresh(), planner: fresh(), public: fresh(), queue: fresh(), ...kept };
  // A house that was made before a role was needed gets that role's password now.
  if (Object.keys(secrets).length > Object.keys(kept).length) writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
