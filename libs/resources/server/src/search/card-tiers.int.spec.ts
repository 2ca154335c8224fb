// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { AppUnitOfWork, PublicUnitOfWork } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { resourcesEntities } from '../index';
import { type SearchCard, writeSearchCard } from '../testing/search-card';
import type { SearchAsk, Viewer } from './ask';
import { refreshCards } from './card-index';
import { SearchModule } from './search.module';
import { SearchResourcesQuery } from './search-resources.query';
import { SuggestWordsQuery } from './words/suggest-words.query';

let room: TestRoom;
let place: TestPlace;
const named = randomUUID();
beforeAll(async () => {
  room = await openRoom({ pools: { app: resourcesEntities, public: resourcesEntities }, imports: [SearchModule] });
});
beforeEach(async () => {
  place = await testPlace(room.db);
});
afterAll(() => room.close());

const viewer = (reader: Viewer['reader'], agencyId: string | null = null): Viewer => ({ ambitoId: place.ambitoId, reader, agencyId });
const card = (each: SearchCard) => writeSearchCard(room, place, each);
const names = async (who: Viewer, ask: SearchAsk = {}) =>
  (await room.get(SearchResourcesQuery).execute(who, ask)).items.map(({ name }) => name).sort();
const suggested = async (who: Viewer, q: string) => (await room.get(SuggestWordsQuery).execute(who, q)).map(({ text }) => text);

/** Everybody who may look, from the least to the most. */
const everybody = (): Viewer[] => [viewer('public'), viewer('operators'), viewer('operators', named), viewer('curator')];

describe('a card', () => {
  it('is found by whoever reaches its tier, and by nobody else', async () => {
    await card({ name: 'Pubblica' });
    await card({ name: 'Operatori', visibility: 'operators' });
    await card({ name: 'Nominata', visibility: 'agencies', visible_to: [named] });
    const seen = await Promise.all(everybody().map((who) => names(who)));
    expect(seen).toEqual([
      ['Pubblica'],
      ['Operatori', 'Pubblica'],
      ['Nominata', 'Operatori', 'Pubblica'],
      ['Nominata', 'Operatori', 'Pubblica'],
    ]);
    const { total, gap } = await room.get(SearchResourcesQuery).execute(viewer('public'), { q: 'nominata' });
    expect([total, gap]).toEqual([0, { reason: 'NO_SERVICE' }]);
  });

  it('has the stricter tier of service and organisation', async () => {
    await card({ name: 'Di ente riservato', organization: { visibility: 'operators' } });
    await card({ name: 'Di ente nominato', visibility: 'operators', organization: { visibility: 'agencies', visible_to: [named] } });
    await card({
      name: 'Di nessuno',
      visibility: 'agencies',
      visible_to: [randomUUID()],
      organization: { visibility: 'agencies', visible_to: [named] },
    });
    const seen = await Promise.all(everybody().map((who) => names(who)));
    expect(seen.map((list) => list.length)).toEqual([0, 1, 2, 3]);
  });

  it('holds nothing of a place that not all of its readers reach: no name, no point, no phone, no hours, no word', async () => {
    const hidden = {
      name: 'Segretissima',
      at: [45, 7],
      phone: '0165 555 999',
      hours: { freq: 'WEEKLY', byday: 'MO', opens_at: '08:00', closes_at: '12:00' },
    } as const;
    await card({ name: 'Rifugio', places: [{ ...hidden, visibility: 'agencies', visible_to: [named] }] });
    await card({ name: 'Comunità', visibility: 'operators', places: [{ ...hidden, visibility: 'agencies', visible_to: [named] }] });
    for (const who of everybody()) {
      const { items } = await room.get(SearchResourcesQuery).execute(who, {});
      for (const item of items) expect(item).toMatchObject({ place: null, phone: null, open: { now: null, next: null } });
      expect(await names(who, { q: 'segretissima' })).toEqual([]);
    }
  });

  it('shows a place of its own tier to those who reach it', async () => {
    const places = [{ name: 'Casa', phone: '0165 555 111', visibility: 'agencies', visible_to: [named] }] as const;
    await card({ name: 'Protetta', visibility: 'agencies', visible_to: [named], places });
    await card({ name: 'Riservata', visibility: 'operators', places: [{ name: 'Sede', visibility: 'operators' }] });
    const { items } = await room.get(SearchResourcesQuery).execute(viewer('operators', named), {});
    expect(items.map(({ name, place: at, phone }) => [name, at?.name, phone]).sort()).toEqual([
      ['Protetta', 'Casa', '0165 555 111'],
      ['Riservata', 'Sede', null],
    ]);
  });

  it('belongs to its ambito', async () => {
    await card({ name: 'Nostra' });
    const other = await testPlace(room.db);
    for (const reader of ['public', 'operators', 'curator'] as const)
      expect((await room.get(SearchResourcesQuery).execute({ ambitoId: other.ambitoId, reader, agencyId: null }, {})).items).toEqual([]);
    const id = await card({ name: 'Di qui' });
    const refresh = room.get(AppUnitOfWork).run(other.ambitoId, (tx) => refreshCards(tx, place.ambitoId, [id]));
    await expect(refresh).rejects.toThrow('another ambito');
  });
});

