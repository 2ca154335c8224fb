// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../process/refusal.mjs';
import { runToEnd } from '../process/run-to-end.mjs';
import { PROGRAM, ROOT, WEB_ROOT } from './places.mjs';

const STAMP = join(ROOT, 'dist/build.stamp');
export const NX = join(ROOT, 'node_modules/nx/dist/bin/nx.js');
const SOURCES = ['apps', 'libs', 'package-lock.json', 'nx.json', 'tsconfig.base.json', 'tsconfig.node.json', 'tsconfig.web.json'];

/** No daemon or worker that stays behind, no terminal tricks, nothing sent anywhere, nothing kept outside the checkout. */
export const NX_ENVIRONMENT = {
  NX_DAEMON: 'false',
  NX_CACHE_DIRECTORY: join(ROOT, '.nx/cache'),
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  NX_ISOLATE_PLUGINS: 'false',
  NX_NATIVE_COMMAND_RUNNER: 'false',
  NG_CLI_ANALYTICS: 'false',
};

/** Every source by name, size and time; of what was built only that it is there. @param {string} path @returns {string[]} */
function traces(path) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'node_modules' || name.endsWith('.spec.ts')) return [];
  if (name === 'dist') return [path];
  const stat = statSync(join(ROOT, path));
  if (!stat.isDirectory()) return [`${path} ${stat.size} ${stat.mtimeMs}`];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((entry) => traces(`${path}/${entry}`));
}

const stamp = () => createHash('sha256').update(SOURCES.flatMap(traces).join('\n')).digest('hex');

const isBuilt = () =>
  [...Object.values(PROGRAM), WEB_ROOT, STAMP].every((file) => existsSync(file)) && readFileSync(STAMP, 'utf8') === stamp();

/**
 * Builds what changed. Asking Nx costs seconds even when nothing did, so a stamp over the sources answers first.
 * @param {{ onLine: (line: string) => void, signal?: AbortSignal }} options
 */
export async function build({ onLine, signal }) {
  if (isBuilt()) return;
  onLine('building   API, worker and front office (half a minute the first time)');
  const since = Date.now();
  const options = { cwd: ROOT, env: { ...process.env, ...NX_ENVIRONMENT }, signal };
  const { ok, lines } = await runToEnd(process.execPath, [NX, 'run-many', '-t', 'build', '--outputStyle=static'], options);
  if (!ok) throw new Refusal(`${lines.join('\n')}\n\nThe build failed: the reason stands above.`);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stamp());
  onLine(`built      in ${Math.round((Date.now() - since) / 1000)} s`);
}
