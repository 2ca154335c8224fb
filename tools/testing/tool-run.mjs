// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { sourceFiles } from '../checks/source-files.mjs';
import { ROOT } from '../house/places.mjs';
import { sweepTestFolders } from './test-folder.mjs';

/** A file is reported as a test, too: it counts only when it failed by itself, not through the tests in it. @param {any} data @param {string[]} files */
const isMereFile = ({ name, details }, files) =>
  files.some((file) => name.endsWith(file)) && (!details.error || details.error.failureType === 'subtestsFailed');

/**
 * The tools are native modules, which Jest cannot load: their specs run on Node's own test runner.
 * @param {AbortSignal} signal
 * @returns {Promise<import('./jest-run.mjs').Tally>}
 */
export async function runToolTests(signal) {
  const files = sourceFiles(join(ROOT, 'tools')).filter((file) => file.endsWith('.spec.mjs'));
  console.log(`tools: ${files.length} specs`);
  const tally = { passed: 0, failed: 0, skipped: 0, skippedIn: /** @type {string[]} */ ([]) };
  try {
    for await (const { type, data } of run({ files: files.map((file) => join(ROOT, file)), concurrency: 1, signal })) {
      if ((type !== 'test:pass' && type !== 'test:fail') || data.details.type === 'suite' || isMereFile(data, files)) continue;
      if (type === 'test:pass') tally[data.skip ? 'skipped' : 'passed'] += 1;
      else {
        tally.failed += 1;
        console.log(`FAIL ${relative(ROOT, data.file ?? '')} › ${data.name}\n`, data.details.error.cause ?? data.details.error);
      }
    }
    signal.throwIfAborted();
    return tally;
  } finally {
    await sweepTestFolders(); // a spec that was interrupted may leave its server behind
  }
}
