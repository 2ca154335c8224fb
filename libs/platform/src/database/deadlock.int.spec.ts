// SPDX-License-Identifier: EUPL-1.2
import { openRoom, TestRoom } from '../testing/test-room';
import { testPlace } from '../testing/test-place';
import { platformEntities } from '../index';
import { AppUnitOfWork } from './unit-of-work';

let room: TestRoom;
beforeAll(async () => {
  room = await openRoom({ pools: { app: platformEntities }, imports: [] });
});
afterAll(() => room.close());

describe('two transactions that wait for each other', () => {
  it('both end: the one that Postgres stops is done again', async () => {
    const { ambitoId } = await testPlace(room.db);
    const unit = room.get(AppUnitOfWork);
    let tries = 0;
    const both = () => new Promise((resolve) => setTimeout(resolve, 200));
    const crossing = (first: number, second: number) =>
      unit.run(ambitoId, async (tx) => {
        tries++;
        await tx.query('select pg_advisory_xact_lock($1)', [first]);
        await both();
        await tx.query('select pg_advisory_xact_lock($1)', [second]);
      });
    await Promise.all([crossing(1, 2), crossing(2, 1)]);
    expect(tries).toBe(3);
  });
});
