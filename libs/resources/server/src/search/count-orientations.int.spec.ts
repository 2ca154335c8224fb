// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { platformEntities } from '@soglia/platform';
import { openRoom, testLetter, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { resourcesEntities } from '../index';
import { CountOrientationsUseCase } from './count-orientations.use-case';

let room: TestRoom;
let place: TestPlace;
let seen: { position: number; serviceId: string }[];
const contactId = randomUUID();
beforeAll(async () => {
  room = await openRoom({
    pools: { app: [...platformEntities, ...resourcesEntities] },
    imports: [],
    providers: [CountOrientationsUseCase],
  });
  // What intake publishes, filled by hand: whoever reads a window relies on its columns alone.
  await room.db.query('drop view if exists intake.orientation_source');
  await room.db.query(
    'create table intake.orientation_source (ambito_id text, contact_id uuid, position smallint, service_id uuid, month text)',
  );
  await room.db.query('grant select on intake.orientation_source to soglia_app');
});
beforeEach(async () => {
  place = await testPlace(room.db);
});
afterAll(() => room.close());

async function chosen(...services: string[]): Promise<void> {
  await room.db.query('delete from intake.orientation_source');
  for (const [position, serviceId] of services.entries())
    await room.db.query("insert into intake.orientation_source values ($1, $2, $3, $4, '2026-11')", [
      place.ambitoId,
      contactId,
      position,
      serviceId,
    ]);
}
const told = async () =>
  room.get(CountOrientationsUseCase).execute(await testLetter(room.db, place, 'intake.orientation-recorded', contactId));
const counted = async () => {
  seen = await room.db.query('select position, service_id as "serviceId" from resources.orientation where ambito_id = $1 order by 1', [
    place.ambitoId,
  ]);
  return seen.map(({ serviceId }) => serviceId);
};

describe('what was chosen in a contact', () => {
  it('is counted as the window shows it, however often the letter comes', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await chosen(first, second);
    await Promise.all([told(), told(), told()]);
    expect(await counted()).toEqual([first, second]);
  });

  it('follows the contact when another is chosen, or none', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await chosen(first);
    await told();
    await chosen(second);
    await told();
    expect(await counted()).toEqual([second]);
    await chosen();
    await told();
    expect(await counted()).toEqual([]);
  });
});
