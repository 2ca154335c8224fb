// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import './house/node-version.mjs';
import { build } from './house/build.mjs';
import { runProgram } from './process/program.mjs';
import { Refusal } from './process/refusal.mjs';
import { forgetFigures, printFigures } from './testing/figures.mjs';
import { runJest } from './testing/jest-run.mjs';
import { findChromium } from './testing/parts.mjs';
import { startTestServers } from './testing/test-servers.mjs';

// npm run journeys [-- --figures] [-- FILE…]: the stories in a real browser; with --figures only those that count keys and bytes

const onLine = (/** @type {string} */ line) => console.log(`  ${line}`);

await runProgram(async (signal) => {
  const args = process.argv.slice(2);
  const figuresAlone = args.includes('--figures');
  const passedOn = figuresAlone ? ['figures.journey', ...args.filter((arg) => arg !== '--figures')] : args;
  const chromium = findChromium();
  if (!chromium) throw new Refusal('No Chromium or Chrome on PATH and no CHROME_PATH: the journeys need a real browser.');
  await build({ onLine, signal });
  forgetFigures();
  const servers = await startTestServers(signal);
  try {
    const env = { ...servers.env, CHROME_PATH: chromium };
    const options = ['--selectProjects', 'e2e', '--runInBand', '--testTimeout=120000'];
    const { passed, failed, skipped } = await runJest('journeys', [...passedOn, ...options], { env, signal });
    if (figuresAlone && !printFigures()) throw new Refusal('The journeys left no figures.');
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    return failed ? 1 : 0;
  } finally {
    await servers.stop();
  }
});
