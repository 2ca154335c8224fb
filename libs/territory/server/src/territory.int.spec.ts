// SPDX-License-Identifier: EUPL-1.2
import { outcomeGroup } from '@soglia/kernel';
import { AppUnitOfWork, platformEntities } from '@soglia/platform';
import { openRoom, type TestRoom } from '@soglia/platform-testing';
import { demoTerritory, seedDemoTerritory, territoryEntities, TerritoryModule } from './index';
import { ListCodesQuery } from './list-codes.query';
import { codeLists } from './reference-data';
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

describe('the code lists', () => {
  it('are served in their order, without those that are no longer in force', async () => {
    await room.db.query("update territory.code set valid_to = current_date where list = 'need' and code = 'D12.05'");
    const { codes } = await room.get(ListCodesQuery).execute(vda);
    expect(codes.get('urgency')!.map(({ code }) => code)).toEqual(['ORDINARY', 'DEFERRABLE', 'EMERGENCY']);
    expect(codes.get('need')!.map(({ code }) => code)).not.toContain('D12.05');
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
