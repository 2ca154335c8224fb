// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppUnitOfWork, platformEntities, PublicUnitOfWork } from '@soglia/platform';
import { openRoom, type TestRoom } from '@soglia/platform-testing';
import { enterReach } from '../model/reach';
import { seedDemoDatabank } from './seed-demo-databank';

const demo = JSON.parse(readFileSync(join(__dirname, '../../../../territory/server/data/demo-territory.json'), 'utf8'));
const lists = JSON.parse(readFileSync(join(__dirname, '../../../../territory/server/data/code-lists.json'), 'utf8'));
const TODAY = '2026-11-22';
let room: TestRoom;
let milliseconds = 0;

const seed = () => room.get(AppUnitOfWork).run('VDA', (tx) => seedDemoDatabank(tx, 'VDA', TODAY));
const owner = (sql: string) => room.db.query<Record<string, unknown>>(sql);

beforeAll(async () => {
  room = await openRoom({ pools: { app: platformEntities, public: platformEntities }, imports: [] });
  const { db } = room;
  await db.query("insert into territory.ambito (id, name_it) values ('VDA', 'Valle d''Aosta')");
  await db.query(
    "insert into territory.sub_ambito (ambito_id, code, name_it) select 'VDA', x ->> 'code', x -> 'name' ->> 'it' from jsonb_array_elements($1::jsonb) x",
    [JSON.stringify(demo.subAmbiti)],
  );
  await db.query(
    "insert into territory.agency select 'VDA', (x ->> 'id')::uuid, x ->> 'kind', x ->> 'name' from jsonb_array_elements($1::jsonb) x",
    [JSON.stringify(demo.agencies)],
  );
  await db.query(
    `insert into territory.comune (belfiore, istat, name, province, lat, lon)
     select x ->> 'belfiore', '007000', x ->> 'belfiore', 'AO', 45.7, 7.3 from jsonb_array_elements($1::jsonb) x on conflict do nothing`,
    [JSON.stringify(demo.comuni)],
  );
  await db.query(
    "insert into territory.ambito_comune select 'VDA', x ->> 'belfiore', x ->> 'subAmbito' from jsonb_array_elements($1::jsonb) x",
    [JSON.stringify(demo.comuni)],
  );
  for (const list of ['need', 'area', 'channel']) {
    await db.query(
      `insert into territory.code (ambito_id, list, code, position, label_it, parent)
       select 'VDA', $2, x ->> 'code', n, x -> 'label' ->> 'it', x ->> 'parent' from jsonb_array_elements($1::jsonb) with ordinality as e (x, n)`,
      [JSON.stringify(lists[list].values), list],
    );
  }
  const start = performance.now();
  await seed();
  milliseconds = performance.now() - start;
});
afterAll(() => room.close());

describe('seeding the demo databank', () => {
  it('writes some four hundred cards, in a few seconds, and the searches see them', async () => {
    const [count] = await owner(
      "select count(*)::int as services, (select count(*)::int from resources.card where ambito_id = 'VDA') as cards from resources.service where ambito_id = 'VDA'",
    );
    expect(count?.['services']).toBeGreaterThan(380);
    expect(count?.['cards']).toBe(count?.['services']);
    expect(milliseconds).toBeLessThan(10_000);
  });

  it('a second time changes nothing, and undoes nobody’s work', async () => {
    await owner(
      "update resources.service set alert = 'changed by hand' where id = (select id from resources.service where ambito_id = 'VDA' order by id limit 1)",
    );
    const tables = ['service', 'location', 'schedule', 'attribute', 'metadata', 'organization'];
    const state = async () =>
      Promise.all(tables.map((table) => owner(`select count(*), md5(string_agg(t::text, '' order by id)) from resources.${table} t`)));
    const before = await state();
    expect(await seed()).toBe(0);
    expect(await state()).toEqual(before);
  });

  it('shows the public no card, place or organisation that is not for everybody', async () => {
    const seen = await room.get(PublicUnitOfWork).run('VDA', async (tx) => {
      const rows = async (table: string) =>
        (await tx.query(`select to_jsonb(t) as row from resources.${table} t`)) as { row: Record<string, unknown> }[];
      return JSON.stringify([
        await rows('service'),
        await rows('location'),
        await rows('address'),
        await rows('organization'),
        await rows('metadata'),
        await rows('phone'),
      ]);
    });
    expect(seen).toContain('Sportello sociale');
    expect(seen).not.toMatch(/Stella alpina|Nido dell'aquila|Casa mamma e bambino/);
  });

  it('shows the shelter to the agencies named, and to no other', async () => {
    const shelter = (agency: string) =>
      room.get(AppUnitOfWork).run('VDA', async (tx) => {
        await enterReach(tx, 'operators', agency);
        return (await tx.query("select 1 from resources.service where name like 'Casa rifugio%'")) as unknown[];
      });
    expect(await shelter('00000000-0000-4000-9000-0000000000b1')).toHaveLength(1);
    expect(await shelter('00000000-0000-4000-9000-0000000000a1')).toHaveLength(0);
  });
});
