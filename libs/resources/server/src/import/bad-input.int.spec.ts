// SPDX-License-Identifier: EUPL-1.2
import { ImportDesk, type Report } from '../testing/import-desk';
import { sampleCard, sampleCards, uuid } from '../testing/sample-cards';
import { zipOf } from '../testing/zip';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk.room.close());

const json = (value: unknown) => JSON.stringify(value);
const columns = [
  { column: 'Ente', target: 'organization.name' },
  { column: 'Servizio', target: 'service.name' },
  { column: 'Telefono', target: 'phone.number' },
  { column: 'Descrizione', target: 'service.description' },
] as const;

/** Refused with this problem, and not a row of it in the databank. */
async function expectNothingOf(here: ImportDesk, { found, told }: Report, problem: string): Promise<void> {
  expect({ state: found.state, told }).toEqual({ state: 'refused', told: expect.arrayContaining([problem]) });
  for (const entity of ['taxonomy', 'organization', 'service', 'location', 'phone']) expect(await here.rows(entity)).toEqual([]);
  expect(await here.room.db.query('select 1 from resources.import_row where import_id = $1', [found.id])).toEqual([]);
}

describe('a file that cannot be read to its end leaves a report and nothing else:', () => {
  const whole = json(sampleCards(3));
  const table = `Ente;Servizio\nEnte A;"Servizio\nche non finisce`;
  it.each([
    ['JSON cut off', whole.slice(0, -500), 'error truncated prova:1', {}],
    ['JSON cut off before its last bracket', whole.slice(0, -1), 'error truncated prova:1', {}],
    ['a card a line cut off', `${json(sampleCard(1))}\n${json(sampleCard(2)).slice(0, 200)}`, 'error truncated prova:2', {}],
    ['JSON without a comma', '[{"id":"a"} {"id":"b"}]', 'error malformed-json prova:1', {}],
    ['JSON nested beyond measure', `[${'['.repeat(100_000)}`, 'error malformed-json prova:1', {}],
    ['a quotation that never closes', table, 'error truncated prova:2', { columns }],
    ['no bytes but zeros', Buffer.alloc(5_000), 'error not-text prova:0', {}],
    ['an empty list', '[]', 'error no-rows prova:0', {}],
    ['a table that nobody explained', 'a;b\n1;2\n', 'error no-mapping prova:0', {}],
    ['a table with other columns than were explained', 'x;y\n1;2\n', 'error no-mapping prova:1', { columns }],
  ])('%s', async (_, bytes, problem, asked) => {
    const here = await desk.elsewhere();
    await expectNothingOf(here, await here.bring(bytes, asked), problem);
  });

  it.each(['csv', 'hsds-json'] as const)('one line of 50 MB (%s)', async (format) => {
    const here = await desk.elsewhere();
    const line = 'x'.repeat(50 * 1024 * 1024);
    const bytes = format === 'csv' ? `Ente;Servizio\nEnte A;${line}\n` : `[{"id":"a","name":"${line}"}]`;
    const report = await here.bring(bytes, format === 'csv' ? { columns } : {});
    await expectNothingOf(here, report, format === 'csv' ? 'error record-too-large prova:2' : 'error record-too-large prova:1');
  });

  it('what stands around the cards, without end', async () => {
    const here = await desk.elsewhere();
    const members = Array.from({ length: 90_000 }, (_, i) => `"m${i}":1`).join(',');
    await expectNothingOf(here, await here.bring(`{\n${members}}`), 'error record-too-large prova:2');
  });

  it.each([
    ['brackets beyond measure', '['.repeat(200_000) + ']'.repeat(200_000), 'error malformed-json prova:2'],
    ['brackets', '[["a"]]', 'error not-an-id prova:2 id'],
    ['an object', '{"a":1}', 'error not-an-id prova:2 id'],
  ])('an id that is %s, in a card a line', async (_, id, problem) => {
    const here = await desk.elsewhere();
    await expectNothingOf(here, await here.bring(`${json(sampleCard(1))}\n{"id":${id},"name":"x","status":"active"}\n`), problem);
  });

  it('the good rows are not written either, when asked for', async () => {
    const here = await desk.elsewhere();
    await expectNothingOf(here, await here.bring(whole.slice(0, -500), { mode: 'good-rows' }), 'error truncated prova:1');
  });

  it('an archive cut off, in its list or in a file', async () => {
    const here = await desk.elsewhere();
    const zip = await zipOf({ 'services.csv': `id,name,status\n${'S-1,Servizio,active\n'.repeat(5_000)}` });
    await expectNothingOf(here, await here.bring(zip.subarray(0, zip.length - 30)), 'error truncated-zip prova:0');
    const broken = Buffer.from(zip);
    broken.fill(0xff, 60, zip.length - 120);
    expect((await here.bring(broken)).told.join()).toMatch(/error (zip-unreadable|truncated-zip)/);
  });

  it('an archive that would fill the machine', async () => {
    const here = await desk.elsewhere();
    const bomb = await zipOf({ 'services.csv': Buffer.alloc(60 * 1024 * 1024, 'a') });
    await expectNothingOf(here, await here.bring(bomb), 'error zip-bomb services.csv:0');
  });

  it('an archive that lies about how large it is', async () => {
    const here = await desk.elsewhere();
    const zip = await zipOf({ 'services.csv': Buffer.alloc(2 * 1024 * 1024, 'a,') });
    const directory = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    zip.writeUInt32LE(100, directory + 24);
    const { found, told } = await here.bring(zip);
    expect(found.state).toBe('refused');
    expect(told.join()).toMatch(/error zip-(bomb|unreadable)/);
  });
});

