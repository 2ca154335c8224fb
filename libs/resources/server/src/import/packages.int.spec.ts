// SPDX-License-Identifier: EUPL-1.2
import { ImportDesk } from '../testing/import-desk';
import { zipOf } from '../testing/zip';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk.room.close());

const HSDS3 = {
  'datapackage.json': '{"name":"prova","resources":[]}',
  'organizations.csv': 'id,name,description,email\nE-1,Ente di prova,,ente@prova.example\n',
  'services.csv': 'id,organization_id,name,status,minimum_age,translations\nS-1,E-1,Servizio,active,18,"{""fr"":{""name"":""Service""}}"\n',
  'locations.csv': 'id,location_type,latitude\nL-1,physical,45.7\n',
  'service_at_location.csv': 'id,service_id,location_id\nX-1,S-1,L-1\n',
  'phones.csv': 'id,number,service_id,extension\nT-1,0165 555 010,S-1,12\nT-2,0165 555 011,S-1,\n',
  'schedules.csv': 'id,service_at_location_id,freq,byday,opens_at,closes_at\nO-1,X-1,WEEKLY,"MO,WE",09:00:00,12:00:00\n',
  'taxonomies.csv': 'id,name,description\nV-1,bisogni,Bisogni\n',
  'taxonomy_terms.csv': 'id,code,name,description,taxonomy,taxonomy_id\nV-1-1,D01,Bisogno,Bisogno,bisogni,V-1\n',
  'attributes.csv': 'id,link_id,link_entity,taxonomy_term_id\nA-1,S-1,service,V-1-1\n',
};

/** As the examples of HSDS 1.1 are made, with invented content. */
const HSDS1 = {
  'organizations.csv': 'id,name,description,url,colour\nE-1,Ente di prova,Inventato,https://prova.example,rosso\n',
  'programs.csv': 'id,name,organization_id\nP-1,Programma,E-1\n',
  'services.csv': 'id,organization_id,program_id,name,status\nS-1,E-1,P-1,Servizio,active\n',
  'locations.csv': 'id,organization_id,name,latitude,longitude\nL-1,E-1,Sede,45.7,7.3\n',
  'services_at_location.csv': 'id,service_id,location_id\nX-1,S-1,L-1\n',
  'physical_addresses.csv':
    'id,location_id,address_1,address_2,address_3,city,state_province,postal_code,country\nI-1,L-1,Via di Prova 1,Scala A,Piano 2,Prova,AO,11100,IT\n',
  'postal_addresses.csv': 'id,location_id,address_1,city,state_province,postal_code,country\nI-2,L-1,Casella 1,Prova,AO,11100,IT\n',
  'phones.csv': 'id,service_id,number,language\nT-1,S-1,0165 555 010,"it, fr"\n',
  'regular_schedules.csv': 'id,service_id,weekday,opens_at,closes_at\nO-1,S-1,1,09:00:00,12:00:00\nO-2,S-1,Friday,09:00:00,12:00:00\n',
  'holiday_schedules.csv': 'id,service_id,closed,opens_at,closes_at,start_date,end_date\nO-1,S-1,true,,,2026-12-24,2026-12-26\n',
  'languages.csv': 'id,service_id,language\nG-1,S-1,Francese\n',
  'eligibility.csv': 'id,service_id,eligibility\n1,S-1,Persone anziane\n2,S-1,Famiglie\n',
  'payments_accepted.csv': 'id,service_id,payment\n1,S-1,contanti\n',
  'accessibility_for_disabilities.csv': 'id,location_id,accessibility,details\n1,L-1,rampa,All’ingresso\n',
  'service_areas.csv': 'id,service_id,service_area,description\n1,S-1,Zona di prova,x\n',
  'taxonomy.csv': 'id,name,parent_id,parent_name,vocabulary\nT-1,Casa,,,prova\nT-2,Affitto,T-1,Casa,prova\n',
  'services_taxonomy.csv': 'id,service_id,taxonomy_id,taxonomy_detail\n1,S-1,T-2,canone\n',
  'note_interne.csv': 'a,b\n1,2\n',
};

