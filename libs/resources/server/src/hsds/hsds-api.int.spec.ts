// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { AppUnitOfWork } from '@soglia/platform';
import { enterReach } from '../model/reach';
import { openDatabank, type OpenDatabank } from '../testing/open-databank';
import { type CardIds, SECRET, writeMarkedCard } from '../testing/marked-card';

const API = '/interop/hsds/3.1';
const TABLES = ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'];
let databank: OpenDatabank;
let open: CardIds;
let hidden: CardIds[];
beforeAll(async () => {
  databank = await openDatabank();
  hidden = [
    await writeMarkedCard(databank, { service: 'operators' }),
    await writeMarkedCard(databank, { service: 'agencies' }),
    await writeMarkedCard(databank, { organization: 'agencies' }),
    await writeMarkedCard(databank, { location: 'agencies' }),
  ];
  const parent = hidden[2]!.organization;
  open = await writeMarkedCard(databank, {}, { organization: { parent_organization_id: parent } });
});
afterAll(() => databank.close());

const contents = (body: Record<string, unknown>) => body['contents'] as Record<string, unknown>[];
const get = async (path: string) => (await databank.get(`${API}${path}`)).body;

describe('the read API', () => {
  it('says what it is and describes itself', async () => {
    expect(await get('')).toMatchObject({
      version: '3.1',
      openapi_url: expect.stringMatching(/\/interop\/hsds\/3\.1\/openapi\.json$/) as string,
    });
    expect((await databank.get(`${API}/`)).text).toBe((await databank.get(API)).text);
    const { paths } = (await get('/openapi.json')) as { paths: Record<string, object> };
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(TABLES.flatMap((table) => [`/${table}`, `/${table}/{id}`])));
    expect((await get('/profile'))['merge_patches']).toMatchObject({ service: { properties: { eligibility_rule: { type: 'object' } } } });
  });

  it('shows nothing above the public tier, in any list, document, search, stream or count', async () => {
    const searches = ['', '?full=true', '?search=pasti', '?format=ndjson', '?per_page=100'];
    const doors = TABLES.flatMap((table) => searches.map((search) => `${API}/${table}${search}`)).filter((door) => !/tax.*full/.test(door));
    doors.push(
      `${API}/organizations?full_service=true`,
      `${API}/organizations/${hidden[0]!.organization}`,
      `${API}/services?minimal=true`,
      `${API}/services?format=ndjson&full=true`,
    );
    doors.push(`${API}/services/${open.service}`, `${API}/organizations/${open.organization}?full_service=true`);
    const secretIds = [
      ...hidden.slice(0, 3).flatMap(({ service, location, program, unit }) => [service, location, program, unit]),
      ...[hidden[2]!.organization, hidden[3]!.location],
    ];
    for (const door of doors) {
      const { status, text } = await databank.get(door);
      expect({ door, status }).toEqual({ door, status: 200 });
      expect(text).not.toContain(SECRET);
      for (const id of secretIds) expect(text).not.toContain(id);
    }
    expect((await get('/services'))['total_items']).toBe(2);
    expect((await get('/service_at_locations'))['total_items']).toBe(1);
  });

  it('answers a hidden card, one that never was and no id at all with the same words', async () => {
    const answers = await Promise.all(
      [...hidden.slice(0, 3).map(({ service }) => service), randomUUID(), 'x', '..%2f', "' or 1=1"].map((id) =>
        databank.get(`${API}/services/${encodeURIComponent(id)}`),
      ),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.body).toMatchObject({ status: 404, code: 'not-found' });
    expect((await databank.get(`${API}/organizations/${hidden[2]!.organization}`)).text).toBe(answers[0]!.text);
  });

  it('does not tell the id of a parent that is hidden', async () => {
    expect(await get(`/organizations/${open.organization}`)).not.toHaveProperty('parent_organization_id');
  });

  it('keeps from the history what a card said before it was opened, and its tiers', async () => {
    const id = await writeMarkedCard(databank, {}, {});
    const past = (field: string, at: string, value: string) => [id.service, field, at, value];
    await databank.room.get(AppUnitOfWork).run(databank.place.ambitoId, async (tx) => {
      await enterReach(tx, 'curator', null);
      for (const values of [
        past('name', '2026-01-01', 'nome segreto'),
        past('visibility', '2026-02-01', 'agencies'),
        past('name', '2026-03-01', 'nome'),
      ])
        await tx.query(
          `insert into resources.metadata (ambito_id, id, resource_type, last_action_type, updated_by, replacement_value, resource_id, field_name, last_action_date, previous_value)
           values ($1, gen_random_uuid(), 'service', 'update', 'Ente', 'x', $2, $3, $4, $5)`,
          [databank.place.ambitoId, ...values],
        );
    });
    const { metadata } = (await get(`/services/${id.service}`)) as { metadata: Record<string, unknown>[] };
    expect(metadata.map(({ field_name, previous_value }) => [field_name, previous_value]).sort()).toEqual([
      ['name', ''],
      ['name', 'nome'],
    ]);
  });
});

