// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { randomUUID } from 'node:crypto';
import { connected } from '../../house/database.mjs';
import { openNotingUnit } from '../measure/noting-unit.mjs';
import { quantile } from '../measure/quantile.mjs';

/** What is asked at a desk: common words and rare ones, a mistake, a need alone, a comune, a person, something that nobody has. */
const ASKS = {
  'words, common': { q: 'assistenza domiciliare' },
  'words, rare': { q: 'telesoccorso speciale' },
  synonym: { q: 'badante' },
  mistyped: { q: 'telesocorso' },
  'a word of most cards': { q: 'servizio' },
  'need, comune': { need: 'D04', comune: 'C294' },
  'need, comune, person': { need: 'D04.01', comune: 'C294', person: { birthYear: 1940, comune: 'C294' } },
  'need, comune, free, places': { need: 'D02', comune: 'C294', free: true, withCapacity: true },
  'words, comune, open now': { q: 'casa', comune: 'C294', when: 'now' },
  'nothing asked': {},
  'no answer': { q: 'astronave interplanetaria', comune: 'C294' },
};

const ROUNDS = 50;
const WARM_UP = 10;

/** @typedef {{ ask: string, cards: number, found: string, p50: number, p95: number, plainP50: number, plainP95: number, plan: string[] }} SearchFigures times in ms */

/** The search as the api runs it. @param {string} appUrl */
async function openSearch(appUrl) {
  const { unit, drawer, asked, close } = await openNotingUnit(appUrl, 'libs/resources/server/dist/search');
  const { CandidateStore } = drawer('candidates.store.js');
  const { LexiconStore } = drawer('lexicon.store.js');
  const { SearchResourcesQuery } = drawer('search-resources.query.js');
  const search = new SearchResourcesQuery(unit, unit, new CandidateStore(), new LexiconStore(), { now: () => new Date() });
  return { search, asked, close };
}

/** @template T @param {() => Promise<T>} work */
async function timed(work) {
  const times = [];
  for (let i = 0; i < WARM_UP + ROUNDS; i += 1) {
    const since = performance.now();
    await work();
    if (i >= WARM_UP) times.push(performance.now() - since);
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/**
 * The whole search from the use case in to the answer out, beside its own statements sent by a bare client; with the plan of those that
 * look for cards.
 * @param {string} appUrl @param {number} cards @returns {Promise<SearchFigures[]>}
 */
export async function measureSearch(appUrl, cards) {
  const { search, asked, close } = await openSearch(appUrl);
  const viewer = { ambitoId: 'VDA', reader: 'operators', agencyId: randomUUID() };
  const figures = [];
  try {
    for (const [name, ask] of Object.entries(ASKS)) {
      const { p50, p95 } = await timed(() => search.execute(viewer, { ...ask, searchId: randomUUID() }));
      asked.length = 0;
      const { total, more } = await search.execute(viewer, ask);
      const statements = [...asked];
      const plain = await connected(appUrl, async (client) => {
        await client.query("select set_config('soglia.ambito', 'VDA', false)");
        const times = await timed(async () => {
          for (const { sql, values } of statements) await client.query(sql, values);
        });
        const plan = [];
        for (const { sql, values } of statements.filter((each) => each.sql.includes('ts_rank') || each.sql.includes('"inName"'))) {
          const { rows } = await client.query(`explain (analyze, buffers) ${sql}`, values);
          plan.push(...rows.map((row) => String(Object.values(row)[0])), '');
        }
        return { ...times, plan };
      });
      const found = `${total}${more ? '+' : ''}`;
      figures.push({ ask: name, cards, found, p50, p95, plainP50: plain.p50, plainP95: plain.p95, plan: plain.plan });
    }
  } finally {
    await close();
  }
  return figures;
}
