// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import './house/node-version.mjs';
import { build } from './house/build.mjs';
import { ROOT } from './house/places.mjs';
import { runProgram } from './process/program.mjs';
import { Refusal } from './process/refusal.mjs';
import { runJest } from './testing/jest-run.mjs';
import { findChromium } from './testing/parts.mjs';
import { startTestServers } from './testing/test-servers.mjs';

// npm run journeys [-- --figures] [-- FILE…]: the stories in a real browser; with --figures only those that count keys and bytes

const FIGURES = join(ROOT, 'tmp/figures.json');
const onLine = (/** @type {string} */ line) => console.log(`  ${line}`);

await runProgram(async (signal) => {
  const args = process.argv.slice(2);
  const figuresAlone = args.includes('--figures');
  const passedOn = figuresAlone ? ['figures.journey', ...args.filter((arg) => arg !== '--figures')] : args;
  const chromium = findChromium();
  if (!chromium) throw new Refusal('No Chromium or Chrome on PATH and no CHROME_PATH: the journeys need a real browser.');
  await build({ onLine, signal });
  rmSync(FIGURES, { force: true });
  const servers = await startTestServers(signal);
  try {
    const env = { ...servers.env, CHROME_PATH: chromium };
    const options = ['--selectProjects', 'e2e', '--runInBand', '--testTimeout=120000'];
    const { passed, failed, skipped } = await runJest('journeys', [...passedOn, ...options], { env, signal });
    if (figuresAlone) printFigures();
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    return failed ? 1 : 0;
  } finally {
    await servers.stop();
  }
});

function printFigures() {
  if (!existsSync(FIGURES)) throw new Refusal('The journeys left no figures.');
  /** @type {{ what: string, measured: number, limit: number, unit: string }[]} */
  const figures = JSON.parse(readFileSync(FIGURES, 'utf8'));
  for (const { what, measured, limit, unit } of figures)
    console.log(`  ${what.padEnd(70)} ${String(measured).padStart(7)} ${unit} of ${limit}`);
}
