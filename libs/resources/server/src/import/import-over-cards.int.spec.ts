// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { ImportDesk } from '../testing/import-desk';
import { sampleCard, sampleCards, uuid } from '../testing/sample-cards';
import { zipOf } from '../testing/zip';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk.room.close());

const json = (value: unknown) => JSON.stringify(value);
const sql = (here: ImportDesk, text: string, ...values: unknown[]) => here.room.db.query(text, [here.place.ambitoId, ...values]);
const place = (name: string, more: object = {}) => ({ location_type: 'physical', name, ...more });
const at = (...places: object[]) => ({ service_at_locations: places.map((location) => ({ location })) });
const tiers = async (here: ImportDesk) =>
  (await here.rows<{ name: string; visibility: string; visible_to: string[] }>('location')).map(({ name, visibility, visible_to }) => [
    name,
    visibility,
    visible_to,
  ]);
async function brought(...cards: object[]): Promise<ImportDesk> {
  const here = await desk.elsewhere();
  expect((await here.bring(json(cards))).found.state).toBe('applied');
  return here;
}

describe('a place that an import brings', () => {
  const [one, both, other] = [randomUUID(), randomUUID(), randomUUID()];

  it('without a tier, and that hidden cards alone use, is hidden with the agencies that all of them name', async () => {
    const here = await brought(sampleCard(1, at(place('Prima'))), sampleCard(2, at(place('Seconda'))), sampleCard(3, at(place('Terza'))));
    const hide = "update resources.service set visibility = 'agencies', visible_to = $3 where ambito_id = $1 and id = $2";
    await sql(here, hide, uuid(2, 1), [one, both]);
    await sql(here, hide, uuid(2, 2), [both, other]);
    await sql(here, "update resources.organization set visibility = 'operators' where ambito_id = $1 and id = $2", uuid(1, 3));
    const moved = [sampleCard(1, at(place('Rifugio'))), sampleCard(2, at(place('Rifugio'))), sampleCard(3, at(place('Casa')))];
    expect((await here.bring(json(moved))).found.state).toBe('applied');
    expect(await tiers(here)).toEqual(
      expect.arrayContaining([
        ['Rifugio', 'agencies', [both]],
        ['Casa', 'operators', []],
      ]),
    );
    expect((await here.bring(json(moved))).found.counts).toMatchObject({ inserted: 0, updated: 0, removed: 0 });
    expect(await tiers(here)).toContainEqual(['Rifugio', 'agencies', [both]]);
  });

  it('and that a card for everybody uses too stays open', async () => {
    const here = await brought(sampleCard(1, { ...at(place('Sede')), visibility: 'operators' }), sampleCard(2, at(place('Sede'))));
    expect(await tiers(here)).toEqual([['Sede', 'public', []]]);
  });

  it('is hidden on the first import too, when the file hides the card alone', async () => {
    const here = await brought(sampleCard(1, { ...at(place('Sede')), visibility: 'agencies', visible_to: [one] }));
    expect(await tiers(here)).toEqual([['Sede', 'agencies', [one]]]);
  });

  it('is refused when the file opens it to more eyes than every card that uses it', async () => {
    const here = await brought(sampleCard(1, at(place('Prima'))), sampleCard(2, at(place('Seconda'))));
    await sql(here, "update resources.service set visibility = 'operators' where ambito_id = $1 and id = $2", uuid(2, 1));
    const opened = place('Nuova', { visibility: 'public' });
    const { told } = await here.bring(json([sampleCard(1, at(opened))]));
    expect(told).toContain('error wider-than-card prova:1 /0/service_at_locations/0/location/visibility');
    expect((await here.bring(json([sampleCard(1, at(opened)), sampleCard(2, at(opened))]))).found.state).toBe('applied');
    expect((await here.bring(json([sampleCard(1, at(place('Chiusa', { visibility: 'agencies' })))]))).found.state).toBe('applied');
  });
});

