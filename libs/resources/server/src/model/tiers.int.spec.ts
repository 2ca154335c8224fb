// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { AppUnitOfWork, PublicUnitOfWork, type Tx } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { ENTITY_NAMES, type EntityName, type HsdsRow, Nesting, type Reader, type Visibility } from '@soglia/resources-domain';
import { hsdsEntities } from './entity-schemas';
import { enterReach } from './reach';
import { readServiceRows } from './read-rows';
import { writeRows } from './write-rows';

let room: TestRoom;
let place: TestPlace;
const named = randomUUID();
beforeAll(async () => {
  room = await openRoom({ pools: { app: hsdsEntities, public: hsdsEntities }, imports: [] });
  place = await testPlace(room.db);
});
afterAll(() => room.close());

const asApp = <T>(reader: Reader, agencyId: string | null, work: (tx: Tx) => Promise<T>) =>
  room.get(AppUnitOfWork).run(place.ambitoId, async (tx) => {
    await enterReach(tx, reader, agencyId);
    return work(tx);
  });

interface Tiers {
  readonly organization?: Visibility;
  readonly service?: Visibility;
  readonly location?: Visibility;
}

/** One card with something in every table that a secret could hide in. */
async function card({ organization = 'public', service = 'public', location = 'public' }: Tiers): Promise<string> {
  const id = Object.fromEntries(ENTITY_NAMES.map((name) => [name, randomUUID()])) as Record<EntityName, string>;

  const rows: Partial<Record<EntityName, object>> = {
    taxonomy: { name: 'Etichette', description: '' },
    taxonomy_term: { name: 'Etichetta', description: '', taxonomy_id: id.taxonomy },
    organization: { name: 'Ente', description: '', visibility: organization, visible_to: [named] },
    service: { name: 'Servizio', status: 'active', organization_id: id.organization, visibility: service, visible_to: [named] },
    location: { location_type: 'physical', name: 'Sede', visibility: location, visible_to: [named] },
    service_at_location: { service_id: id.service, location_id: id.location },
    address: {
      location_id: id.location,
      address_1: 'Via segreta 1',
      city: 'x',
      state_province: 'AO',
      postal_code: '11100',
      country: 'IT',
      address_type: 'physical',
    },
    contact: { location_id: id.location, name: 'Accoglienza' },
    phone: { contact_id: id.contact, number: '0165 555 000' },
    schedule: { service_at_location_id: id.service_at_location, freq: 'WEEKLY' },
    language: { phone_id: id.phone, code: 'fr' },
    accessibility: { location_id: id.location, description: 'rampa' },
    cost_option: { service_id: id.service, option: 'gratuito' },
    organization_identifier: { organization_id: id.organization, identifier_type: 'IT-CF', identifier: '00000000000' },
    attribute: { link_id: id.location, link_entity: 'location', taxonomy_term_id: id.taxonomy_term, value: 'x' },
    metadata: {
      resource_id: id.location,
      resource_type: 'location',
      last_action_date: '2026-01-01T00:00:00Z',
      last_action_type: 'update',
      field_name: 'name',
      previous_value: 'Via segreta 2',
      replacement_value: 'y',
      updated_by: 'ente',
    },
  };
  await asApp('curator', null, async (tx) => {
    for (const name of ENTITY_NAMES) {
      const row = rows[name];
      if (row) await writeRows(tx, place.ambitoId, name, [{ ...row, id: id[name] } as HsdsRow]);
    }
  });

  return id.service;
}

const seen = (rows: Partial<Record<EntityName, readonly HsdsRow[]>>) => ENTITY_NAMES.filter((name) => rows[name]?.length);
const publicRows = (service: string) =>
  room.get(PublicUnitOfWork).run(place.ambitoId, (tx) => readServiceRows(tx, place.ambitoId, [service]));
const appRows = (service: string, reader: Reader, agencyId: string | null) =>
  asApp(reader, agencyId, (tx) => readServiceRows(tx, place.ambitoId, [service]));

