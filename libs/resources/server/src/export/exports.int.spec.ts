// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { AppUnitOfWork, unguardCell } from '@soglia/platform';
import { ENTITY_NAMES, type EntityName, flatten, HSDS, type HsdsRow, KEPT_HOME, packageFields } from '@soglia/resources-domain';
import { parse } from 'csv-parse/sync';
import { Parser } from 'n3';
import { enterReach } from '../model/reach';
import { refreshCards } from '../search/card-index';
import { openDatabank, type OpenDatabank } from '../testing/open-databank';
import { type CardIds, SECRET, writeMarkedCard } from '../testing/marked-card';
import { unzip } from '../testing/unzip';
import { FORMATS } from './formats';
import { OwnExportUseCase } from './own-export.use-case';

const FILES = Object.keys(FORMATS);
let databank: OpenDatabank;
let open: CardIds;
let hidden: CardIds[];
let now = new Date('2026-11-21T10:00:00Z');
/** When everything that was kept is too old. */
const later = () => (now = new Date(now.getTime() + 5 * 60_000));
beforeAll(async () => {
  databank = await openDatabank({ now: () => now });
  hidden = [
    await writeMarkedCard(databank, { service: 'operators' }),
    await writeMarkedCard(databank, { organization: 'agencies' }),
    await writeMarkedCard(databank, { location: 'agencies' }),
  ];
  open = await writeMarkedCard(databank, {}, { organization: { parent_organization_id: hidden[1]!.organization } });
  for (let i = 0; i < 3; i++) await writeMarkedCard(databank, {}, { service: { alternate_name: `=1+${i}`, description: 'a\n"b";c' } });
});
afterAll(() => databank.close());

const download = (file: string, headers = {}) => databank.get(`/portale/dati-aperti/${file}`, headers);
const textOf = async (file: string): Promise<string> => {
  const { bytes } = await download(file);
  return /zip|xlsx/.test(file) ? Object.values(await unzip(bytes)).join('\n') : bytes.toString('utf8');
};
/** What everybody may see of a table, as the database says it. */
const publicRows = async (entity: EntityName): Promise<HsdsRow[]> => {
  const columns = [...Object.keys(HSDS[entity].columns), ...Object.keys(HSDS[entity].profile)].filter((each) => !KEPT_HOME.includes(each));
  const rows = await databank.room.db.query<{ row: HsdsRow }>(
    `select to_jsonb(t) as row from resources.${entity} t where not to_jsonb(t)::text like '%${SECRET}%' order by id`,
  );
  return rows.map(({ row }) => Object.fromEntries(columns.map((each) => [each, row[each] ?? null])) as HsdsRow);
};

