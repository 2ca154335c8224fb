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
const names = async (ask: SearchAsk, who = viewer()) => (await search(ask, who)).items.map(({ name }) => name);
const card = (each: SearchCard) => writeSearchCard(room, place, each);
const need = (code: string, parent: string | null = null, label = code) =>
  room.db.query(
    'insert into territory.code (ambito_id, list, code, position, parent, label_it) values ($1, $2, $3, 1, $4, $5) on conflict do nothing',
    [place.ambitoId, 'need', code, parent, label],
  );

describe('words', () => {
  it('are found by their stem, without accents, whatever stands between', async () => {
    await card({ name: 'Contributi per famiglie in povertà' });
    for (const q of ['contributo', 'poverta', 'POVERTÀ', "l'aiuto alle famiglie povertà contributi".slice(15), 'famiglia povertà'])
      expect(await names({ q })).toHaveLength(1);
    expect(await names({ q: 'pianoforte' })).toEqual([]);
  });

  it('mean what people mean by them', async () => {
    await card({ name: 'Elenco degli assistenti familiari' });
    const { items, understood } = await search({ q: 'badante' });
    expect(items).toHaveLength(1);
    expect(understood.also).toContain('assistente familiare');
    expect(await names({ q: 'badanti' })).toHaveLength(1);
    await card({ name: 'Circolo di lettura sul sadismo nella storia' });
    expect(await names({ q: 'SAD' })).toEqual([]);
  });

  it('mistyped are corrected, and the page is told', async () => {
    await card({ name: 'Telesoccorso per chi vive solo' });
    for (const q of ['telesocorso', 'telesoccoso', 'teelsoccorso']) {
      const { items, understood } = await search({ q });
      expect([items.length, understood.corrected]).toEqual([1, [{ typed: q, used: 'telesoccorso' }]]);
    }
    expect((await search({ q: 'badatne' })).understood.corrected).toEqual([{ typed: 'badatne', used: 'badante' }]);
  });

  it('are looked for in French where a card speaks it', async () => {
    await card({ name: 'Pasti a domicilio', fr: { name: 'Repas livrés à la maison', short_description: 'Des repas chauds' } });
    expect(await names({ q: 'repas chaud' })).toEqual(['Pasti a domicilio']);
    expect((await search({ q: 'repas', lang: 'fr' })).items).toMatchObject([
      { name: 'Repas livrés à la maison', short: 'Des repas chauds' },
    ]);
  });

  it('that no card has all of may leave out one of three, and say so', async () => {
    await card({ name: 'Trasporto di anziani' });
    const { items } = await search({ q: 'trasporto anziani elicottero' });
    expect(items[0]?.reasons.map(({ code }) => code)).toContain('words-in-part');
    expect(await names({ q: 'trasporto elicottero' })).toEqual([]);
  });

  it.each([
    ["a' or 1=1 --", 0],
    ['pasti & | ! ( ) <-> :* \\', 1],
    ["'", 1],
    ['\u0000pasti', 1],
    ['pasti…', 1],
    ['\u202Epasti\u202C 🍲', 1],
    ['وجبات', 0],
    ['%_%', 1],
    ['della', 1],
  ])('however hostile (%p) do no harm', async (q, found) => {
    await card({ name: 'Pasti a casa' });
    expect((await search({ q: q === 'pasti…' ? 'pasti '.repeat(2_000) : q })).items).toHaveLength(found);
  });
});

describe('filters', () => {
  it('a need takes in what is under it, and what answers it in general', async () => {
    for (const code of ['D04.01', 'D04.02']) await need(code, 'D04');
    await card({ name: 'Generale', needs: ['D04'] });
    await card({ name: 'Esatto', needs: ['D04.01'] });
    await card({ name: 'Altro', needs: ['D04.02'] });
    expect(await names({ need: 'D04' })).toEqual(['Generale', expect.anything(), expect.anything()]);
    expect(await names({ need: 'D04.01' })).toEqual(['Esatto', 'Generale']);
  });

  it('a user area takes in what is for everybody', async () => {
    await card({ name: 'Per anziani', areas: ['ELD'] });
    await card({ name: 'Per famiglie', areas: ['FAM'] });
    await card({ name: 'Per tutti', areas: ['MULBEN'] });
    await card({ name: 'Non detto' });
    expect((await names({ area: 'ELD' })).sort()).toEqual(['Non detto', 'Per anziani', 'Per tutti']);
  });

  it('a comune is served by its own services and by those of what it belongs to, the nearest first', async () => {
    await room.db.query('update territory.comune set lat = 45.75, lon = 7.6 where belfiore = $1', [place.comune]);
    await card({ name: 'Lontano', serves: ['sub-ambito:SA1'], places: [{ at: [45.7, 7.3] }] });
    await card({ name: 'Vicino', serves: ['sub-ambito:SA1'], places: [{ at: [45.1, 7.1] }, { name: 'Sede', at: [45.74, 7.62] }] });
    await card({ name: 'Altrove', serves: ['comune:Z999'], places: [{ at: [45.75, 7.6] }] });
    await card({ name: 'Scaduto', serves: ['sub-ambito:SA9'] });
    const { items } = await search({ comune: place.comune });
    expect(items.map(({ name }) => name)).toEqual(['Vicino', 'Lontano']);
    expect(items[0]).toMatchObject({ covers: true, place: { name: 'Sede', distanceKm: 1.9 } });
  });

  it('a place without coordinates stands where its comune stands', async () => {
    await room.db.query('update territory.comune set lat = 45.75, lon = 7.6 where belfiore = $1', [place.comune]);
    await card({ name: 'Qui', places: [{ belfiore: place.comune }] });
    expect((await search({ comune: place.comune })).items[0]?.place).toMatchObject({
      comune: place.comune,
      comuneName: place.comune,
      distanceKm: 0,
    });
  });

  it('open now and this afternoon follow the hours, and what nobody has told is not open', async () => {
    const hours = (opens_at: string, closes_at: string) => ({ freq: 'WEEKLY', byday: 'TU', opens_at, closes_at });
    await card({ name: 'Mattina', hours: hours('08:30', '12:30') });
    await card({ name: 'Pomeriggio', places: [{ hours: hours('15:00', '17:00') }] });
    await card({ name: 'Non detto' });
    expect(await names({ when: 'now' })).toEqual(['Mattina']);
    expect(await names({ when: 'this-afternoon' })).toEqual(['Pomeriggio']);
    const { items } = await search({});
    expect(items[0]).toMatchObject({ name: 'Mattina', open: { now: true, until: '2026-11-24T12:30:00+01:00' } });
    expect(items.find(({ name }) => name === 'Pomeriggio')?.open).toEqual({ now: false, until: null, next: '2026-11-24T15:00:00+01:00' });
  });

  it('cost, language, places and freshness', async () => {
    await card({ name: 'A', price: 0, languages: ['fr'], available: 2 });
    await card({ name: 'B', price: 12, languages: ['ar'], available: 0, assured: '2025-01-01' });
    expect(await names({ free: true })).toEqual(['A']);
    expect(await names({ language: 'ar' })).toEqual(['B']);
    expect(await names({ language: 'it' })).toHaveLength(2);
    expect(await names({ withCapacity: true })).toEqual(['A']);
    expect(await names({ freshOnly: true })).toEqual(['A']);
  });
});