const OF_THE_PLACE = [
  'location',
  'service_at_location',
  'address',
  'contact',
  'phone',
  'schedule',
  'language',
  'accessibility',
  'attribute',
  'metadata',
];

describe('the tiers', () => {
  it('of a public card show everything to everybody', async () => {
    const rows = await publicRows(await card({}));
    expect(seen(rows)).toEqual(expect.arrayContaining([...OF_THE_PLACE, 'service', 'organization', 'cost_option']));
  });

  it('of a hidden place hide all that hangs on it, and leave the rest of the card', async () => {
    const service = await card({ location: 'agencies' });
    for (const rows of [await publicRows(service), await appRows(service, 'operators', randomUUID())]) {
      expect(seen(rows)).toEqual(['organization', 'organization_identifier', 'service', 'cost_option']);
      expect(JSON.stringify(new Nesting(rows).document('service', rows.service![0]!))).not.toMatch(/segreta|0165/);
    }
    expect(seen(await appRows(service, 'operators', named))).toEqual(expect.arrayContaining(OF_THE_PLACE));
    expect(seen(await appRows(service, 'curator', null))).toEqual(expect.arrayContaining(OF_THE_PLACE));
  });

  it('of a place that a hidden card has left stay the card’s, and those of one that a public card has left its own', async () => {
    const left = async (service: string) => {
      const at = 'from resources.service_at_location where service_id = $1';
      const [{ location }] = (await room.db.query<{ location: string }>(`select location_id as location ${at}`, [service])) as [
        { location: string },
      ];
      await asApp('curator', null, async (tx) => {
        await tx.query('delete from resources.schedule where service_at_location_id in (select id ' + at + ')', [service]);
        await tx.query(`delete ${at}`, [service]);
      });
      const seen = 'select id from resources.location where id = $1';
      return (await room.get(PublicUnitOfWork).run(place.ambitoId, (tx) => tx.query(seen, [location]))) as unknown[];
    };
    expect(await left(await card({ service: 'agencies' }))).toEqual([]);
    expect(await left(await card({ organization: 'operators' }))).toEqual([]);
    expect(await left(await card({}))).toHaveLength(1);
  });

  it('of a hidden card, or of the card of a hidden organisation, leave nothing of it', async () => {
    for (const tiers of [{ service: 'operators' }, { organization: 'operators' }, { service: 'agencies' }] as const)
      expect(seen(await publicRows(await card(tiers)))).toEqual([]);
    expect(seen(await appRows(await card({ service: 'operators' }), 'operators', null))).toContain('service');
    expect(seen(await appRows(await card({ organization: 'agencies' }), 'operators', null))).toEqual([]);
  });

  it('show the public tier alone to a transaction that has not said whose eyes are looking', async () => {
    const service = await card({ service: 'operators' });
    const rows = await room.get(AppUnitOfWork).run(place.ambitoId, (tx) => readServiceRows(tx, place.ambitoId, [service]));
    expect(seen(rows)).toEqual([]);
  });

  it('cannot be talked out of it by everybody’s role, whatever it says of its own reach', async () => {
    const service = await card({ service: 'operators' });
    const rows = await room.get(PublicUnitOfWork).run(place.ambitoId, async (tx) => {
      await enterReach(tx, 'curator', named);
      return readServiceRows(tx, place.ambitoId, [service]);
    });
    expect(seen(rows)).toEqual([]);
  });

  it('keep ambiti apart', async () => {
    const service = await card({});
    const elsewhere = await testPlace(room.db);
    const rows = await room.get(PublicUnitOfWork).run(elsewhere.ambitoId, (tx) => readServiceRows(tx, place.ambitoId, [service]));
    expect(seen(rows)).toEqual([]);
  });
});

