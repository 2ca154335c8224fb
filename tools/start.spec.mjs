// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ROOT } from './house/places.mjs';
import { commandLineOf } from './process/command-line-of.mjs';
import { freePort } from './process/ports.mjs';
import { makeTestFolder } from './testing/test-folder.mjs';

const folder = makeTestFolder();

after(() => rmSync(folder, { recursive: true, force: true }));

/** @param {Record<string, string>} env */
function npmStart(env) {
  const ownServers = { DATABASE_URL: undefined, REDIS_URL: undefined };
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, ...ownServers, SOGLIA_DATA: folder, ...env },
  });
  const said = { out: '', error: '' };
  child.stdout.on('data', (text) => (said.out += text));
  child.stderr.on('data', (text) => (said.error += text));
  return { child, said, ended: once(child, 'exit') };
}

/** @param {() => unknown} isTrue */
async function until(isTrue) {
  for (const end = Date.now() + 60_000; !isTrue(); await new Promise((resolve) => setTimeout(resolve, 50))) {
    assert.ok(Date.now() < end, 'waited for a minute');
  }
}

/** The servers and programs of this folder; the seed and the API are told apart by their environment alone. */
const alive = () =>
  readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return commandLineOf(Number(pid)).includes(folder) || readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`SOGLIA_DATA=${folder}`);
    } catch {
      return false; // it has just ended, or it is another account's
    }
  });

test('a port that is taken is told in one line', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await once(squatter, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (squatter.address());
  const { said, ended } = npmStart({ PORT: String(port) });
  assert.equal((await ended)[0], 1);
  assert.match(said.error, new RegExp(`^Port ${port} is taken by another program.*\\n$`));
  squatter.close();
});

test('a folder that cannot be used is told in one line', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const { said, ended } = npmStart({ SOGLIA_DATA: join(file, 'data') });
  assert.equal((await ended)[0], 1);
  assert.match(said.error, /^Cannot use .*a-file.*\n$/);
});

test('the house opens, is not opened twice, and Ctrl-C leaves nothing running', { skip: process.platform !== 'linux' }, async () => {
  const { child, said, ended } = npmStart({ PORT: String(await freePort()) });
  await until(() => said.out.includes('Soglia is open') || child.exitCode !== null);
  assert.match(said.out, /Soglia is open: http:\/\/localhost:\d+/, said.error);
  assert.match(said.out, /password soglia-demo/);
  assert.ok(alive().length >= 4, 'launcher, database, API and worker');

  const second = npmStart({ PORT: String(await freePort()) });
  assert.equal((await second.ended)[0], 1);
  assert.match(second.said.error, /^Soglia already runs from this folder.*\n$/);

  child.kill('SIGINT');
  child.kill('SIGINT'); // as it comes through npm: one keystroke, two signals
  assert.equal((await ended)[0], 0);
  assert.match(said.out, /nothing is left running/);
  assert.deepEqual(alive(), []);
});
