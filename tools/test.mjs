// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import './house/node-version.mjs';
import { build } from './house/build.mjs';
import { runProgram } from './process/program.mjs';
import { forgetFigures, printFigures } from './testing/figures.mjs';
import { runJest } from './testing/jest-run.mjs';
import { missingThough, parts } from './testing/parts.mjs';
import { startTestServers } from './testing/test-servers.mjs';
import { runToolTests } from './testing/tool-run.mjs';

/**
 * Journeys start whole houses: after the rooms and one at a time, so that their waiting times mean something.
 * Jest reads time limits from here or from its root configuration; those of a project it ignores.
 */
const RUNS = /** @type {const} */ ([
  ['rooms', ['--ignoreProjects', 'e2e', '--maxWorkers=2', '--testTimeout=60000']],
  ['journeys', ['--selectProjects', 'e2e', '--runInBand', '--testTimeout=120000']],
]);

const onLine = (/** @type {string} */ line) => console.log(`  ${line}`);

await runProgram(async (signal) => {
  const args = process.argv.slice(2);
  const long = args.includes('--long') ? { SOGLIA_LONG: '1' } : {};
  const passedOn = args.filter((arg) => arg !== '--long');
  const available = parts();
  const chromium = available.find(({ name }) => name === 'chromium')?.found;
  await build({ onLine, signal });
  /** @type {import('./testing/jest-run.mjs').Tally[]} */
  const tallies = passedOn.length ? [] : [await runToolTests(signal)];
  forgetFigures();
  const servers = await startTestServers(signal);
  try {
    const env = { ...servers.env, ...long, ...(chromium ? { CHROME_PATH: chromium } : {}) };
    for (const [name, options] of RUNS) tallies.push(await runJest(name, [...passedOn, ...options], { env, signal }));
  } finally {
    await servers.stop();
  }
  printFigures();
  const missing = missingThough(available);
  for (const { without } of available.filter(({ found }) => !found)) onLine(`skipped: ${without}`);
  for (const file of tallies.flatMap(({ skippedIn }) => skippedIn)) onLine(`skipped tests in ${file}`);
  for (const name of missing) onLine(`failed: ${name} is required here (SOGLIA_REQUIRE) and missing`);
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) => tallies.reduce((total, tally) => total + tally[key], 0);
  const failed = sum('failed') + missing.length;
  console.log(`${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
  return failed ? 1 : 0;
});