describe('what is known of a card here', () => {
  const known = ['2026-06-01', 'chi@prova.example', 'Scritta qui'] as const;
  const edit = async (here: ImportDesk) => {
    await sql(here, 'update resources.service set assured_date = $2, assurer_email = $3, description = $4 where ambito_id = $1', ...known);
    await sql(
      here,
      `insert into resources.metadata (ambito_id, id, resource_id, resource_type, last_action_date, last_action_type, field_name, previous_value, replacement_value, updated_by)
       values ($1, gen_random_uuid(), $2, 'service', now(), 'update', 'description', '', '', 'Ente')`,
      uuid(2, 1),
    );
  };

  it('stays, where the file has no such column at all', async () => {
    const card = sampleCard(1, { assured_date: undefined, description: undefined });
    const here = await brought(card);
    await edit(here);
    const { found, told } = await here.bring(json([card]));
    expect(found.counts).toMatchObject({ updated: 0 });
    expect(told).toEqual([]);
    expect(await here.rows('service')).toMatchObject([{ assurer_email: known[1], description: known[2], minimum_age: 18 }]);
  });

  it('is overwritten where the file speaks of it, and the report tells; but the day of a check never goes back', async () => {
    const here = await brought(sampleCard(1));
    await edit(here);
    const { told } = await here.bring(json([sampleCard(1)]));
    expect(told).toEqual(['notice overwritten prova:1 /0/description']);
    const [service] = await here.rows<{ assured_date: string }>('service');
    expect(service).toMatchObject({ assurer_email: known[1], description: 'Descrizione del servizio 1' });
    const [{ day } = {}] = (await sql(here, 'select assured_date::text as day from resources.service where ambito_id = $1')) as {
      day: string;
    }[];
    expect(day).toBe(known[0]);
    expect((await here.bring(json([sampleCard(1)]))).told).toEqual([]);
    await here.bring(json([sampleCard(1, { assured_date: '2026-07-01' })]));
    expect(await sql(here, "select 1 from resources.service where ambito_id = $1 and assured_date = '2026-07-01'")).toHaveLength(1);
  });

  it('goes, where the file has the column and says nothing in it', async () => {
    const here = await brought(sampleCard(1), sampleCard(2));
    await here.bring(json([sampleCard(1, { description: null }), sampleCard(2)]));
    expect((await here.rows('service')).map(({ description }) => description)).toEqual([null, 'Descrizione del servizio 2']);
  });

  it('loses none of its rows to a document that has no list of them, and all to one whose list is empty', async () => {
    const here = await brought(sampleCard(1));
    const { phones: _, service_at_locations: __, attributes: ___, ...brief } = sampleCard(1);
    expect((await here.bring(json([brief]))).found.counts).toMatchObject({ removed: 0, updated: 0 });
    expect(await here.rows('schedule')).toHaveLength(1);
    const empty = json([{ ...brief, phones: [], attributes: [] }]);
    expect((await here.bring(empty, { dryRun: true })).found.counts).toMatchObject({ removed: 3 });
    expect(await here.rows('phone')).toHaveLength(1);
    expect((await here.bring(empty)).found.counts).toMatchObject({ removed: 3 });
    expect([await here.rows('phone'), await here.rows('language'), await here.rows('attribute')]).toEqual([[], [], []]);
  });
});

