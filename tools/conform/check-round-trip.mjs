// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { connected } from '../house/database.mjs';
import { patiently } from '../process/patiently.mjs';
import { download } from './check-files.mjs';
import { model } from './model.mjs';
import { zipFiles } from './zip-files.mjs';

const CURATOR = { username: 'bancadati', password: 'soglia-demo' };
const ENDED = ['applied', 'failed', 'refused', 'checked', 'cancelled'];

/** Export, import into an empty databank, export again: the same rows; and once more, nothing changes. @param {import('./tally.mjs').Tally} tally @param {{ url: string, databaseUrl: string }} house */
export async function checkRoundTrip(tally, { url, databaseUrl }) {
  const known = await fetch(`${url}/api/v1/imports`);
  if (known.status === 404) return tally.skip('round trip', 'this house has no importer');
  const before = await tables(url);
  for (const file of ['hsds.json', 'hsds.zip']) {
    await tally.check(`round trip: ${file} → import → export loses nothing`, async () => {
      const bytes = await download(url, file);
      await emptied(databaseUrl);
      const cookie = await signedIn(url);
      await imported(url, cookie, file, bytes);
      const after = await tables(url);
      await imported(url, cookie, file, bytes);
      return [...lost(before, after), ...lost(after, await tables(url))];
    });
  }
}

/** Every public row by table and id, as the package has it. @param {string} url @returns {Promise<Map<string, Record<string, string>>>} */
async function tables(url) {
  const files = await zipFiles(await download(url, 'hsds.zip'));
  /** @type {Map<string, Record<string, string>>} */
  const rows = new Map();
  for (const [file, text] of Object.entries(files).filter(([name]) => name.endsWith('.csv'))) {
    for (const row of /** @type {Record<string, string>[]} */ (parse(text, { columns: true, record_delimiter: '\r\n' })))
      rows.set(`${file} ${row['id']}`, row);
  }
  return rows;
}

/** @param {Map<string, Record<string, string>>} before @param {Map<string, Record<string, string>>} after @returns {string[]} */
function lost(before, after) {
  /** @type {string[]} */
  const wrong = [];
  for (const [key, row] of before) {
    const now = after.get(key);
    if (!now) wrong.push(`${key} is gone`);
    else
      for (const [column, value] of Object.entries(row))
        if (now[column] !== value) wrong.push(`${key} ${column} was ${value}, is ${now[column]}`);
  }
  // That a card was imported is history too: the importer adds a line that says so.
  for (const [key, row] of after) if (!before.has(key) && row['last_action_type'] !== 'import') wrong.push(`${key} is new`);
  return wrong.slice(0, 10);
}

/** @param {string} databaseUrl */
async function emptied(databaseUrl) {
  const { ENTITY_NAMES } = model();
  await connected(databaseUrl, async (client) => {
    await client.query(`truncate ${ENTITY_NAMES.map((name) => `resources.${name}`).join(', ')}, resources.card cascade`);
  });
}

/** @param {string} url */
async function signedIn(url) {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(CURATOR),
  });
  if (!answer.ok) throw new Error(`signing in answers ${answer.status}`);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** @param {string} url @param {string} cookie @param {string} name @param {Buffer} bytes */
async function imported(url, cookie, name, bytes) {
  const at = `${url}/api/v1/imports/${randomUUID()}`;
  const call = async (
    /** @type {string} */ method,
    /** @type {string} */ address,
    /** @type {string} */ type,
    /** @type {any} */ body,
    /** @type {Record<string, string>} */ more = {},
  ) => {
    const answer = await fetch(address, {
      method,
      headers: { cookie, ...more, ...(body === undefined ? {} : { 'content-type': type }) },
      body,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${address.replace(at, '')} answers ${answer.status} ${text}`);
    return text ? JSON.parse(text) : {};
  };
  const asked = { name, source: 'conform', format: 'auto', mode: 'all-or-nothing', dryRun: false };
  await call('PUT', at, 'application/json', JSON.stringify(asked));
  await call('PUT', `${at}/file`, 'application/octet-stream', bytes);
  const { version } = await call('GET', at, '', undefined);
  await call('POST', `${at}/start`, 'application/json', '{}', { 'if-match': `"${version}"` });
  const ended = async () => {
    const state = await call('GET', at, '', undefined);
    if (!ENDED.includes(state.state)) throw new Error(`the import is still ${state.state}`);
    return state;
  };
  const done = await patiently(ended, { everyMs: 500, forMs: 120_000 });
  if (done.state === 'applied') return;
  const { items } = await call('GET', `${at}/problems`, '', undefined);
  const errors = items.filter((/** @type {any} */ { severity }) => severity === 'error').slice(0, 10);
  throw new Error(`the import ended ${done.state}: ${JSON.stringify(errors, null, 1)}`);
}
