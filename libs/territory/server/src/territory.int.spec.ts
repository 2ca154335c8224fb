// SPDX-License-Identifier: EUPL-1.2
import { outcomeGroup } from '@soglia/kernel';
import { AppUnitOfWork, platformEntities } from '@soglia/platform';
import { openRoom, type TestRoom } from '@soglia/platform-testing';
import { demoTerritory, seedDemoTerritory, territoryEntities, TerritoryModule } from './index';
import { ListCodesQuery } from './list-codes.query';
import { ReadPlaceQuery } from './places/read-place.query';
import { SearchPlacesQuery } from './places/search-places.query';
import { codeLists, needCrosswalk, placeRows } from './reference-data';
import { SearchComuniQuery } from './search-comuni.query';

const vda = { ambitoId: 'VDA' };
let room: TestRoom;
const seed = () => room.get(AppUnitOfWork).run('VDA', (tx) => seedDemoTerritory(tx));
const search = async (typed: string, limit = 5) => (await room.get(SearchComuniQuery).execute(vda, typed, limit)).map(({ name }) => name);

beforeAll(async () => {
  room = await openRoom({ pools: { app: [...platformEntities, ...territoryEntities] }, imports: [TerritoryModule] });
  await seed();
});
afterAll(() => room.close());

describe('the comuni', () => {
  it('are those of today: a merger is one, and what it merged is gone', async () => {
    const [count] = await room.db.query<{ n: number }>('select count(*)::int as n from territory.comune_window');
    expect(count!.n).toBe(7894);
    expect(await search('castegnero')).toEqual(['Castegnero Nanto']);
    expect(await search('Lirio')).not.toContain('Lirio');
  });

  it('are found without accents, and by Belfiore code, the ambito’s own first', async () => {
    expect(await search('chatill')).toEqual(['Châtillon']);
    expect(await search('c294')).toContain('Châtillon');
    expect((await search('ao'))[0]).toBe('Aosta');
    expect(await room.get(SearchComuniQuery).execute(vda, 'Aosta', 1)).toMatchObject([
      { belfiore: 'A326', sub_ambito: 'SA2', province: 'AO' },
    ]);
  });

  it('are not found by wildcards or by what is no name', async () => {
    for (const typed of ['%', '_', '\\', '%%%', "'; drop table territory.comune; --", 'x'.repeat(60)])
      expect(await search(typed)).toEqual([]);
  });
});

describe('the demo territory', () => {
  it('has agencies of every kind, and written twice is written once', async () => {
    await seed();
    const kinds = await room.db.query<{ kind: string }>('select distinct kind from territory.agency order by 1');
    expect(kinds.map(({ kind }) => kind)).toEqual(['asl', 'comune', 'court', 'job-centre', 'police', 'region', 'school', 'third-sector']);
    expect(await room.db.query('select 1 from territory.agency')).toHaveLength(demoTerritory().agencies.length);
  });

  it('gives each of its comuni a sub-ambito and an access point that exist', () => {
    const { comuni, subAmbiti, accessPoints, agencies } = demoTerritory();
    expect(comuni).toHaveLength(74);
    for (const { subAmbito, nearestAccessPoint } of comuni) {
      expect(subAmbiti.map(({ code }) => code)).toContain(subAmbito);
      expect(accessPoints.map(({ code }) => code)).toContain(nearestAccessPoint);
    }
    for (const { agency } of accessPoints) expect(agencies.map(({ id }) => id)).toContain(agency);
  });
});

describe('the places of birth', () => {
  const find = async (typed: string) => (await room.get(SearchPlacesQuery).execute(typed, 5)).map(({ code }) => code);
  const read = (code: string) => room.get(ReadPlaceQuery).execute(code);

  it('are comuni of today and of the past, and states, by name in two languages or by code', async () => {
    expect((await find('chatill'))[0]).toBe('C294');
    expect((await find('Abbadia Sopra'))[0]).toBe('A002');
    expect((await find('Maroc'))[0]).toBe('Z330');
    expect((await find('tchécos'))[0]).toBe('Z105');
    expect((await find('z330'))[0]).toBe('Z330');
    for (const typed of ['', '%', '_', "'; drop table territory.place; --", 'x'.repeat(60)]) expect(await find(typed)).toEqual([]);
  });

  it('know when a comune was suppressed: the first day without it', async () => {
    expect(await read('A012')).toMatchObject({ name: 'Abetone', kind: 'comune', detail: 'PT', validTo: '2017-01-01' });
    expect(await read('e608')).toMatchObject({ name: 'Lirio', validTo: '2026-01-31' });
    expect(await read('M439')).toMatchObject({ validFrom: '2026-02-21', validTo: null });
    await expect(read('A000')).rejects.toMatchObject({ code: 'not-found' });
    await expect(read("A'--")).rejects.toMatchObject({ code: 'not-found' });
  });

  it('hold every comune, once, with the end that the comuni have', async () => {
    const rows = placeRows();
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    expect(rows.filter(({ kind, valid_to }) => kind === 'comune' && valid_to !== '').length).toBeGreaterThan(1900);
    const apart = await room.db.query(`select c.belfiore from territory.comune c left join territory.place p on p.code = c.belfiore
      where p.code is null or p.name <> c.name or p.valid_to is distinct from c.valid_to`);
    expect(apart).toEqual([]);
  });
});

