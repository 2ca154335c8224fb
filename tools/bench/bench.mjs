// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import '../house/node-version.mjs';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../house/places.mjs';
import { runProgram } from '../process/program.mjs';
import { Refusal } from '../process/refusal.mjs';
import { runToEnd } from '../process/run-to-end.mjs';
import { benchDatabank } from './databank/databank.mjs';
import { measureHouse } from './houses.mjs';
import { firstCalibration } from './measure/calibration.mjs';
import { readPlan } from './options.mjs';
import { benchPersons } from './persons/persons.mjs';
import { benchReferrals } from './referrals/referrals.mjs';
import { failures } from './report/gate.mjs';
import { commit, jsonLines, machine } from './report/json-lines.mjs';
import { scenarioTable, targetTable } from './report/table.mjs';
import { metricsOf } from './report/targets.mjs';

// npm run bench: how fast a contact is registered and its letter handled; npm run bench -- databank: search, import, export;
// npm run bench -- persons: search of persons; npm run bench -- referrals: sending, terms, boxes.
// Method, targets and figures: docs/performance.md

const tell = (/** @type {string} */ line) => console.error(`  ${line}`);

/** The servers alone: no page is asked for. @param {AbortSignal} signal */
async function buildServers(signal) {
  const args = [join(ROOT, 'node_modules/typescript/bin/tsc'), '-b', 'apps/api', 'apps/worker'];
  const { ok, lines } = await runToEnd(process.execPath, args, { cwd: ROOT, signal });
  if (!ok) throw new Refusal(lines.join('\n'));
}

await runProgram(async (signal) => {
  if (process.argv[2] === 'databank') {
    delete process.env['DATABASE_URL'];
    delete process.env['REDIS_URL'];
    await benchDatabank(process.argv.slice(3), signal);
    return 0;
  }
  if (process.argv[2] === 'persons') {
    delete process.env['DATABASE_URL'];
    await benchPersons(process.argv.slice(3), signal);
    return 0;
  }
  if (process.argv[2] === 'referrals') {
    delete process.env['DATABASE_URL'];
    delete process.env['REDIS_URL'];
    await buildServers(signal);
    await benchReferrals(process.argv.slice(3), signal);
    return 0;
  }
  const plan = readPlan();
  if (!existsSync('/proc/stat')) throw new Refusal('Measuring needs Linux: processor time is read from /proc.');
  // Invented contacts by the hundred thousand: never into a database or a queue that somebody uses.
  delete process.env['DATABASE_URL'];
  delete process.env['REDIS_URL'];
  await buildServers(signal);
  const setting = { plan, normal: await firstCalibration(), tell, signal };
  tell(`${commit()} on ${machine()}`);
  /** @type {import('./houses.mjs').Findings} */
  const findings = { windows: {}, lags: {}, noisy: [], balances: [] };
  for (const [index, queue] of plan.queues.entries()) await measureHouse(setting, queue, index === 0, findings);
  const metrics = metricsOf(findings, plan.rows);
  const lines = jsonLines(findings, metrics, plan);
  if (plan.json) writeFileSync(plan.json, `${lines.join('\n')}\n`);
  else console.log(lines.join('\n'));
  console.error(['', ...scenarioTable(findings), '', ...targetTable(metrics), ''].join('\n'));
  const failed = failures(findings, metrics, plan);
  for (const reason of failed) console.error(reason);
  return failed.length ? 1 : 0;
});
