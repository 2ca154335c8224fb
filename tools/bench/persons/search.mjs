// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { connected } from '../../house/database.mjs';
import { openNotingUnit } from '../measure/noting-unit.mjs';
import { quantile } from '../measure/quantile.mjs';
import { ACCOUNT, AGENCY, AMBITO } from './fill-persons.mjs';
import { inventPerson, numbers } from './invent-persons.mjs';

/** @typedef {import('./invent-persons.mjs').Invented} Invented @typedef {import('../measure/noting-unit.mjs').Statement} Statement */

const slip = (/** @type {string} */ name) => name.slice(0, 2) + name.slice(3);
const HEARD = [
  ['Mohamed', 'Mohammad'],
  ['Youssef', 'Yusuf'],
  ['Oleksandr', 'Alexander'],
  ['Khadija', 'Kadija'],
];

/** What is typed at a counter about somebody who is there; and what is only begun, or said of nobody. @type {Record<string, (person: Invented, i: number) => string>} */
const ASKS = {
  'codice fiscale': (p) => p.codiceFiscale ?? p.birthDate,
  'codice fiscale, begun': (p) => (p.codiceFiscale ?? 'RSSMRA80').slice(0, 8),
  phone: (p) => p.phones[0]?.number ?? p.familyName,
  'birth date': (p) => p.birthDate.split('-').reverse().join('/'),
  'name, whole': (p) => `${p.familyName} ${p.givenName}`,
  'name, the other way round': (p) => `${p.givenName} ${p.familyName}`,
  'name, begun': (p) => `${p.familyName.slice(0, 3)} ${p.givenName.slice(0, 3)}`,
  'family name, three letters': (p) => p.familyName.slice(0, 3),
  'family name': (p) => p.familyName,
  'name and year': (p) => `${p.familyName} ${p.givenName} ${p.birthYear}`,
  'name with a slip': (p) => `${slip(p.familyName)} ${p.givenName}`,
  'name, spelt otherwise': (p, i) => `${HEARD[i % HEARD.length]?.[1]} ${p.familyName.slice(0, 4)}`,
  'a name of many': (_, i) => ['Rossi Maria', 'Russo Anna', 'mar', 'ros mar', 'Maria'][i % 5] ?? '',
  nobody: (_, i) => `Xyzwk${i} Qqqrt`,
};
const ROUNDS = 40;
const WARM_UP = 4;

/** The search as the api runs it. @param {string} appUrl */
async function openSearch(appUrl) {
  const { unit, drawer, asked, close } = await openNotingUnit(appUrl, 'libs/intake/server/dist/persons/search');
  const { SearchPersonsQuery } = drawer('search-persons.query.js');
  const { CandidatesStore } = drawer('candidates.store.js');
  return { search: new SearchPersonsQuery(unit, new CandidatesStore()), asked, close };
}

/** The statements of one search by a bare client, as the search's own transaction sends them. @param {import('pg').Client} client @param {Statement[]} statements */
async function plainly(client, statements) {
  const since = performance.now();
  await client.query('begin');
  for (const { sql, values } of statements) await client.query(sql, values);
  await client.query('commit');
  return performance.now() - since;
}

/**
 * Searches for persons drawn from all, from the use case in to the answer out, beside their own statements sent by a bare client.
 * @param {string} appUrl @param {number} persons @param {boolean} withPlans
 */
export async function measureSearch(appUrl, persons, withPlans) {
  const { search, asked, close } = await openSearch(appUrl);
  const actor = { accountId: ACCOUNT, ambitoId: AMBITO, agencyId: AGENCY, permissions: new Set(['person.read']) };
  const rows = [];
  /** @type {string[]} */
  const plans = [];
  /** @type {{ server: number[], plain: number[] }} */
  const all = { server: [], plain: [] };
  try {
    await connected(appUrl, async (client) => {
      await client.query(
        "select set_config('soglia.ambito', $1, false), set_config('soglia.account', $2, false), set_config('soglia.agency', $3, false), set_config('soglia.head', 'no', false)",
        [AMBITO, ACCOUNT, AGENCY],
      );
      for (const [name, ask] of Object.entries(ASKS)) {
        const random = numbers(name.length * 31);
        const [server, plain] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
        let answered = 0;
        for (let i = 0; i < WARM_UP + ROUNDS; i += 1) {
          const q = ask(inventPerson(1 + Math.floor(random() * persons)), i);
          asked.length = 0;
          const since = performance.now();
          const hits = await search.execute(actor, { q, limit: 8 });
          const time = performance.now() - since;
          const alone = await plainly(client, [...asked]);
          if (i < WARM_UP) continue;
          server.push(time);
          plain.push(alone);
          if (hits.length > 0) answered += 1;
        }
        all.server.push(...server);
        all.plain.push(...plain);
        rows.push({ ask: name, persons, answered: `${answered}/${ROUNDS}`, ...figures(server, plain) });
        if (withPlans) plans.push(name, ...(await planOf(client, asked)));
      }
    });
  } finally {
    await close();
  }
  return { rows: [...rows, { ask: 'all together', persons, answered: '', ...figures(all.server, all.plain) }], plans };
}

/** @param {number[]} server @param {number[]} plain */
const figures = (server, plain) => ({
  p50: quantile(server, 0.5),
  p95: quantile(server, 0.95),
  plainP50: quantile(plain, 0.5),
  plainP95: quantile(plain, 0.95),
});

/** @param {import('pg').Client} client @param {Statement[]} statements */
async function planOf(client, statements) {
  const lines = [];
  await client.query('begin');
  for (const { sql, values } of statements) {
    if (!sql.includes('person_search')) {
      await client.query(sql, values);
      continue;
    }
    const { rows } = await client.query(`explain (analyze, buffers) ${sql}`, values);
    lines.push(...rows.map((row) => String(Object.values(row)[0])), '');
  }
  await client.query('commit');
  return lines;
}
