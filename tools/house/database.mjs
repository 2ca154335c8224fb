// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../embedded/postgres.mjs';
import { Refusal } from '../process/refusal.mjs';

/** @typedef {{ url: string, told: string, postgres: import('../embedded/postgres.mjs').Postgres | null }} Database `url` is the owner's */

const NAME = 'soglia';

/** @param {string} url @returns {string} the URL without its password, fit for a screen */
export function withoutPassword(url) {
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}

/** @param {string} url @param {string} database */
export function onDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 */
export async function connected(url, work) {
  const client = new pg.Client(url);
  client.on('error', () => {}); // a connection that breaks fails its query, and that is told
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @param {string} url @returns {Promise<Database>} */
async function givenDatabase(url) {
  if (!URL.canParse(url)) throw new Refusal('DATABASE_URL is not a URL: write postgres://user:password@host:5432/database');
  try {
    await connected(url, (client) => client.query('select 1'));
  } catch (error) {
    throw new Refusal(
      `DATABASE_URL (${withoutPassword(url)}) does not answer: ${/** @type {Error} */ (error).message || 'connection refused'}`,
    );
  }
  return { url, told: `PostgreSQL at ${withoutPassword(url)} (DATABASE_URL)`, postgres: null };
}

/**
 * The database that is given, else DATABASE_URL, else the embedded server.
 * @param {{ dataDir: string, durable: boolean, given?: string | undefined, signal?: AbortSignal | undefined }} options
 * @returns {Promise<Database>}
 */
export async function openDatabase({ dataDir, durable, given = process.env['DATABASE_URL'], signal }) {
  if (given) return givenDatabase(given);
  const logFile = join(dataDir, 'log/postgres.log');
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), logFile, durable, signal });
  await connected(postgres.url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (!rowCount) await client.query(`create database ${NAME}`);
  });
  const kind = postgres.source === 'embedded' ? 'embedded' : 'the system’s';
  const told = `PostgreSQL ${postgres.version} (${kind}) on 127.0.0.1:${postgres.port}, open to local accounts without a password: for demos only`;
  return { url: onDatabase(postgres.url, NAME), told, postgres };
}