describe('every download', () => {
  it.each(FILES)('%s holds the public tier and nothing of another', async (file) => {
    const { status, headers } = await download(file);
    const text = await textOf(file);
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain(file);
    expect(text).toContain('Pasti caldi');
    expect(text).not.toContain(SECRET);
    const [ofOperators, ofAgencies, shelter] = hidden as [CardIds, CardIds, CardIds];
    for (const { service, location, program, unit } of [ofOperators, ofAgencies])
      for (const id of [service, location, program, unit]) expect(text).not.toContain(id);
    for (const id of [ofAgencies.organization, shelter.location]) expect(text).not.toContain(id);
    expect(text).not.toMatch(/visible_to|"visibility"|agency_id/);
  });

  it('is written once for all, and not sent to whoever has it', async () => {
    await writeMarkedCard(databank);
    const [{ headers, text }, ...others] = await Promise.all([download('hsds.json'), download('hsds.json'), download('hsds.json')]);
    expect(others.map((each) => each.text)).toEqual([text, text]);
    expect(others.map((each) => each.headers['etag'])).toEqual([headers['etag'], headers['etag']]);
    expect(await download('hsds.json', { 'if-none-match': String(headers['etag']) })).toMatchObject({ status: 304, text: '' });
  });

  it('no longer holds a card from the moment in which it is hidden', async () => {
    const card = await writeMarkedCard(databank);
    const run = (sql: string) =>
      databank.room.get(AppUnitOfWork).run(databank.place.ambitoId, async (tx) => {
        await enterReach(tx, 'curator', null);
        await tx.query(sql, [card.service]);
        await refreshCards(tx, databank.place.ambitoId, [card.service]);
      });
    later();
    for (const file of FILES) expect(await textOf(file)).toContain(card.service);
    await run("update resources.service set visibility = 'agencies' where id = $1");
    for (const file of FILES) expect(await textOf(file)).not.toContain(card.service);
    await run("update resources.service set visibility = 'public' where id = $1");
  });

  it('is not written again because a card says something else, until it is five minutes old', async () => {
    const card = await writeMarkedCard(databank);
    later();
    const etag = async () => (await download('hsds.json')).headers['etag'];
    const first = await etag();
    await databank.room.db.query("update resources.service set alert = 'chiuso domani' where id = $1", [card.service]);
    expect(await etag()).toBe(first);
    later();
    expect(await etag()).not.toBe(first);
  });

  it('no longer holds a place from the moment in which only hidden cards are left at it', async () => {
    const [shown, kept] = [await writeMarkedCard(databank), await writeMarkedCard(databank, { service: 'agencies' })];
    const run = (sql: string, ...values: string[]) =>
      databank.room.get(AppUnitOfWork).run(databank.place.ambitoId, async (tx) => {
        await enterReach(tx, 'curator', null);
        await tx.query(sql, values);
      });
    await run('update resources.service_at_location set location_id = $2 where id = $1', kept.service_at_location, shown.location);
    await run("update resources.location set visibility = 'agencies' where id = $1", kept.location);
    later();
    for (const file of ['hsds.json', 'hsds.zip']) expect(await textOf(file)).toContain(shown.location);
    await run('update resources.schedule set service_at_location_id = null, service_id = $2 where id = $1', shown.schedule, shown.service);
    await run('delete from resources.service_at_location where id = $1', shown.service_at_location);
    for (const file of ['hsds.json', 'hsds.zip']) expect(await textOf(file)).not.toContain(shown.location);
    await run("update resources.location set name = name || ' SEGRETO' where id = $1", shown.location);
    await run("update resources.address set address_1 = 'SEGRETO' where location_id = $1", shown.location);
    await run("update resources.accessibility set description = 'SEGRETO' where location_id = $1", shown.location);
    await run("update resources.metadata set previous_value = 'SEGRETO' where resource_id = $1", shown.location);
  });

  it('of another name is not there', async () => {
    for (const file of ['x', 'constructor', '__proto__', '..%2f..%2fetc%2fpasswd', 'hsds.json%00'])
      expect({ file, status: (await download(file)).status }).toMatchObject({ status: 404 });
  });
});

describe('the HSDS document', () => {
  it('taken apart again is every public row of every table', async () => {
    const { body } = await download('hsds.json');
    const found = new Map<string, HsdsRow>();
    for (const [key, list] of Object.entries(body)) {
      if (!Array.isArray(list)) continue;
      const entity = ENTITY_NAMES.find((name) => HSDS[name].file === `${key}.csv` || key === `${name}s`)!;
      for (const document of list as Record<string, unknown>[]) {
        const { rows, dropped } = flatten(entity, document, () => randomUUID());
        expect(dropped).toEqual([]);
        for (const { entity: name, values } of rows) {
          const at = `${name}/${String(values['id'])}`;
          found.set(at, { ...found.get(at), ...values } as HsdsRow);
        }
      }
    }
    for (const entity of ENTITY_NAMES) {
      for (const row of await publicRows(entity)) {
        const { position: _, ...there } = (found.get(`${entity}/${row.id}`) ?? {}) as Record<string, unknown>;
        const wanted = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
        if (row['parent_organization_id']) delete wanted['parent_organization_id'];
        expect({ entity, ...there }).toEqual({ entity, ...wanted });
      }
    }
  });
});

