// SPDX-License-Identifier: EUPL-1.2
// @ts-check
const { writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const { join } = require('node:path');

/**
 * Loaded before the API's first line (`--require`): SIGUSR2 begins a CPU profile, the next one writes it. Node's own --cpu-prof
 * would profile from the start to the end, of which the measured span is the smallest part.
 */
const folder = process.env['SOGLIA_PROFILE'];
if (folder && process.argv[1]?.endsWith('apps/api/dist/main.js')) {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  let running = false;
  process.on('SIGUSR2', () => {
    running = !running;
    if (running) return session.post('Profiler.start');
    session.post('Profiler.stop', (error, result) => {
      if (!error) writeFileSync(join(folder, 'api.cpuprofile'), JSON.stringify(result.profile));
    });
  });
}
