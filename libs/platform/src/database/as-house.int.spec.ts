// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '../index';
import { testPlace } from '../testing/test-place';
import { openRoom, type TestRoom } from '../testing/test-room';
import { AppUnitOfWork, asHouse, type Tx } from './unit-of-work';

let room: TestRoom;
let unit: AppUnitOfWork;
let actor: Actor;
beforeAll(async () => {
  room = await openRoom({ pools: { app: platformEntities }, imports: [] });
  unit = room.get(AppUnitOfWork);
  actor = (await testPlace(room.db)).actor();
});
afterAll(() => room.close());

/** Whether the house is at work, and on which connection. */
async function standing(tx: Pick<Tx, 'query'>): Promise<{ house: boolean; connection: number }> {
  const [row]: [{ house: boolean; connection: number }] = await tx.query(
    "select coalesce(current_setting('soglia.house', true) = 'yes', false) as house, pg_backend_pid() as connection",
  );
  return row;
}
const isHouse = async (tx: Tx) => (await standing(tx)).house;

describe('the house at work', () => {
  it('is so for its work alone', async () => {
    const seen = await unit.runAs(actor, async (tx) => [await isHouse(tx), await asHouse(tx, () => isHouse(tx)), await isHouse(tx)]);
    expect(seen).toEqual([false, true, false]);
  });

  it('leaves when its work fails: whoever catches that goes on as themselves', async () => {
    const after = await unit.runAs(actor, async (tx) => {
      await asHouse(tx, () => Promise.reject(new Error('refused'))).catch(() => undefined);
      return isHouse(tx);
    });
    expect(after).toBe(false);
  });

  it('leaves with a statement that fails too, and says what failed', async () => {
    const broken = (tx: Tx) => asHouse(tx, () => tx.query('select 1 / 0'));
    await expect(unit.runAs(actor, broken)).rejects.toThrow('division by zero');
    const after = await unit.runAs(actor, async (tx) => {
      await tx.query('savepoint before');
      await broken(tx).catch(() => tx.query('rollback to savepoint before'));
      return isHouse(tx);
    });
    expect(after).toBe(false);
  });

  it('never outlives its transaction, kept or not, on a connection that others use after', async () => {
    for (const end of [() => Promise.resolve(), () => Promise.reject(new Error(randomUUID()))]) {
      let left = 0;
      const stays = unit.runAs(actor, async (tx) => {
        await tx.query("select set_config('soglia.house', 'yes', true)");
        left = (await standing(tx)).connection;
        await end();
      });
      await stays.catch(() => undefined);
      const after = [await unit.run(actor.ambitoId, standing), await standing(unit.dataSource)];
      expect(after).toEqual(after.map(() => ({ house: false, connection: left })));
    }
  });
});
