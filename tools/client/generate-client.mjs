// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NX, NX_ENVIRONMENT } from '../house/build.mjs';
import { PROGRAM, ROOT } from '../house/places.mjs';
import { Refusal } from '../process/refusal.mjs';
import { runToEnd } from '../process/run-to-end.mjs';

const GENERATOR = join(ROOT, 'node_modules/ng-openapi-gen/lib/index.js');
const CONFIG = join(ROOT, 'libs/api-client/ng-openapi-gen.json');

export const DOCUMENT = 'openapi.json';
export const CLIENT = 'libs/api-client/src';

/** The generator writes for a compiler that is less strict about undefined than ours; the types it exports are exact all the same. */
const HEADER = '// SPDX-License-Identifier: EUPL-1.2\n// @ts-nocheck\n';

/** @param {string} folder @returns {string[]} */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
async function node(args, env = {}) {
  const { ok, lines } = await runToEnd(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } });
  if (!ok) throw new Refusal(`${lines.join('\n')}\n\n${args[0]} failed: the reason stands above.`);
}

/**
 * Writes the OpenAPI document from the API's own code, then the Angular client from the document.
 * @param {string} folder the repository's root, or another one to compare with it
 */
export async function generateClient(folder) {
  const document = join(folder, DOCUMENT);
  await node([NX, 'run', 'api:build', '--outputStyle=static'], NX_ENVIRONMENT);
  await node([PROGRAM.openApi, document]);
  await node([GENERATOR, '--config', CONFIG, '--input', document, '--output', join(folder, CLIENT)]);
  for (const file of filesBelow(join(folder, CLIENT))) writeFileSync(file, HEADER + readFileSync(file, 'utf8'));
}
