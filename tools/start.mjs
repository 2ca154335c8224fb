// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import './house/node-version.mjs';
import { requireVacant } from './house/occupancy.mjs';
import { build } from './house/build.mjs';
import { DATA } from './house/places.mjs';
import { DEMO_YEAR } from './house/seeding.mjs';
import { startHouse } from './house/start-house.mjs';
import { welcome } from './house/welcome.mjs';
import { requirePort } from './process/ports.mjs';
import { aborted, runProgram } from './process/program.mjs';
import { Refusal } from './process/refusal.mjs';

const onLine = (/** @type {string} */ line) => console.log(`  ${line}`);

function wantedPort() {
  const port = Number(process.env['PORT'] ?? 3000);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Refusal(`PORT is «${process.env['PORT']}»: write a number from 1 to 65535.`);
}

await runProgram(async (signal) => {
  const port = wantedPort();
  requireVacant(DATA);
  await requirePort(port);
  console.log('Soglia\n');
  await build({ onLine, signal });
  const house = await startHouse({ dataDir: DATA, port, mode: 'demo', seed: DEMO_YEAR, onLine, signal });
  console.log(welcome(house.url));
  const reason = await Promise.race([house.died, aborted(signal)]);
  onLine(reason ?? 'stopping …');
  await house.stop();
  onLine('stopped: nothing is left running');
  return reason ? 1 : 0;
});
