// SPDX-License-Identifier: EUPL-1.2
import { AppUnitOfWork, type Tx } from '@soglia/platform';
import { ImportDesk } from '../testing/import-desk';
import { sampleCard, sampleCards } from '../testing/sample-cards';
import { RunImportUseCase } from './run-import.use-case';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk.room.close());

/** A worker that dies when it says these words to the database for the nth time: what it had not committed is gone. */
class MortalUnit extends AppUnitOfWork {
  constructor(
    unit: AppUnitOfWork,
    private readonly words: RegExp,
    private times: number,
  ) {
    super(unit.dataSource);
  }

  override run<T>(ambitoId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return super.run(ambitoId, (tx) => work(this.mortal(tx)));
  }

  private mortal(tx: Tx): Tx {
    const query = async (sql: string, values?: unknown[]) => {
      const answer: unknown = await tx.query(sql, values);
      if (this.words.test(sql) && --this.times === 0) throw new Error('killed');
      return answer;
    };
    return new Proxy(tx, { get: (target, key) => (key === 'query' ? query : Reflect.get(target, key, target)) });
  }
}

const content = async (here: ImportDesk) => ({
  services: (await here.rows('service')).map(({ id, name }) => [id, name]),
  phones: (await here.rows('phone')).length,
  terms: (await here.rows('taxonomy_term')).length,
});

describe('an import whose worker is killed', () => {
  const cards = JSON.stringify(sampleCards(300));

  it.each([
    ['while it reads', /insert into resources.import_row/, 2],
    ['while it makes copies one', /jsonb_object_agg/, 1],
    ['while it checks', /'id-taken'/, 3],
    ['while it writes', /insert into resources.phone as/, 1],
    ['while it makes cards searchable', /refresh_cards/, 1],
    ['at the last word', /state = 'applied'/, 1],
  ])('%s goes on in another one, and ends as if nothing had been', async (_, words, times) => {
    const here = await desk.elsewhere();
    const id = await here.send(cards);
    await here.command(id, 'start');
    const mortal = new RunImportUseCase(new MortalUnit(here.unit, words, times));
    await expect(here.work(id, mortal)).rejects.toThrow('killed');
    expect(await here.rows('service')).toEqual([]);
    await here.work(id);
    const undisturbed = await desk.elsewhere();
    await undisturbed.bring(cards);
    const { found, told } = await here.report(id);
    expect(told).toEqual([]);
    expect(found).toMatchObject({ state: 'applied', counts: { services: 300, errors: 0 } });
    expect(await content(here)).toEqual(await content(undisturbed));
  });

  it('tells its problems once, however often it begins again', async () => {
    const here = await desk.elsewhere();
    const bad = [...sampleCards(299), sampleCard(300, { status: 'aperto', minimum_age: 'x' })];
    const id = await here.send(JSON.stringify([sampleCard(301, { status: 'aperto' }), ...bad]));
    await here.command(id, 'start');
    for (const [words, times] of [
      [/insert into resources.import_row/, 2],
      [/'id-taken'/, 1],
    ] as const)
      await expect(here.work(id, new RunImportUseCase(new MortalUnit(here.unit, words, times)))).rejects.toThrow('killed');
    await here.work(id);
    expect((await here.report(id)).told).toEqual([
      'error not-in-list prova:1 /0/status',
      'error not-a-number prova:1 /300/minimum_age',
      'error not-in-list prova:1 /300/status',
    ]);
  });

  it('is given up with a report when every worker dies of it', async () => {
    const here = await desk.elsewhere();
    const id = await here.send(JSON.stringify(sampleCards(1)));
    await here.command(id, 'start');
    for (let i = 0; i < 8; i++)
      await here.work(id, new RunImportUseCase(new MortalUnit(here.unit, /insert into resources.import_row/, 1))).catch(() => undefined);
    await here.work(id);
    const { found, told } = await here.report(id);
    expect({ state: found.state, told }).toEqual({ state: 'failed', told: ['error internal prova:0'] });
    expect(await here.rows('service')).toEqual([]);
  });

  it('is in the hands of one worker at a time', async () => {
    const here = await desk.elsewhere();
    const id = await here.send(cards);
    await here.command(id, 'start');
    await Promise.all([here.work(id), here.work(id), here.work(id)]);
    expect((await here.report(id)).found.state).toBe('applied');
    expect(await here.rows('service')).toHaveLength(300);
    const history = await here.rows('metadata');
    expect(history).toHaveLength(300);
  });

  it('cancelled while it writes leaves the databank as it was', async () => {
    const here = await desk.elsewhere();
    const id = await here.send(cards);
    await here.command(id, 'start');
    class Cancelling extends AppUnitOfWork {
      override run<T>(ambitoId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
        return super.run(ambitoId, async (tx) => {
          const query = async (sql: string, values?: unknown[]) => {
            if (sql.includes('insert into resources.phone as')) await here.command(id, 'cancel');
            return tx.query(sql, values) as unknown;
          };
          return work(new Proxy(tx, { get: (target, key) => (key === 'query' ? query : Reflect.get(target, key, target)) }));
        });
      }
    }
    await here.work(id, new RunImportUseCase(new Cancelling(here.unit.dataSource)));
    expect((await here.report(id)).found.state).toBe('cancelled');
    expect(await here.rows('service')).toEqual([]);
  });
});