describe('the public’s role', () => {
  it.each([
    'select 1 from resources.card',
    'select 1 from resources.lexicon',
    'select 1 from resources.search_event',
    'select 1 from resources.orientation',
    'insert into resources.card select * from resources.card',
    "select resources.refresh_cards('x', '{}')",
  ])('is refused: %s', async (sql) => {
    await expect(room.get(PublicUnitOfWork).run(place.ambitoId, (tx) => tx.query(sql))).rejects.toThrow('permission denied');
  });

  it('sees public cards of one ambito alone through its views', async () => {
    await card({ name: 'Pubblica' });
    await card({ name: 'Riservata', visibility: 'operators' });
    const seen = await room
      .get(PublicUnitOfWork)
      .run(place.ambitoId, async (tx) => [
        await tx.query('select name from resources.public_card'),
        await tx.query('select shown from resources.public_lexicon order by 1'),
      ]);
    expect(seen).toEqual([[{ name: 'Pubblica' }], [{ shown: 'ente' }, { shown: 'prova' }, { shown: 'pubblica' }]]);
  });
});

describe('a word of a hidden card', () => {
  beforeEach(async () => {
    await card({ name: 'Zaffirella', visibility: 'operators' });
    await card({ name: 'Zaffirone', visibility: 'agencies', visible_to: [named] });
  });

  it('is suggested to whoever reaches the card, and to nobody else', async () => {
    const seen = await Promise.all(everybody().map((who) => suggested(who, 'zaffir')));
    expect(seen).toEqual([[], ['zaffirella'], ['zaffirone', 'zaffirella'], ['zaffirone', 'zaffirella']]);
  });

  it('corrects nothing that somebody else types', async () => {
    const corrected = await Promise.all(
      everybody().map(async (who) => (await room.get(SearchResourcesQuery).execute(who, { q: 'zafirone' })).understood.corrected),
    );
    expect(corrected).toEqual([[], [], [{ typed: 'zafirone', used: 'zaffirone' }], [{ typed: 'zafirone', used: 'zaffirone' }]]);
  });
});

describe('the lexicon', () => {
  it('forgets a word when its last card has lost it, and not before', async () => {
    const [first, second] = [await card({ name: 'Topazio uno' }), await card({ name: 'Topazio due' })];
    await card({ id: first, name: 'Altro nome' });
    expect(await suggested(viewer('public'), 'topaz')).toEqual(['topazio']);
    await card({ id: second, name: 'Topazio due', status: 'inactive' });
    expect(await suggested(viewer('public'), 'topaz')).toEqual([]);
    expect(await room.db.query("select 1 from resources.lexicon where word = 'topazio'")).toEqual([]);
  });

  it('moves a word with the tier of its card', async () => {
    const id = await card({ name: 'Ametista' });
    await card({ id, name: 'Ametista', visibility: 'operators' });
    expect([await suggested(viewer('public'), 'ameti'), await suggested(viewer('operators'), 'ameti')]).toEqual([[], ['ametista']]);
  });

  it('completes needs, cards’ words and synonyms, with their accents', async () => {
    await room.db.query("update territory.code set label_it = 'Povertà estrema' where ambito_id = $1 and code = 'D02'", [place.ambitoId]);
    await card({ name: 'Attività per bambini' });
    expect(await room.get(SuggestWordsQuery).execute(viewer('operators'), 'aiuto pov')).toEqual([
      { kind: 'need', text: 'Povertà estrema', code: 'D02' },
    ]);
    expect(await suggested(viewer('operators'), 'attiv')).toEqual(['attività']);
    expect(await suggested(viewer('operators'), 'badan')).toEqual(['badante']);
    for (const q of ['', 'a', '%', "'", '\u0000']) expect(await suggested(viewer('operators'), q)).toEqual([]);
  });
});