describe('a row that is wrong is named by file, row and column:', () => {
  it.each([
    ['a second that does not exist', { last_modified: '2026-03-01T09:30:69Z' }, 'error not-a-datetime prova:1 /0/last_modified'],
    ['an hour of nowhere', { last_modified: '2026-03-01T09:30:00+19:00' }, 'error not-a-datetime prova:1 /0/last_modified'],
    ['a status that is none', { status: 'aperto' }, 'error not-in-list prova:1 /0/status'],
    ['no name', { name: null }, 'error required prova:1 /0/name'],
    ['a name that is a list', { name: ['a'] }, 'error wrong-type prova:1 /0/name'],
    ['a day that does not exist', { assured_date: '2026-02-30' }, 'error not-a-date prova:1 /0/assured_date'],
    ['an age in words', { minimum_age: 'diciotto' }, 'error not-a-number prova:1 /0/minimum_age'],
    ['ages the wrong way round', { minimum_age: 18, maximum_age: 3 }, 'error min-above-max prova:1 /0/maximum_age'],
    ['an address that runs code', { url: 'javascript:alert(1)' }, 'error unsafe-uri prova:1 /0/url'],
    ['a null character', { description: 'a\u0000b' }, 'error null-character prova:1 /0/description'],
    ['half a character', { description: 'a\ud800' }, 'error null-character prova:1 /0/description'],
    ['a text without end', { description: 'x'.repeat(100_001) }, 'error too-long prova:1 /0/description'],
    ['a tier that is none', { visibility: 'everybody' }, 'error not-in-list prova:1 /0/visibility'],
    [
      'a rule that is none',
      { eligibility_rule: { all: [{ height: { min: 2 } }] } },
      'error bad-eligibility-rule prova:1 /0/eligibility_rule',
    ],
    [
      'an hour that does not exist',
      { schedules: [{ id: uuid(8, 9), opens_at: '25:00' }] },
      'error impossible-hour prova:1 /0/schedules/0/opens_at',
    ],
    [
      'a closing before the opening',
      { schedules: [{ id: uuid(8, 9), opens_at: '12:00', closes_at: '9:00' }] },
      'error closes-before-opens prova:1 /0/schedules/0/closes_at',
    ],
    [
      'a day of the week that does not exist',
      { schedules: [{ id: uuid(8, 9), freq: 'WEEKLY', byday: 'LU' }] },
      'error bad-recurrence prova:1 /0/schedules/0/byday',
    ],
    [
      'a day of the month that does not exist',
      { schedules: [{ id: uuid(8, 9), freq: 'MONTHLY', bymonthday: '32' }] },
      'error bad-recurrence prova:1 /0/schedules/0/bymonthday',
    ],
    [
      'a comune that does not exist',
      { service_areas: [{ id: uuid(13, 1), extent_type: 'comune', extent: 'ZZZZ' }] },
      'error unknown-comune prova:1 /0/service_areas/0/extent',
    ],
    ['a programme that is not there', { program_id: uuid(14, 1) }, 'error dangling-reference prova:1 /0/program_id'],
  ])('%s', async (_, more, problem) => {
    const here = await desk.elsewhere();
    const { found, told } = await here.bring(json([sampleCard(1, more), sampleCard(2)]));
    expect({ state: found.state, told }).toEqual({ state: 'refused', told: [problem] });
    expect(await here.rows('service')).toEqual([]);
  });

  it('a card that comes twice', async () => {
    const here = await desk.elsewhere();
    const { told } = await here.bring(json([sampleCard(1), sampleCard(1, { name: 'Altro' })]));
    expect(told).toEqual(['error duplicate-id prova:1 /1/id']);
  });

  it('an organisation that two cards describe differently', async () => {
    const here = await desk.elsewhere();
    const other = { ...sampleCard(1).organization, name: 'Un altro nome' };
    const { told } = await here.bring(json([sampleCard(1), sampleCard(51, { organization: other })]));
    expect(told).toEqual(['error copies-differ prova:1 /1/organization/name']);
  });

  it('organisations that are each other’s parent, and a term that is its own', async () => {
    const here = await desk.elsewhere();
    const parents = [1, 2, 3].map((n) => ({
      id: uuid(1, n),
      name: `Ente ${n}`,
      description: 'x',
      parent_organization_id: uuid(1, (n % 3) + 1),
    }));
    const terms = [{ id: uuid(11, 1), name: 'x', description: 'x', parent_id: uuid(11, 1) }];
    const { told } = await here.bring(json({ organizations: parents, taxonomy_terms: terms }));
    expect(told).toEqual([
      ...[0, 1, 2].map((i) => `error cycle prova:1 /organizations/${i}/parent_organization_id`),
      'error cycle prova:1 /taxonomy_terms/0/parent_id',
    ]);
  });

  it('a line that is no JSON, among lines that are', async () => {
    const here = await desk.elsewhere();
    const { told } = await here.bring([json(sampleCard(1)), '{"id": nothing}', '[1]', json(sampleCard(2))].join('\n'));
    expect(told).toEqual(['error malformed-json prova:2', 'error not-an-object prova:3']);
  });

  it('the rows of a table that have a column too many', async () => {
    const here = await desk.elsewhere();
    const { told } = await here.bring('Ente;Servizio\nEnte A;Servizio A;di troppo\nEnte B;Servizio B\n', { columns, mode: 'good-rows' });
    expect(told).toContain('error wrong-column-count prova:2');
    expect(await here.rows('service')).toMatchObject([{ name: 'Servizio B' }]);
  });
});

