// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import './house/node-version.mjs';
import { askApi } from './conform/ask.mjs';
import { checkApi } from './conform/check-api.mjs';
import { checkCpsv } from './conform/check-cpsv.mjs';
import { checkFiles } from './conform/check-files.mjs';
import { checkModel } from './conform/check-model.mjs';
import { checkRoundTrip } from './conform/check-round-trip.mjs';
import { checkTiers } from './conform/check-tiers.mjs';
import { AMBITO, buildServers, openConformHouse } from './conform/conform-house.mjs';
import { addFullCards } from './conform/full-card.mjs';
import { hsdsSchemas, standardsFolder } from './conform/standards.mjs';
import { openTally } from './conform/tally.mjs';
import { runProgram } from './process/program.mjs';

// npm run conform: the databank, its read API and its downloads against the official schemas and shapes

await runProgram(async (signal) => {
  delete process.env['DATABASE_URL'];
  delete process.env['REDIS_URL'];
  const tally = openTally();
  await buildServers(signal);
  const folder = standardsFolder();
  const house = await openConformHouse(signal);
  try {
    await addFullCards(house.databaseUrl, AMBITO);
    const { total_items: cards } = await askApi(house.url, '/services?per_page=1');
    if (folder) {
      const standards = hsdsSchemas(folder);
      await checkModel(tally, standards);
      await checkApi(tally, standards, house.url);
      await checkFiles(tally, standards, house.url);
      await checkCpsv(tally, folder, house.url, cards);
    } else tally.skip('schemas and shapes', 'not checked: the standards are not here (SOGLIA_STANDARDS)');
    await checkTiers(tally, house.url);
    await checkRoundTrip(tally, house);
  } finally {
    await house.stop();
  }
  const { passed, failed, skipped } = tally.counts;
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed ? 1 : 0;
});