describe('a place, a programme or a unit that only hidden cards use', () => {
  const SHARED = ['location', 'program', 'unit'] as const;
  const everybody = async (of: Readonly<Record<(typeof SHARED)[number], string>>) =>
    room.get(PublicUnitOfWork).run(place.ambitoId, async (tx) => {
      const found: string[] = [];
      for (const table of SHARED) {
        const rows: unknown[] = await tx.query(`select 1 from resources.${table} where id = $1`, [of[table]]);
        if (rows.length) found.push(table);
      }
      return found;
    });
  const address = (location: string) =>
    room
      .get(PublicUnitOfWork)
      .run<unknown[]>(place.ambitoId, (tx) => tx.query('select 1 from resources.address where location_id = $1', [location]));

  it('is as hidden as they are, with all that hangs on it, and opens with the first public card', async () => {
    const id = { organization: randomUUID(), location: randomUUID(), program: randomUUID(), unit: randomUUID() };
    const write = (entity: EntityName, row: object) =>
      asApp('curator', null, (tx) => writeRows(tx, place.ambitoId, entity, [{ id: randomUUID(), ...row } as HsdsRow]));
    const use = async (visibility: Visibility) => {
      const service = randomUUID();
      await write('service', {
        id: service,
        name: 'S',
        status: 'active',
        organization_id: id.organization,
        program_id: id.program,
        visibility,
      });
      await write('service_at_location', { service_id: service, location_id: id.location });
      await write('service_capacity', { service_id: service, unit_id: id.unit, available: 1, updated: '2026-01-01T00:00:00Z' });
    };
    await write('organization', { id: id.organization, name: 'Ente', description: '' });
    await write('program', { id: id.program, organization_id: id.organization, name: 'Programma', description: '' });
    await write('unit', { id: id.unit, name: 'letti' });
    await write('location', { id: id.location, location_type: 'physical', name: 'Casa', organization_id: id.organization });
    await write('address', {
      ...{ location_id: id.location, address_1: 'Via segreta 1', city: 'x', state_province: 'AO' },
      ...{ postal_code: '11100', country: 'IT', address_type: 'physical' },
    });
    expect([await everybody(id), await address(id.location)]).toMatchObject([SHARED, { length: 1 }]);
    await use('operators');
    expect([await everybody(id), await address(id.location)]).toEqual([[], []]);
    await use('public');
    expect([await everybody(id), await address(id.location)]).toMatchObject([SHARED, { length: 1 }]);
  });
});

describe('what everybody may see, found by joins,', () => {
  it('is what row security shows, whatever the tiers', async () => {
    const tiers = ['public', 'operators', 'agencies'] as const;
    for (const organization of tiers)
      for (const service of tiers) for (const location of tiers) await card({ organization, service, location });
    for (const table of ['organization', 'service', 'service_at_location']) {
      const idsIn = (from: string) =>
        room
          .get(PublicUnitOfWork)
          .run<
            unknown[]
          >(place.ambitoId, (tx) => tx.query(`select id from resources.${from} where ambito_id = $1 order by id`, [place.ambitoId]));
      const guarded = await idsIn(table);
      const joined = await idsIn(`public_${table}`);
      expect(guarded.length).toBeGreaterThan(0);
      expect(joined).toEqual(guarded);
    }
  });
});

describe('everybody’s role', () => {
  it('may read the databank and the windows of the territory, and nothing else in the house', async () => {
    const rights = await room.db.query<{ object: string }>(
      `select distinct table_schema || '.' || table_name || ' ' || lower(privilege_type) as object
         from information_schema.role_table_grants where grantee = 'soglia_public' order by 1`,
    );
    const others = rights.map(({ object }) => object).filter((each) => !/^resources\.\S+ select$/.test(each));
    expect(others).toEqual([
      'territory.ambito_window select',
      'territory.code_window select',
      'territory.comune_window select',
      'territory.sub_ambito_window select',
    ]);
    for (const sql of ['select * from intake.contact', 'select * from platform.audit', "update resources.service set name = 'x'"])
      await expect(room.get(PublicUnitOfWork).run(place.ambitoId, (tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
  });
});
