// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { resourcesEntities } from '../index';
import { type SearchCard, writeSearchCard } from '../testing/search-card';
import type { SearchAnswer, SearchAsk, Viewer } from './ask';
import { SearchModule } from './search.module';
import { SearchResourcesQuery } from './search-resources.query';

/** A Tuesday morning. */
const NOW = new Date('2026-11-24T09:30:00+01:00');
let room: TestRoom;
let place: TestPlace;
beforeAll(async () => {
  room = await openRoom({
    pools: { app: resourcesEntities, public: resourcesEntities },
    imports: [SearchModule],
    clock: { now: () => NOW },
  });
});
beforeEach(async () => {
  place = await testPlace(room.db);
});
afterAll(() => room.close());

const viewer = (reader: Viewer['reader'] = 'operators', agencyId: string | null = place.agencyId): Viewer => ({
  ambitoId: place.ambitoId,
  reader,
  agencyId,
});
const search = (ask: SearchAsk, who = viewer()): Promise<SearchAnswer> => room.get(SearchResourcesQuery).execute(who, ask);
const card = (each: SearchCard) => writeSearchCard(room, place, each);

describe('a search without a usable answer', () => {
  const gap = async (ask: SearchAsk) => (await search(ask)).gap?.reason ?? null;

  it('says why', async () => {
    expect(await gap({ need: 'D01' })).toBe('NO_SERVICE');
    await card({ name: 'Altrove', needs: ['D01'], serves: ['comune:Z999'] });
    expect(await gap({ need: 'D01', comune: place.comune })).toBe('OUT_OF_AREA');
    expect((await search({ need: 'D01', comune: place.comune })).items).toMatchObject([{ covers: false }]);
    await card({ name: 'Per giovani', needs: ['D02'], rule: { age: { max: 30 } } });
    expect(await gap({ need: 'D02', person: { birthYear: 1940 } })).toBe('NOT_ELIGIBLE');
    expect(await gap({ need: 'D02', person: {} })).toBeNull();
    await card({ name: 'Pieno', needs: ['D03'], available: 0 });
    expect(await gap({ need: 'D03' })).toBe('NO_CAPACITY');
    expect(await gap({ need: 'D03', withCapacity: true })).toBe('NO_CAPACITY');
    expect(await gap({ q: 'parole che nessuna scheda contiene' })).toBe('NO_SERVICE');
  });

  it('is none for the hour of the day, nor for a card that is not fresh', async () => {
    await card({ name: 'Senza orari', needs: ['D01'], assured: null });
    expect(await gap({ need: 'D01', when: 'now' })).toBeNull();
    expect(await gap({ need: 'D01', freshOnly: true })).toBeNull();
  });

  it('in an empty databank is a gap, and looking around is not', async () => {
    expect(await search({})).toMatchObject({ items: [], total: 0, gap: null });
    expect(await gap({ q: 'pasti' })).toBe('NO_SERVICE');
  });
});

describe('the fact of a search', () => {
  const facts = () => room.db.query<Record<string, unknown>>('select * from resources.search_event where ambito_id = $1', [place.ambitoId]);

  it('is one for each search, coarse, without what was typed and without the person', async () => {
    const searchId = randomUUID();
    await search({ q: 'mia suocera Fittizia', searchId });
    await search({ q: 'mia suocera Fittizia', need: 'D04', comune: place.comune, person: { birthYear: 1931 }, searchId, where: 'contact' });
    expect(await facts()).toEqual([
      {
        ambito_id: place.ambitoId,
        search_id: searchId,
        at_month: '2026-11',
        where_from: 'contact',
        need: 'D04',
        area: null,
        comune: place.comune,
        results: 0,
        outcome: 'gap',
        gap_reason: 'NO_SERVICE',
      },
    ]);
    await card({ name: 'Fittizia suocera mia', needs: ['D04'] });
    await search({ q: 'suocera', need: 'D04', searchId });
    expect(await facts()).toMatchObject([{ outcome: 'answered', gap_reason: null, results: 1 }]);
  });

  it('is left behind by the public too, which can read none; and not by looking around', async () => {
    await search({ need: 'D01', searchId: randomUUID(), where: 'portal' }, viewer('public', null));
    await search({ area: 'ELD', searchId: randomUUID() });
    await search({ need: 'D01' });
    expect(await facts()).toHaveLength(1);
  });

  it('is a window for planners only when it was a gap', async () => {
    await card({ name: 'Uno', needs: ['D02'] });
    await search({ need: 'D01', searchId: randomUUID(), comune: place.comune });
    await search({ need: 'D02', searchId: randomUUID() });
    const rows = await room.db.query<Record<string, unknown>>('select * from resources.gap_source where ambito_id = $1', [place.ambitoId]);
    expect(rows).toEqual([
      {
        ambito_id: place.ambitoId,
        month: '2026-11',
        need: 'D01',
        comune: place.comune,
        reason: 'NO_SERVICE',
      },
    ]);
  });
});