describe('a list', () => {
  it('holds own columns and what is one to one; with full, all that is nested', async () => {
    const [brief] = contents(await get('/services?search=pasti'));
    expect(brief).toHaveProperty('organization.name');
    for (const many of ['phones', 'contacts', 'service_at_locations', 'attributes']) expect(brief).not.toHaveProperty(many);
    const full = contents(await get(`/services?full=true&organization_id=${open.organization}`));
    expect(full).toHaveLength(1);
    expect(full[0]).toMatchObject({
      service_at_locations: [{ location: { addresses: [{ city: 'Aosta' }] }, schedules: [{ byday: 'MO,TU' }] }],
      attributes: [{ taxonomy_term: { name: 'Pasti a domicilio' } }],
      contacts: [{ phones: [{ number: '0165 555 000' }] }],
    });
  });

  it('with minimal holds ids and dates', async () => {
    const page = contents(await get('/services?minimal=true'));
    expect(page).toContainEqual({ id: open.service, modified_date: '2026-05-01T08:00:00Z' });
    expect(Object.keys(page[0]!)).toEqual(['id', 'modified_date']);
  });

  it('is paged from 1, says how much there is, and is empty after its end', async () => {
    const { total_items: total } = await get('/services');
    const pages = await Promise.all(Array.from({ length: Number(total) }, (_, i) => get(`/services?per_page=1&page=${i + 1}`)));
    expect(new Set(pages.map((page) => contents(page)[0]!['id'])).size).toBe(total);
    expect(pages[0]).toMatchObject({ total_pages: total, page_number: 1, size: 1, first_page: true, last_page: false, empty: false });
    expect(pages.at(-1)).toMatchObject({ first_page: false, last_page: true });
    expect(await get('/services?page=999999')).toMatchObject({ empty: true, size: 0, last_page: true, total_items: total });
  });

  it('as ndjson holds everything, a document on each line', async () => {
    const { headers, text } = await databank.get(`${API}/services?format=ndjson&per_page=1`);
    const ids = text
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(headers['content-type']).toContain('application/x-ndjson');
    expect(ids).toHaveLength(Number((await get('/services'))['total_items']));
  });

  it('is narrowed by words, term, taxonomy, organization and time, each alone and together', async () => {
    const found = async (query: string) => contents(await get(`/services?per_page=100&${query}`)).map(({ id }) => id);
    expect(await found('search=pasto+caldo')).toContain(open.service);
    expect(await found('search=funivia')).toEqual([]);
    expect(await found(`taxonomy_term_id=${open.taxonomy_term}`)).toEqual([open.service]);
    expect(await found(`taxonomy_id=${open.taxonomy}&organization_id=${open.organization}`)).toEqual([open.service]);
    expect(await found(`organization_id=${randomUUID()}`)).toEqual([]);
    expect(await found('modified_after=2026-05-01T10:00:00+02:00')).toContain(open.service);
    expect(await found('modified_after=2026-05-01T10:00:01%2B02:00')).toEqual([]);
    expect(contents(await get(`/organizations?taxonomy_term_id=${open.taxonomy_term}`)).map(({ id }) => id)).toEqual([open.organization]);
    expect(contents(await get(`/taxonomy_terms?taxonomy_id=${open.taxonomy}&top_only=true`)).map(({ id }) => id)).toEqual([
      open.taxonomy_term,
    ]);
  });

  it('can be asked for by POST, with the same answer', async () => {
    const asked = { per_page: 1, organization_id: open.organization };
    const { status, text } = await databank.post(`${API}/services`, asked);
    expect(status).toBe(200);
    expect(text).toBe((await databank.get(`${API}/services?per_page=1&organization_id=${open.organization}`)).text);
    expect((await databank.post(`${API}/services`, ['x'])).status).toBe(400);
  });

  it.each([
    ['/services?page=0', '/page'],
    ['/services?per_page=101', '/per_page'],
    ['/services?per_page=1e3', '/per_page'],
    ['/services?page=1&page=2', '/page'],
    ['/services?organization_id=1%27%20or%201=1', '/organization_id'],
    ['/services?modified_after=yesterday', '/modified_after'],
    ['/services?full=maybe', '/full'],
    ['/services?format=xml', '/format'],
    [`/services?search=${'a'.repeat(201)}`, '/search'],
    ['/service_at_locations?postcode=11100', '/postcode'],
    ['/service_at_locations?proximity=500', '/proximity'],
    ['/taxonomies?full=true', '/full'],
    ['/services?__proto__=x', '/__proto__'],
  ])('refuses %s and names what is wrong', async (path, pointer) => {
    const { status, headers, body } = await databank.get(`${API}${path}`);
    expect(status).toBe(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body['errors']).toEqual([expect.objectContaining({ pointer })]);
  });

  it('takes words as words, whatever signs they hold', async () => {
    for (const search of ["'", '%', '_', '\\', '&|!()', ':*', '<script>', '💡', ' '])
      for (const table of TABLES) expect((await databank.get(`${API}/${table}?search=${encodeURIComponent(search)}`)).status).toBe(200);
    expect((await databank.get(`${API}/services?search=%00`)).status).toBe(400);
  });

  it('knows no other tables', async () => {
    for (const table of ['metadata', 'constructor', '__proto__', 'contacts'])
      expect((await databank.get(`${API}/${table}`)).status).toBe(404);
  });
});