describe('a text with script, formulas or controls in it', () => {
  it('is kept as the plain text that it is', async () => {
    const here = await desk.elsewhere();
    const name = '<script>alert(1)</script> =1+1 \u0007\u202e';
    const { found } = await here.bring(json([sampleCard(1, { name })]));
    expect(found.state).toBe('applied');
    expect(await here.rows('service')).toMatchObject([{ name }]);
  });

  it('loses the apostrophe that our own sheets put before a formula, and no other', async () => {
    const here = await desk.elsewhere();
    await here.bring(`Ente;Servizio;Descrizione\nEnte;'=1+1;'Ndrangheta\n`, { columns });
    expect(await here.rows('service')).toMatchObject([{ name: '=1+1', description: "'Ndrangheta" }]);
  });

  it('breaks no report by what it calls its columns and its rows', async () => {
    const here = await desk.elsewhere();
    const { found, told } = await here.bring(json([{ ...sampleCard(1), ['a\u0000\ud800__proto__']: 1, id: 'x\u0000y'.repeat(1_000) }]));
    expect(found.state).toBe('applied');
    expect(told).toHaveLength(1);
  });
});

describe('a table is read in whatever way it was written:', () => {
  const text = 'Ente;Servizio;Telefono\nEnte della Città;"Aiuto «è»\nsu due righe; e di più";0165 555 010\n';
  const utf16be = () => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['Latin-1', Buffer.from(text, 'latin1')],
    ['UTF-16 LE with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 LE without', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE', utf16be()],
    ['Windows lines', Buffer.from(text.replace(/\n/g, '\r\n'))],
    ['old lines', Buffer.from(text.replace(/\n/g, '\r'))],
  ])('%s', async (_, bytes) => {
    const here = await desk.elsewhere();
    const { told } = await here.bring(bytes, { columns });
    expect(told).toEqual([]);
    expect(await here.rows('organization')).toMatchObject([{ name: 'Ente della Città' }]);
    const [service] = await here.rows<{ name: string }>('service');
    expect(service?.name.replace(/\r\n?/g, '\n')).toBe('Aiuto «è»\nsu due righe; e di più');
  });

  it.each([',', ';', '\t', '|'])('separated by %j', async (sign) => {
    const here = await desk.elsewhere();
    const { told } = await here.bring(
      ['Ente', 'Servizio', 'Telefono'].join(sign) + '\n' + ['Ente A', '"uno, due; tre"', '0165 555 010'].join(sign),
      { columns },
    );
    expect(told).toEqual([]);
    expect(await here.rows('service')).toMatchObject([{ name: 'uno, due; tre' }]);
  });
});
