// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import './house/node-version.mjs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { NX, NX_ENVIRONMENT, build } from './house/build.mjs';
import { DATA, ROOT } from './house/places.mjs';
import { DEMO_YEAR } from './house/seeding.mjs';
import { startHouse } from './house/start-house.mjs';
import { launch, stopChild } from './process/launch.mjs';
import { requirePort } from './process/ports.mjs';
import { aborted, runProgram } from './process/program.mjs';

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
/** The dev-server's proxy (apps/front-office/proxy.conf.json) looks for the API here. */
const API_PORT = 3000;
const WEB_PORT = 4200;

const onLine = (/** @type {string} */ line) => console.log(`  ${line}`);

/** @param {string} program @param {string[]} args @param {(line: string) => void} hear */
function watcher(program, args, hear) {
  const child = launch(process.execPath, [program, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...NX_ENVIRONMENT },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout) createInterface({ input: child.stdout }).on('line', hear);
  return child;
}

await runProgram(async (signal) => {
  for (const port of [API_PORT, WEB_PORT]) await requirePort(port);
  await build({ onLine, signal });
  const house = await startHouse({ dataDir: DATA, port: API_PORT, seed: DEMO_YEAR, onLine, signal });
  let first = true;
  const server = watcher(TSC, ['-b', '--watch', '--preserveWatchOutput', 'apps/api', 'apps/worker'], (line) => {
    console.log(line);
    if (!line.includes('Found 0 errors')) return;
    if (!first) void Promise.all([house.api.restart(), house.worker.restart()]);
    first = false;
  });
  const web = watcher(NX, ['serve', 'front-office', `--port=${WEB_PORT}`], (line) => console.log(line));
  onLine(`front office http://localhost:${WEB_PORT}   API http://localhost:${API_PORT}   (Ctrl-C stops everything)`);
  const reason = await Promise.race([house.died, aborted(signal)]);
  if (reason) onLine(reason);
  await Promise.all([stopChild(web), stopChild(server)]);
  await house.stop();
  return reason ? 1 : 0;
});
