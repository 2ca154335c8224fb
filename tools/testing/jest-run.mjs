// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { NX_ENVIRONMENT } from '../house/build.mjs';
import { ROOT } from '../house/places.mjs';
import { ending, launch, signalGroup } from '../process/launch.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, skippedIn: string[] }} Tally */

const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');

/** A suite that does not even load has no failed test: it counts as one, and so does a run without results. @param {string} file @returns {Tally} */
function tallyOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, skippedIn: [] };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const skippedIn = testResults
    .filter((/** @type {any} */ suite) => suite.assertionResults.some((/** @type {any} */ test) => test.status === 'pending'))
    .map((/** @type {any} */ suite) => relative(ROOT, suite.name));
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped: numPendingTests + numTodoTests, skippedIn };
}

/**
 * One run of Jest in its own process, with its results counted.
 * @param {string} name
 * @param {string[]} args
 * @param {{ env: Record<string, string>, signal: AbortSignal }} options
 */
export async function runJest(name, args, { env, signal }) {
  signal.throwIfAborted();
  const outputFile = join(ROOT, `tmp/tests-${name}.json`);
  mkdirSync(dirname(outputFile), { recursive: true });
  rmSync(outputFile, { force: true });
  const child = launch(process.execPath, [JEST, '--ci', '--json', `--outputFile=${outputFile}`, '--passWithNoTests', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...NX_ENVIRONMENT, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const abort = () => signalGroup(child, 'SIGTERM');
  signal.addEventListener('abort', abort, { once: true });
  await ending(child);
  signal.throwIfAborted();
  return tallyOf(outputFile);
}