describe('the order', () => {
  it('is explained: the score is the sum of its reasons', async () => {
    await card({ name: 'Pasti', needs: ['D04'], assured: '2026-11-01' });
    const [hit] = (await search({ q: 'pasti', need: 'D04' })).items;
    expect(hit?.reasons.map(({ code }) => code).sort()).toEqual(['fresh', 'in-name', 'need', 'words']);
    expect(hit?.reasons.every(({ text }) => text.length > 5)).toBe(true);
  });

  it('lets stale cards sink, and never verified ones lower still, and says so', async () => {
    await card({ name: 'Mai', assured: null });
    await card({ name: 'Vecchia', assured: '2025-05-01' });
    await card({ name: 'Fresca', assured: '2026-10-01' });
    await card({ name: 'Matura', assured: '2026-03-01' });
    const { items } = await search({});
    expect(items.map(({ name, verified }) => `${name} ${verified.state}`)).toEqual([
      'Fresca fresh',
      'Matura ageing',
      'Vecchia stale',
      'Mai never',
    ]);
  });

  it('puts who may have it first, who cannot be told next, who may not last, with the reason', async () => {
    await card({ name: 'Giovani', rule: { age: { max: 30 } } });
    await card({ name: 'Poveri', rule: { isee: { max: 9360 } } });
    await card({ name: 'Anziani', rule: { age: { min: 65 } }, assured: '2025-01-01' });
    const { items } = await search({ person: { birthYear: 1940 } });
    expect(items.map(({ name, eligibility }) => `${name} ${eligibility?.answer}`)).toEqual([
      'Anziani eligible',
      'Poveri unknown',
      'Giovani not-eligible',
    ]);
    expect(items[1]?.eligibility?.ask).toEqual([{ code: 'isee', text: expect.any(String) }]);
    expect(items[2]?.eligibility?.failing).toEqual([{ code: 'age', text: expect.stringContaining('30') }]);
  });

  it('knows what was chosen in the last year', async () => {
    const id = await card({ name: 'Scelto' });
    await card({ name: 'Altro' });
    for (const month of ['2026-10', '2026-09', '2024-01'])
      await room.db.query('insert into resources.orientation values ($1, $2, 0, $3, $4)', [place.ambitoId, randomUUID(), id, month]);
    expect((await search({})).items.map(({ name, chosen }) => [name, chosen])).toEqual([
      ['Scelto', 2],
      ['Altro', 0],
    ]);
    expect((await search({}, viewer('public', null))).items[0]?.chosen).toBe(0);
  });

  it('pages without a card twice and without a hole', async () => {
    for (let n = 0; n < 25; n++) await card({ name: `Pasti ${n % 3}`, assured: n % 2 ? '2026-11-01' : '2025-01-01' });
    const all = (await search({ q: 'pasti', limit: 50 })).items.map(({ id }) => id);
    const paged: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await search({ q: 'pasti', limit: 7, cursor });
      paged.push(...page.items.map(({ id }) => id));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(paged).toEqual(all);
    expect(new Set(all).size).toBe(25);
    await expect(search({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'malformed' });
  });

  it('leaves out what is withdrawn, and shows what is closed for now at the end', async () => {
    const id = await card({ name: 'Chiuso per ora', status: 'temporarily closed' });
    await card({ name: 'Attivo', assured: null });
    await card({ name: 'Finito', status: 'defunct' });
    expect(await names({})).toEqual(['Attivo', 'Chiuso per ora']);
    await card({ id, name: 'Chiuso per ora', status: 'inactive' });
    expect(await names({})).toEqual(['Attivo']);
  });
});
