// SPDX-License-Identifier: EUPL-1.2
import type { Config } from '@soglia/platform';
import { ImportDesk } from '../testing/import-desk';
import { sampleCard, sampleCards, uuid } from '../testing/sample-cards';
import { ForgetImportsUseCase } from './forget-imports.use-case';
import { ReceiveFileUseCase } from './receive-file.use-case';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk.room.close());

const json = (value: unknown) => JSON.stringify(value);

describe('an import of HSDS JSON', () => {
  it('writes every card with all that belongs to it, and says how many rows', async () => {
    const here = await desk.elsewhere();
    const { found, told } = await here.bring(json(sampleCards(3)));
    expect(told).toEqual([]);
    expect(found).toMatchObject({ state: 'applied', phase: null, counts: { services: 3, errors: 0, updated: 0, unchanged: 0 } });
    const [service] = await here.rows('service');
    expect(service).toMatchObject({
      id: uuid(2, 1),
      imported_from: 'prova',
      external_id: uuid(2, 1),
      minimum_age: 18,
      visibility: 'public',
      organization_id: uuid(1, 1),
    });
    expect(await here.rows('phone')).toHaveLength(3);
    expect(await here.rows('taxonomy_term')).toHaveLength(1);
    expect(await here.rows('language')).toMatchObject([{ phone_id: uuid(3, 1) }, {}, {}]);
    const cards = await here.room.db.query('select 1 from resources.card where ambito_id = $1', [here.place.ambitoId]);
    expect(cards).toHaveLength(3);
  });

  it('changes nothing when the same file comes again, and only what changed when it changed', async () => {
    const here = await desk.elsewhere();
    await here.bring(json(sampleCards(3)));
    const again = await here.bring(json(sampleCards(3)));
    expect(again.found.counts).toMatchObject({ inserted: 0, updated: 0, removed: 0 });
    const [before] = await here.rows<{ version: number }>('service');
    const changed = await here.bring(json([sampleCard(1, { name: 'Nuovo nome', phones: [] }), sampleCard(2), sampleCard(3)]));
    expect(changed.found.counts).toMatchObject({ inserted: 0, updated: 1, removed: 2 });
    expect((await here.rows('service'))[0]).toMatchObject({ name: 'Nuovo nome', version: before!.version + 1 });
    expect(await here.rows('phone')).toHaveLength(2);
  });

  it('lists a card that has gone from the source, and leaves it', async () => {
    const here = await desk.elsewhere();
    await here.bring(json(sampleCards(2)));
    const { found, told } = await here.bring(json(sampleCards(1)));
    expect(found).toMatchObject({ state: 'applied', counts: { vanished: 3 } });
    expect(told).toContain('notice vanished :0 id');
    expect(await here.rows('service')).toHaveLength(2);
  });

  it.each([
    ['a page of the API', json({ total_items: 1, page_number: 1, contents: [sampleCard(1)] })],
    ['one card a line', `${json(sampleCard(1))}\n${json(sampleCard(2))}\n`],
    ['one card', JSON.stringify(sampleCard(1), null, 2)],
    [
      'lists beside one another',
      json({
        organizations: [{ id: uuid(1, 1), name: 'Ente', description: 'x' }],
        services: [{ id: uuid(2, 1), name: 'S', status: 'active', organization_id: uuid(1, 1) }],
      }),
    ],
  ])('reads %s', async (_, text) => {
    const here = await desk.elsewhere();
    const { found, told } = await here.bring(text);
    expect({ state: found.state, told }).toEqual({ state: 'applied', told: [] });
    expect((await here.rows('service')).length).toBeGreaterThan(0);
  });

  it('knows rows again by what the source calls them', async () => {
    const here = await desk.elsewhere();
    const card = {
      id: 'S-1',
      name: 'Servizio',
      status: 'active',
      organization: { id: 'E-1', name: 'Ente', description: 'x' },
      phones: [{ number: '0165 555 011' }],
    };
    await here.bring(json([card]));
    const { found } = await here.bring(json([{ ...card, name: 'Altro nome' }]));
    expect(found.counts).toMatchObject({ inserted: 0, updated: 1, removed: 0 });
    expect(await here.rows('service')).toMatchObject([{ external_id: 'S-1', name: 'Altro nome' }]);
  });

  it('keeps the tier that a curator gave, when the source knows of none', async () => {
    const here = await desk.elsewhere();
    await here.bring(json(sampleCards(1)));
    await here.room.db.query("update resources.service set visibility = 'operators' where ambito_id = $1", [here.place.ambitoId]);
    await here.bring(json([sampleCard(1, { name: 'Nuovo nome' })]));
    expect(await here.rows('service')).toMatchObject([{ name: 'Nuovo nome', visibility: 'operators' }]);
  });

  it('takes no row that is another source’s or written by hand', async () => {
    const here = await desk.elsewhere();
    await here.bring(json(sampleCards(1)), { source: 'altra-fonte' });
    const before = await here.rows('service');
    const { found, told } = await here.bring(json([sampleCard(1, { name: 'Preso' })]));
    expect(found.state).toBe('refused');
    expect(told).toContain('error id-taken prova:1 /0/id');
    expect(await here.rows('service')).toEqual(before);
  });

  it('says what it left behind, and how often', async () => {
    const here = await desk.elsewhere();
    const { told, problems } = await here.bring(
      json([sampleCard(1, { colour: 'red', constructor: { a: 1 } }), sampleCard(2, { colour: 'blue' })]),
    );
    expect(told).toEqual(['notice left-behind prova:0 colour', 'notice left-behind prova:0 constructor'].sort());
    expect(problems.find(({ column_name }) => column_name === 'colour')?.facts).toEqual({ count: 2 });
  });
});