describe('an HSDS 3.x package', () => {
  it('is read whatever the order of its tables, and again without change', async () => {
    const here = await desk.elsewhere();
    const { found, told } = await here.bring(await zipOf(HSDS3));
    expect({ state: found.state, told }).toEqual({ state: 'applied', told: [] });
    const [service] = await here.rows<{ id: string }>('service');
    expect(service).toMatchObject({ external_id: 'S-1', minimum_age: 18, translations: { fr: { name: 'Service' } } });
    expect(await here.rows('organization')).toMatchObject([{ description: '' }]);
    expect(await here.rows('schedule')).toMatchObject([{ byday: 'MO,WE', opens_at: '09:00', closes_at: '12:00' }]);
    expect(await here.rows('attribute')).toMatchObject([{ link_id: service!.id }]);
    const again = await here.bring(await zipOf(HSDS3));
    expect(again.found.counts).toMatchObject({ inserted: 0, updated: 0, removed: 0 });
  });

  it('takes away the row of a table that it still has, and of a table that it has not says nothing', async () => {
    const here = await desk.elsewhere();
    await here.bring(await zipOf(HSDS3));
    const { 'schedules.csv': _, ...rest } = HSDS3;
    const { found } = await here.bring(await zipOf({ ...rest, 'phones.csv': 'id,number,service_id\nT-1,0165 555 010,S-1\n' }));
    expect(found.counts).toMatchObject({ removed: 1 });
    expect(await here.rows('phone')).toHaveLength(1);
    expect(await here.rows('schedule')).toHaveLength(1);
  });

  it('names file, row and column of what is wrong', async () => {
    const here = await desk.elsewhere();
    const { told } = await here.bring(
      await zipOf({
        ...HSDS3,
        'phones.csv': 'id,number,service_id\nT-1,0165 555 010,S-9\nT-2,,S-1\nT-2,0165 555 012,S-1\n',
        'services.csv': 'id,organization_id,name,status\nS-1,E-1,"Due\nrighe",active\nS-2,E-1,Altro,\n',
      }),
    );
    expect(told).toEqual([
      'error dangling-reference phones.csv:2 service_id',
      'error duplicate-id phones.csv:4 id',
      'error required services.csv:4 status',
    ]);
  });

  it('that is only a column twice, or a header without rows, is refused', async () => {
    const here = await desk.elsewhere();
    expect((await here.bring(await zipOf({ 'services.csv': 'id,name,name\n1,a,b\n' }))).told).toEqual([
      'error duplicate-column services.csv:1 name',
    ]);
    expect((await here.bring(await zipOf({ 'services.csv': 'id,name\n' }))).told).toEqual(['error no-rows prova:0']);
    expect((await here.bring(await zipOf({ 'foto.png': 'x' }))).told).toContain('error unknown-format prova:0');
  });
});

describe('an HSDS 1.1 package', () => {
  it('becomes HSDS 3.1, and what has no place is listed', async () => {
    const here = await desk.elsewhere();
    const { found, told } = await here.bring(await zipOf(HSDS1));
    expect({ state: found.state, told }).toEqual({
      state: 'applied',
      told: ['notice unknown-file note_interne.csv:0', 'notice left-behind organizations.csv:0 colour'],
    });
    const one = async (entity: string) => (await here.rows(entity))[0];
    expect(await one('organization')).toMatchObject({ website: 'https://prova.example' });
    expect(await one('program')).toMatchObject({ description: 'Programma' });
    expect(await one('service')).toMatchObject({ name: 'Servizio', eligibility_description: 'Persone anziane\nFamiglie' });
    expect(await one('location')).toMatchObject({ location_type: 'physical' });
    expect((await here.rows('address')).map(({ address_type, address_2 }) => [address_type, address_2]).sort()).toEqual([
      ['physical', 'Scala A, Piano 2'],
      ['postal', null],
    ]);
    expect((await here.rows('schedule')).map(({ byday, closed, valid_from }) => [byday, closed, valid_from === null]).sort()).toEqual([
      [null, true, false],
      ['FR', null, true],
      ['MO', null, true],
    ]);
    expect((await here.rows('language')).map(({ code, name }) => code ?? name).sort()).toEqual(['Francese', 'fr', 'it']);
    expect(await one('cost_option')).toMatchObject({ option: 'contanti' });
    expect(await one('accessibility')).toMatchObject({ description: 'rampa' });
    expect(await one('service_area')).toMatchObject({ name: 'Zona di prova' });
    expect((await here.rows('taxonomy_term')).map(({ name, taxonomy }) => [name, taxonomy]).sort()).toEqual([
      ['Affitto', 'prova'],
      ['Casa', 'prova'],
    ]);
    expect(await one('attribute')).toMatchObject({ link_entity: 'service', value: 'canone' });
    const again = await here.bring(await zipOf(HSDS1));
    expect(again.found.counts).toMatchObject({ inserted: 0, updated: 0, removed: 0 });
  });

  it('refuses the eligibility of a service that is not there', async () => {
    const here = await desk.elsewhere();
    const { told } = await here.bring(await zipOf({ ...HSDS1, 'eligibility.csv': 'id,service_id,eligibility\n1,S-9,Nessuno\n' }));
    expect(told).toContain('error dangling-reference eligibility.csv:2 id');
  });
});
