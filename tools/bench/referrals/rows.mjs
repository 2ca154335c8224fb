// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { randomUUID } from 'node:crypto';

/** @typedef {{ table: string, key: string, row: Record<string, unknown> }} Kept a row, and what it is called among those of its referral */
/** @typedef {{ name: string, text: string, values: unknown[] }} Statement */

const OF_LEG = '(select id from referrals.leg where referral_id = $1)';
const OF_EVENT = `(select id from referrals.leg_event where leg_id in ${OF_LEG})`;
/** All that a referral is, and how a row is told from its like. @type {readonly [table: string, where: string, key: string][]} */
const TABLES = [
  ['referrals.referral', 'id = $1', "''"],
  ['referrals.leg', 'referral_id = $1', 'hop::text'],
  ['referrals.leg_event', `leg_id in ${OF_LEG}`, 'name'],
  ['referrals.leg_message', `leg_id in ${OF_LEG}`, 'kind'],
  ['referrals.next_step', 'referral_id = $1', 'kind'],
  ['referrals.clock', 'referral_id = $1', 'kind'],
  ['referrals.disclosure', `leg_id in ${OF_LEG}`, 'level::text'],
  ['platform.audit', `(subject_id = $1 or subject_id in ${OF_LEG})`, "verb || coalesce(reason, '')"],
  [
    'platform.outbox',
    `(subject_id in ${OF_EVENT} or subject_id in (select id from referrals.clock where referral_id = $1))`,
    'topic || row_number() over (partition by topic order by created_at, id)',
  ],
];
const KEY_COLUMNS = ['ambito_id', 'id', 'leg_id', 'level'];
/** Given by the database. */
const GIVEN = ['seq', 'created_at', 'at_time'];

/** @param {import('pg').Client} owner @param {string} referral @returns {Promise<Kept[]>} */
export async function rowsOf(owner, referral) {
  const kept = [];
  for (const [table, where, key] of TABLES) {
    const { rows } = await owner.query(`select ${key} as key, to_jsonb(t) as row from ${table} t where ${where} order by 1`, [referral]);
    const seen = new Map();
    for (const row of rows) {
      const times = (seen.get(row.key) ?? 0) + 1;
      seen.set(row.key, times);
      kept.push({ table, key: `${table} ${row.key} ${times}`, row: row.row });
    }
  }
  return kept;
}

/** What a command changed: rows that are new, and columns that differ. @param {Kept[]} before @param {Kept[]} after */
export function changed(before, after) {
  const known = new Map(before.map((each) => [each.key, each]));
  return after.flatMap((each) => {
    const old = known.get(each.key);
    if (!old) return [{ ...each, columns: null }];
    const columns = Object.keys(each.row).filter((name) => JSON.stringify(each.row[name]) !== JSON.stringify(old.row[name]));
    return columns.length ? [{ ...each, columns }] : [];
  });
}

/**
 * The same changes for another referral, as plain statements. Ids that both have are each other's; ids that are new are made.
 * @param {ReturnType<typeof changed>} changes @param {Map<string, string>} ids of the first, to the other's @returns {Statement[]}
 */
export function statementsFor(changes, ids) {
  const own = new Map(ids);
  for (const { row, columns } of changes)
    if (!columns && typeof row['id'] === 'string' && !own.has(row['id'])) own.set(row['id'], randomUUID());
  const of = (/** @type {unknown} */ value) =>
    value !== null && typeof value === 'object' ? JSON.stringify(value) : typeof value === 'string' ? (own.get(value) ?? value) : value;
  return changes.map(({ table, row, columns }) => {
    if (!columns) {
      const names = Object.keys(row).filter((name) => !GIVEN.includes(name));
      const text = `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`;
      return { name: nameOf(text), text, values: names.map((name) => of(row[name])) };
    }
    const keys = KEY_COLUMNS.filter((name) => name in row && (name !== 'leg_id' || !('id' in row)) && (name !== 'level' || !('id' in row)));
    const set = columns.map((name, i) => `${name} = $${i + 1}`).join(', ');
    const where = keys.map((name, i) => `${name} = $${columns.length + i + 1}`).join(' and ');
    const text = `update ${table} set ${set} where ${where}`;
    return { name: nameOf(text), text, values: [...columns, ...keys].map((name) => of(row[name])) };
  });
}

/** Whose row of one referral is whose of another. @param {Kept[]} one @param {Kept[]} other @param {Map<string, string>} [ids] */
export function paired(one, other, ids = new Map()) {
  const rows = new Map(other.map((each) => [each.key, each.row]));
  for (const { key, row } of one) {
    const twin = rows.get(key);
    for (const name of ['id', 'request_id', 'contact_id', 'number'])
      if (twin && typeof row[name] === 'string' && typeof twin[name] === 'string') ids.set(String(row[name]), String(twin[name]));
  }
  return ids;
}

/** @type {Map<string, string>} */
const names = new Map();
/** Each text is prepared once for a connection. @param {string} text */
function nameOf(text) {
  const name = names.get(text) ?? `bench-${names.size}`;
  names.set(text, name);
  return name;
}