describe('a dry run', () => {
  it('reports and writes nothing until it is told to', async () => {
    const here = await desk.elsewhere();
    const { id, found } = await here.bring(json(sampleCards(2)), { dryRun: true });
    expect(found.state).toBe('checked');
    expect(await here.rows('service')).toEqual([]);
    await here.command(id, 'apply');
    await here.work(id);
    expect((await here.report(id)).found).toMatchObject({ state: 'applied', counts: { services: 2 } });
    expect(await here.rows('service')).toHaveLength(2);
  });

  it('with errors is written only when the good rows alone are asked for', async () => {
    const here = await desk.elsewhere();
    const { id } = await here.bring(json([sampleCard(1), sampleCard(2, { status: 'aperto' })]), { dryRun: true });
    await expect(here.command(id, 'apply')).rejects.toMatchObject({ code: 'import-has-problems' });
    await here.command(id, 'apply', 'good-rows');
    await here.work(id);
    expect(await here.rows('service')).toMatchObject([{ id: uuid(2, 1) }]);
  });
});

describe('an import with errors', () => {
  const withBadParent = json([
    sampleCard(1),
    sampleCard(2, { organization: { id: uuid(1, 99), name: 'Ente', description: 'x', email: 'nessuna' } }),
  ]);

  it('writes nothing at all', async () => {
    const here = await desk.elsewhere();
    const { found, told } = await here.bring(withBadParent);
    expect(found.state).toBe('refused');
    expect(told).toEqual(['error not-an-email prova:1 /1/organization/email']);
    for (const entity of ['organization', 'service', 'phone', 'taxonomy']) expect(await here.rows(entity)).toEqual([]);
  });

  it('writes the good rows when asked, and lists the refused with what depends on them', async () => {
    const here = await desk.elsewhere();
    const { found, told } = await here.bring(withBadParent, { mode: 'good-rows' });
    expect(found.state).toBe('applied');
    expect(told).toContain('error parent-refused prova:1 /1/organization_id');
    expect(await here.rows('service')).toMatchObject([{ id: uuid(2, 1) }]);
    expect(await here.rows('phone')).toMatchObject([{ id: uuid(3, 1) }]);
    const hanging = await here.rows('attribute');
    expect(hanging).toMatchObject([{ link_id: uuid(2, 1) }]);
  });
});

describe('an operator', () => {
  it('who sends the same request again changes nothing, and cannot start twice from one look', async () => {
    const here = await desk.elsewhere();
    const id = await here.send(json(sampleCards(1)));
    await here.command(id, 'start');
    await expect(here.command(id, 'start')).rejects.toMatchObject({ code: 'import-not-in-state' });
    await here.work(id);
    await here.work(id);
    expect((await here.report(id)).found.state).toBe('applied');
  });

  it('who cancels leaves nothing behind', async () => {
    const here = await desk.elsewhere();
    const id = await here.send(json(sampleCards(1)));
    await here.command(id, 'start');
    await here.command(id, 'cancel');
    await here.work(id);
    expect((await here.report(id)).found.state).toBe('cancelled');
    expect(await here.rows('service')).toEqual([]);
    const kept = await here.room.db.query('select 1 from resources.import_chunk where import_id = $1', [id]);
    expect(kept).toEqual([]);
  });

  it('who forgets an import that was begun or only tried loses its file and its rows after two weeks, and not before', async () => {
    const here = await desk.elsewhere();
    const ids = [await here.send(json(sampleCards(1))), (await here.bring(json(sampleCards(1)), { dryRun: true })).id];
    const kept = () => here.room.db.query('select 1 from resources.import_chunk where import_id = any($1)', [ids]);
    const forget = (days: number) => new ForgetImportsUseCase(here.unit, { now: () => new Date(Date.now() + days * 86_400_000) }).execute();
    expect(await forget(13)).toBe(0);
    expect(await kept()).toHaveLength(2);
    expect(await forget(15)).toBeGreaterThanOrEqual(2);
    expect(await kept()).toEqual([]);
    expect(await here.room.db.query('select 1 from resources.import_row where import_id = any($1)', [ids])).toEqual([]);
    for (const id of ids) expect((await here.report(id)).found.state).toBe('cancelled');
  });

  it('who opens an import and sends its file leaves a trace of both', async () => {
    const here = await desk.elsewhere();
    const id = await here.send(json(sampleCards(1)));
    const verbs = await here.room.db.query('select verb from platform.audit where subject_id = $1 order by verb', [id]);
    expect(verbs).toEqual([{ verb: 'import.created' }, { verb: 'import.received' }]);
  });

  it('cannot send more than the house takes, announced or not', async () => {
    const here = await desk.elsewhere();
    const id = await here.send('');
    const receive = new ReceiveFileUseCase(here.unit, { imports: { maxBytes: 10 } } as Config);
    async function* bytes() {
      yield Buffer.alloc(6);
      yield Buffer.alloc(6);
    }
    for (const size of [0, 12])
      await expect(receive.execute(here.actor, { id, offset: 0, size, bytes: bytes() })).rejects.toMatchObject({
        code: 'payload-too-large',
      });
  });

  it('cannot start without a file, nor see an import of another ambito', async () => {
    const here = await desk.elsewhere();
    const id = await here.send('');
    await expect(here.command(id, 'start')).rejects.toMatchObject({ code: 'import-without-file' });
    await expect(desk.report(id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