describe('an answer', () => {
  it('is not sent again to whoever has it', async () => {
    const first = await databank.get(`${API}/services/${open.service}`);
    const tag = String(first.headers['etag']);
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const again = await databank.get(`${API}/services/${open.service}`, { 'if-none-match': known });
      expect({ known, status: again.status, text: again.text }).toEqual({ known, status: 304, text: '' });
    }
    expect((await databank.get(`${API}/services/${open.service}`, { 'if-none-match': '"x"' })).status).toBe(200);
    expect(first.headers['cache-control']).toMatch(/^public/);
  });

  it('may be read by any page of the web, errors too', async () => {
    for (const path of [`${API}/services`, `${API}/services/x`, `${API}/services?page=0`])
      expect((await databank.get(path, { origin: 'https://altrove.example' })).headers['access-control-allow-origin']).toBe('*');
  });

  it('comes to an end for an address that asks without end, and says until when', async () => {
    const from = '192.0.2.7';
    let last = await databank.get(`${API}/taxonomies`, {}, from);
    for (let i = 0; i < 120; i++) last = await databank.get(`${API}/taxonomies`, {}, from);
    expect(last.status).toBe(429);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    expect(last.headers['ratelimit-remaining']).toBe('0');
    expect(last.body).toMatchObject({ code: 'too-many-attempts' });
    expect((await databank.get(`${API}/taxonomies`, {}, '192.0.2.8')).status).toBe(200);
  });

  it('counts as a whole databank what is one, in whatever part of the request it is asked for', async () => {
    const limit = ({ headers }: { headers: Readonly<Record<string, unknown>> }) => Number(headers['ratelimit-limit']);
    const dear = await Promise.all([
      databank.get(`${API}/services?format=ndjson`),
      databank.post(`${API}/services`, { format: 'ndjson' }),
      databank.post(`${API}/organizations`, { full_service: true }),
      databank.post(`${API}/organizations?full_service=true`, { full_service: false }),
    ]);
    expect(dear.map(limit)).toEqual([20, 20, 20, 20]);
    expect(limit(await databank.post(`${API}/services`, { format: 'json' }))).toBe(120);
  });
});

describe('organisations with all their services', () => {
  it('are twenty on a page, with fifty services each and the way to the rest', async () => {
    const large = await writeMarkedCard(databank);
    await databank.room.db.query(
      `insert into resources.service (ambito_id, id, organization_id, name, status)
       select ambito_id, gen_random_uuid(), organization_id, 'Altro ' || n, 'active' from resources.service, generate_series(1, 55) n where id = $1`,
      [large.service],
    );
    const one = await get(`/organizations/${large.organization}?full_service=true`);
    expect(one['services']).toHaveLength(50);
    const rest = (await databank.get(String(one['services_url']))).body;
    expect(rest['total_items']).toBe(56);
    expect((await get(`/organizations/${large.organization}`))['services']).toHaveLength(56);
    expect(await get(`/organizations/${open.organization}?full_service=true`)).not.toHaveProperty('services_url');
    expect((await databank.get(`${API}/organizations?full_service=true&per_page=21`)).body['errors']).toMatchObject([
      { pointer: '/per_page' },
    ]);
    expect((await databank.get(`${API}/organizations?full_service=true&per_page=20`)).status).toBe(200);
  });
});