describe('the code lists', () => {
  it('are served in their order; what is no longer in force may not be chosen, and is still called by its name', async () => {
    await room.db.query("update territory.code set valid_to = current_date where list = 'need' and code = 'D12.05'");
    await room.db.query("update territory.code set valid_from = current_date + 2 where list = 'need' and code = 'D12.04'");
    const { codes, retired, taxonomy } = await room.get(ListCodesQuery).execute(vda);
    expect(codes.get('urgency')!.map(({ code }) => code)).toEqual(['ORDINARY', 'DEFERRABLE', 'EMERGENCY']);
    const needs = codes.get('need')!.map(({ code }) => code);
    expect(needs).not.toContain('D12.05');
    expect(needs).not.toContain('D12.04');
    expect(retired).toMatchObject([{ list: 'need', code: 'D12.05', labelFr: 'Logement inadapté' }]);
    expect(taxonomy).toBe('2026.1');
    const window = await room.db.query("select code from territory.code_window where code in ('D12.04', 'D12.05')");
    expect(window).toEqual([]);
  });

  it('follow the data on an installation that stands, and an end that was given there stays', async () => {
    await room.db.query("update territory.code set label_fr = null, synonyms = '{}' where list = 'need'");
    await seed();
    const [need] = await room.db.query("select label_fr, synonyms, economic from territory.code where list = 'need' and code = 'D12.02'");
    expect(need).toEqual({ label_fr: 'Aide au loyer', synonyms: ['affitto', 'locazione', 'canone', 'loyer'], economic: true });
    const [ended] = await room.db.query("select valid_to is null as open from territory.code where list = 'need' and code = 'D12.05'");
    expect(ended).toEqual({ open: false });
  });

  it('have a label in both languages, and needs the words people use', () => {
    for (const [list, { values }] of Object.entries(codeLists()))
      for (const { code, label } of values) expect({ list, code, fr: (label.fr ?? '').length > 1 }).toEqual({ list, code, fr: true });
    for (const { code, synonyms } of codeLists()['need']!.values)
      expect({ code, found: synonyms!.length > 0 }).toEqual({ code, found: true });
  });

  it('have a crosswalk for every need: to areas that exist, and to eleven categories without Abitare', () => {
    const lists = codeLists();
    const { rows, version } = needCrosswalk();
    expect(version).toBe(lists['need']!.version);
    expect(rows.map(({ need }) => need)).toEqual(lists['need']!.values.map(({ code }) => code));
    const areas = lists['area']!.values.map(({ code }) => code);
    for (const { istatAreas, eleven } of rows) {
      expect(areas).toEqual(expect.arrayContaining([...istatAreas]));
      expect(eleven.every((code) => /^D(0[1-9]|1[01])$/.test(code)) && eleven.length > 0).toBe(true);
    }
    const usual = new Map(rows.map(({ need, istatAreas }) => [need, istatAreas[0]]));
    for (const { code, usualArea } of lists['need']!.values) if (usualArea) expect(usual.get(code)).toBe(usualArea);
  });

  it('name their source, and every outcome has a group that planners know', () => {
    const lists = codeLists();
    for (const { source } of Object.values(lists)) expect(source.length).toBeGreaterThan(3);
    const groups = lists['outcome-group']!.values.map(({ code }) => code);
    for (const { code } of lists['outcome']!.values) expect(groups).toContain(outcomeGroup(code));
    const areas = lists['area']!.values.map(({ code }) => code);
    for (const { usualArea } of lists['need']!.values) if (usualArea) expect(areas).toContain(usualArea);
  });
});
