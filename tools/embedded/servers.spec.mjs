// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { connected } from '../house/database.mjs';
import { commandLineOf } from '../process/command-line-of.mjs';
import { ending } from '../process/launch.mjs';
import { makeTestFolder } from '../testing/test-folder.mjs';
import { startPostgres } from './postgres.mjs';

const folder = makeTestFolder();
const options = { dataDir: join(folder, 'postgres'), logFile: join(folder, 'postgres.log'), durable: false };

after(() => rmSync(folder, { recursive: true, force: true }));

test('PostgreSQL sorts as Italian readers expect and listens on this machine alone', async () => {
  const postgres = await startPostgres(options);
  const rows = await connected(
    postgres.url,
    async (client) => (await client.query(`select n from unnest(array['Zoe','àncora','Elia']) n order by n`)).rows,
  );
  assert.deepEqual(
    rows.map(({ n }) => n),
    ['àncora', 'Elia', 'Zoe'],
  );
  const shown = await connected(postgres.url, async (client) => (await client.query('show listen_addresses')).rows);
  assert.equal(shown[0].listen_addresses, '127.0.0.1');
  await postgres.stop();
});

test('stopping a server that is gone already does not wait for ever', async () => {
  const postgres = await startPostgres(options);
  postgres.child.kill('SIGQUIT');
  await ending(postgres.child);
  await postgres.stop();
});

test('a server whose launcher was killed is stopped by the next start on its folder', async () => {
  const launcher = fork(fileURLToPath(new URL('orphan.fixture.mjs', import.meta.url)), [JSON.stringify(options)]);
  const [orphan] = /** @type {[number]} */ (await once(launcher, 'message'));
  launcher.kill('SIGKILL');
  await once(launcher, 'exit');
  assert.match(commandLineOf(orphan), /postgres/);
  const postgres = await startPostgres(options);
  assert.equal(commandLineOf(orphan), '');
  await postgres.stop();
});

test('a folder of another PostgreSQL is refused with one line that says what to do', async () => {
  writeFileSync(join(options.dataDir, 'PG_VERSION'), '12\n');
  await assert.rejects(startPostgres(options), /was written by PostgreSQL 12, this is PostgreSQL \d+: move that folder away/);
});
