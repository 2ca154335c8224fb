// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import './house/node-version.mjs';
import { generateClient } from './client/generate-client.mjs';
import { staleFiles } from './client/stale-files.mjs';
import { ROOT } from './house/places.mjs';
import { drawJourney } from './manual/draw-journey.mjs';
import { runProgram } from './process/program.mjs';
import { Refusal } from './process/refusal.mjs';

await runProgram(async () => {
  if (!process.argv.includes('--check')) {
    await generateClient(ROOT);
    return drawJourney(ROOT);
  }
  const stale = await staleFiles();
  if (stale.length) throw new Refusal(`Not up to date, run npm run generate:\n  ${stale.join('\n  ')}`);
});
