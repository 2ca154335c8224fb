// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { type Counter, openCounter } from './support/counter';
import { signIn } from './support/desk';
import { type Disturbance, emptyQueue, killApi, killRedis, killWorker, killWorkerAndEmptyQueue } from './support/disturbances';
import { factsExpectedOf, factsOf } from './support/facts';
import { type House, openHouse } from './support/house';
import { untilAllSettled } from './support/letters';
import { backends, openQueue } from './support/queue-store';
import { undoAfterAll } from './support/undo';
import { until } from './support/until';

const PEOPLE_EACH = 50;

describe.each(backends)('with its jobs on %s, the house', (backend) => {
  const closing = undoAfterAll();
  let house: House;
  let counter: Counter;

  beforeAll(async () => {
    house = await openHouse({ queue: backend }, closing);
    counter = openCounter(await signIn(house.url, 'sportello'));
  });

  async function goThrough(disturbances: readonly Disturbance[]): Promise<void> {
    for (const disturb of disturbances) await disturb(house, () => counter.serve(PEOPLE_EACH));
    await untilAllSettled(house);
  }

  async function expectEveryFactOnce(): Promise<void> {
    const requests = counter.acknowledged.reduce((sum, { body }) => sum + body.requests.length, 0);
    expect(await factsOf(house)).toEqual(await factsExpectedOf(house, counter.acknowledged));
    const kept = await house.query('select id from intake.request');
    expect(kept).toHaveLength(requests);
  }

  /** A Redis that was lent (REDIS_URL) is not ours to kill. */
  const ownRedis = () => (house.redisUrl ? [killRedis] : []);

  test('has exactly its current facts of every contact, whatever was killed and emptied', async () => {
    await goThrough([killWorker, emptyQueue, killApi, killWorkerAndEmptyQueue, ...ownRedis(), killWorker, killApi]);
    await expectEveryFactOnce();
  });

  // npm test -- --long: a minute or two.
  (process.env['SOGLIA_LONG'] ? test.each([1, 2, 3]) : test.skip.each([0]))(
    'has them after anything in any order (schedule %i)',
    async (seed) => {
      const all = [killWorker, emptyQueue, killApi, killWorkerAndEmptyQueue, ...ownRedis()];
      const random = fc.sample(fc.array(fc.constantFrom(...all), { minLength: 8, maxLength: 8 }), { seed, numRuns: 1 })[0]!;
      await goThrough(random);
      await expectEveryFactOnce();
    },
    300_000,
  );

  test('changes nothing when every message comes again, even twice at once', async () => {
    // Row versions too: not even the same was written again.
    const facts = () => house.query('select fact_key, source_version, xmin::text from planning.need_fact order by fact_key');
    const before = await facts();
    const letters = await house.query<{ id: string }>('select id from platform.outbox');
    const url = house.env[backend === 'redis' ? 'REDIS_URL' : 'DATABASE_URL_QUEUE']!;
    const { queue } = openQueue({ backend, url }, closing, 'need-facts');
    const jobs = letters.map(({ id }) => ({ name: 'again', data: { messageId: id }, opts: { removeOnComplete: true } }));
    await queue.addBulk(jobs.flatMap((job) => [job, job]));
    await until('all are handled', async () => (await queue.getJobCountByTypes()) === 0);
    expect(await facts()).toEqual(before);
    expect(await house.query('select message_id from platform.handled')).toHaveLength(letters.length);
  });
});