describe('the data package', () => {
  it('has a CSV for each table with the columns that its descriptor says, and every public row', async () => {
    const files = await unzip((await download('hsds.zip')).bytes);
    const { resources } = JSON.parse(files['datapackage.json']!) as {
      resources: { path: string; schema: { fields: { name: string }[] } }[];
    };
    expect(Object.keys(files).sort()).toEqual(['datapackage.json', ...resources.map(({ path }) => path)].sort());
    for (const entity of ENTITY_NAMES) {
      const columns = packageFields(entity, 'public').map(({ name }) => name);
      const [header, ...lines] = parse(files[HSDS[entity].file]!, { record_delimiter: '\r\n' }) as string[][];
      expect(header).toEqual(columns);
      expect(resources.find(({ path }) => path === HSDS[entity].file)?.schema.fields.map(({ name }) => name)).toEqual(columns);
      const rows = await publicRows(entity);
      const text = (value: unknown) => (value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));
      const wanted = rows.map((row) => columns.map((column) => (column === 'parent_organization_id' ? '' : text(row[column]))));
      expect(lines.map((line) => line.map(unguardCell)).sort()).toEqual(wanted.sort());
    }
  });
});

describe('the open data', () => {
  it('in CSV has a line for each card, and no cell that calculates', async () => {
    const [header, ...lines] = parse((await download('schede.csv')).text, {
      delimiter: ';',
      bom: true,
      record_delimiter: '\r\n',
    }) as string[][];
    expect(header!.slice(0, 3)).toEqual(['id', 'nome', 'ente']);
    const card = Object.fromEntries(lines.find(([id]) => id === open.service)!.map((value, i) => [header![i]!, value]));
    expect(card).toMatchObject({
      nome: 'Pasti caldi',
      indirizzi: 'Via Prova 1, 11100 Aosta (AO)',
      istat: '000000',
      orari: 'lunedì e martedì 9:00–12:00',
      gratuito: 'no',
      bisogni_testo: 'Pasti a domicilio',
    });
    for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=@]/);
  });

  it('in a workbook has the same lines', async () => {
    const files = await unzip((await download('schede.xlsx')).bytes);
    const [lines] = [parse((await download('schede.csv')).text, { delimiter: ';', bom: true, record_delimiter: '\r\n' }) as string[][]];
    expect(files['xl/worksheets/sheet1.xml']!.match(/<row /g)).toHaveLength(lines.length);
    expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f>');
  });

  it('in Turtle says of a card whose it is, where, at what cost, with which papers', async () => {
    const quads = new Parser().parse((await download('cpsv-ap.ttl')).text);
    const service = quads.find(({ object }) => object.value === open.service)!.subject;
    const told = quads.filter(({ subject }) => subject.equals(service)).map(({ predicate }) => predicate.value.replace(/.*[#/]/, ''));
    for (const property of [
      'title',
      'description',
      'hasChannel',
      'hasCost',
      'hasInput',
      'produces',
      'holdsRequirement',
      'hasCompetentAuthority',
    ])
      expect(told).toContain(property);
  });
});

describe('a curator’s own export', () => {
  const own = (file: string, tier: 'public' | 'all') =>
    databank.room.get(OwnExportUseCase).execute(databank.place.actor('card.exchange'), file, tier);

  it('of all tiers is the package alone, carries the tiers, and is audited', async () => {
    const files = await unzip(await buffer(await own('hsds.zip', 'all')));
    expect(files['services.csv']).toContain(hidden[0]!.service);
    expect(files['services.csv']!.split('\r\n')[0]).toMatch(/visibility,visible_to/);
    for (const file of FILES.filter((each) => each !== 'hsds.zip'))
      await expect(own(file, 'all')).rejects.toMatchObject({ code: 'malformed' });
    const audit = await databank.room.db.query<{ reason: string }>("select reason from platform.audit where verb = 'databank.exported'");
    expect(audit.map(({ reason }) => reason)).toEqual(['hsds.zip (all)']);
  });

  it('of the public tier holds no more than everybody’s', async () => {
    expect((await buffer(await own('schede.csv', 'public'))).toString()).not.toContain(SECRET);
  });
});
