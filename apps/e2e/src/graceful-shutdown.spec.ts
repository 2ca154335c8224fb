// SPDX-License-Identifier: EUPL-1.2
import { openDesk, signIn } from './support/desk';
import { type House, openHouse } from './support/house';
import { inventContact } from './support/invented-contacts';
import { holdUp, untilAllSettled } from './support/letters';
import { takeOver } from './support/program';
import { backends, testWithOwnRedis } from './support/queue-store';
import { undoAfterAll, undoAfterEach } from './support/undo';
import { until } from './support/until';

const A_FEW_SECONDS = 5_000;

describe('an api that is told to stop', () => {
  const closing = undoAfterAll();
  const undo = undoAfterEach();
  let house: House;
  beforeAll(async () => void (house = await openHouse({ queue: 'postgres' }, closing)));

  test('answers who is being served, takes nobody else, and ends well within seconds', async () => {
    const api = await takeOver(house, 'api', undo);
    const desk = await signIn(house.url, 'sportello');
    const hold = await holdUp(house, 'intake.contact');
    undo(hold.letGo);
    // Three persons: two contacts that both bring one file would wait for each other.
    const contacts = [1, 3, 5].map((n) => inventContact(n));
    const answers = contacts.map(({ id, body }) => desk.put(`/contacts/${id}`, body));
    await hold.felt(3);
    const ended = api.terminate();
    await until('nobody else is let in', () =>
      openDesk(house.url)
        .get('/status')
        .then(
          ({ status }) => status === 503,
          () => true,
        ),
    );
    expect(api.child.exitCode).toBeNull();
    await hold.letGo();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([201, 201, 201]);
    const { code, ms } = await ended;
    expect({ code, said: api.said() }).toEqual({ code: 0, said: '' });
    expect(ms).toBeLessThan(A_FEW_SECONDS);
  });
});

describe.each(backends)('a worker that is told to stop, with its jobs on %s,', (backend) => {
  const closing = undoAfterAll();
  const undo = undoAfterEach();
  let house: House;
  beforeAll(async () => void (house = await openHouse({ queue: backend }, closing)));

  const register = async (count: number) => {
    const desk = await signIn(house.url, 'sportello');
    const contacts = Array.from({ length: count }, (_, n) => inventContact(n));
    for (const { id, body } of contacts) expect((await desk.put(`/contacts/${id}`, body)).status).toBe(201);
  };

  test('finishes the jobs in its hands and ends well within seconds; the others wait for the next worker', async () => {
    const worker = await takeOver(house, 'worker', undo);
    const hold = await holdUp(house, 'planning.need_fact');
    undo(hold.letGo);
    await register(20);
    await hold.felt(8);
    const ended = worker.terminate();
    expect(worker.child.exitCode).toBeNull();
    await hold.letGo();
    const { code, ms } = await ended;
    expect({ code, said: worker.said() }).toEqual({ code: 0, said: '' });
    expect(ms).toBeLessThan(A_FEW_SECONDS);
    const settled = await house.query('select 1 from platform.outbox where settled_at is not null');
    expect(settled.length).toBeGreaterThanOrEqual(8);
    await house.restart('worker');
    await untilAllSettled(house);
  });

  if (backend === 'redis') {
    testWithOwnRedis('ends all the same when redis is gone, and letters were waiting to be handed over', async () => {
      const worker = await takeOver(house, 'worker', undo);
      await house.halt('redis', 'SIGKILL');
      await register(3);
      const { ms } = await worker.terminate();
      expect(ms).toBeLessThan(A_FEW_SECONDS);
    });
  }
});
