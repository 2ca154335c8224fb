// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import './house/node-version.mjs';
import { browserTypes, formatting, linting, serverTypes, toolTypes } from './checks/commands.mjs';
import { fileSize } from './checks/file-size.mjs';
import { generated } from './checks/generated.mjs';
import { lockFile } from './checks/lock-file.mjs';
import { lockTurns } from './checks/lock-turns.mjs';
import { projectTags } from './checks/project-tags.mjs';
import { quotes } from './checks/quotes.mjs';
import { runProgram } from './process/program.mjs';

const CHECKS = [projectTags, fileSize, lockFile, formatting, serverTypes, browserTypes, toolTypes, generated, linting, lockTurns, quotes];

await runProgram(async (signal) => {
  let failed = 0;
  for (const { name, problems } of CHECKS) {
    signal.throwIfAborted();
    const since = performance.now();
    const found = await problems().catch((/** @type {Error} */ error) => [error.message]);
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    console.log(`${found.length ? 'FAIL' : 'ok  '} ${seconds.padStart(5)} s  ${name}`);
    for (const problem of found) console.log(`       ${problem}`);
    if (found.length) failed += 1;
  }
  console.log(failed ? `${failed} of ${CHECKS.length} checks failed` : `${CHECKS.length} checks passed`);
  return failed ? 1 : 0;
});