describe('a card of which only something that hangs on it has changed', () => {
  const stateOf = async (here: ImportDesk) => {
    const services = await here.rows<{ version: number; last_modified: Date | null }>('service');
    const lines = await sql(here, "select 1 from resources.metadata where ambito_id = $1 and last_action_type = 'import'");
    return { versions: services.map(({ version }) => version), dates: services.map((each) => each.last_modified), lines: lines.length };
  };

  it.each([
    ['a telephone that changed', { phones: [{ id: uuid(3, 1), number: '0165 555 099', languages: [{ id: uuid(4, 1), code: 'fr' }] }] }],
    ['a language of a telephone', { phones: [{ id: uuid(3, 1), number: '0165 555 010', languages: [{ id: uuid(4, 1), code: 'de' }] }] }],
    ['a telephone that went', { phones: [] }],
    ['a document that came', { required_documents: [{ id: uuid(9, 1), document: 'Documento di identità' }, { document: 'Altro' }] }],
  ])('has a new version, day and line of history: %s', async (_, more) => {
    const here = await brought(...sampleCards(2));
    const before = await stateOf(here);
    await here.bring(json([sampleCard(1, more), sampleCard(2)]));
    const after = await stateOf(here);
    expect(after.versions).toEqual([before.versions[0]! + 1, before.versions[1]]);
    expect(after.dates).toEqual([expect.any(Date), null]);
    expect(after.lines).toBe(before.lines + 1);
    await here.bring(json([sampleCard(1, more), sampleCard(2)]));
    expect(await stateOf(here)).toEqual(after);
  });

  it('does so for every card at a place that changed, also one written by hand', async () => {
    const here = await brought(...sampleCards(1));
    await sql(
      here,
      `insert into resources.service (ambito_id, id, organization_id, name, status) select ambito_id, gen_random_uuid(), id, 'A mano', 'active' from resources.organization where ambito_id = $1`,
    );
    await sql(
      here,
      `insert into resources.service_at_location (ambito_id, id, service_id, location_id) select v.ambito_id, gen_random_uuid(), v.id, $2 from resources.service v where v.ambito_id = $1 and name = 'A mano'`,
      uuid(6, 1),
    );
    const [spot] = sampleCard(1).service_at_locations;
    const location = { ...spot!.location, addresses: [{ ...spot!.location.addresses[0]!, address_1: 'Via Altra 2' }] };
    await here.bring(json([sampleCard(1, { service_at_locations: [{ ...spot, location }] })]));
    expect((await stateOf(here)).versions).toEqual([2, 2]);
  });
});

describe('the index of searches, after an organisation of the file is hidden', () => {
  const organization = (n: number, more: object = {}) => ({
    id: uuid(1, n),
    name: `Ente di prova ${n}`,
    description: 'Inventato',
    ...more,
  });

  it('holds neither its places, nor its programmes’ cards, in whatever card they stand', async () => {
    const owned = place('Sede dell’altro', { id: uuid(6, 9), organization_id: uuid(1, 9) });
    const program = { id: uuid(20, 1), name: 'Programma', description: 'x', organization_id: uuid(1, 9) };
    const here = await brought(
      { ...organization(9), type: undefined, website: 'https://prova.example' },
      sampleCard(1, at(owned)),
      sampleCard(2, { program }),
    );
    const cards = () => sql(here, 'select service_id, visibility, places from resources.card where ambito_id = $1 order by service_id');
    expect(await cards()).toMatchObject([{ visibility: 'public', places: [{ name: 'Sede dell’altro' }] }, { visibility: 'public' }]);
    const file = await zipOf({
      'organizations.csv': `id,name,description,visibility\n${uuid(1, 9)},Ente di prova 9,Inventato,operators\n`,
    });
    expect((await here.bring(file)).found.counts).toMatchObject({ inserted: 0, updated: 1 });
    expect(await cards()).toMatchObject([{ visibility: 'public', places: [] }, { visibility: 'operators' }]);
  });
});

describe('a row that would hang on what is not of its source', () => {
  it.each([
    ['phones.csv', `id,service_id,number\nP-1,${uuid(2, 1)},0165 555 066\n`, 'service_id'],
    [
      'addresses.csv',
      `id,location_id,address_1,city,state_province,postal_code,country,address_type\nA-1,${uuid(6, 1)},Via,Aosta,AO,1,IT,physical\n`,
      'location_id',
    ],
    ['attributes.csv', `id,link_id,link_entity,taxonomy_term_id\nT-1,${uuid(2, 1)},service,${uuid(11, 1)}\n`, 'link_id'],
  ])('is refused: %s', async (file, text, column) => {
    const here = await brought(...sampleCards(1));
    const { found, told } = await here.bring(await zipOf({ [file]: text }), { source: 'nemica' });
    expect({ state: found.state, told }).toEqual({ state: 'refused', told: [`error foreign-parent ${file}:2 ${column}`] });
    expect((await here.bring(await zipOf({ [file]: text }))).found.state).toBe('applied');
  });
});
