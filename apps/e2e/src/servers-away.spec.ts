// SPDX-License-Identifier: EUPL-1.2
import { openDesk, signIn } from './support/desk';
import { type House, openHouse } from './support/house';
import { inventContact } from './support/invented-contacts';
import { untilAllSettled } from './support/letters';
import { openOwnServers, type OwnServers } from './support/own-servers';
import { type Program, takeOver } from './support/program';
import { testWithOwnRedis } from './support/queue-store';
import { undoAfterAll } from './support/undo';
import { until } from './support/until';

describe('a house whose database goes away and comes back, with its jobs in it too,', () => {
  const closing = undoAfterAll();
  let servers: OwnServers;
  let house: House;
  let api: Program;
  let worker: Program;

  beforeAll(async () => {
    servers = await openOwnServers(closing);
    house = await openHouse({ queue: 'postgres', databaseUrl: servers.databaseUrl }, closing);
    api = await takeOver(house, 'api', closing);
    worker = await takeOver(house, 'worker', closing);
  });

  const status = () => openDesk(house.url).get('/status');

  test.each([
    ['stopped', 'SIGINT'],
    ['crashed', 'SIGQUIT'],
  ] as const)('%s: says so, and goes on afterwards with the same processes', async (_how, signal) => {
    const desk = await signIn(house.url, 'sportello');
    expect((await status()).body).toMatchObject({ status: 'up' });
    await servers.stop('postgres', signal);

    const { status: code, headers, body } = await status();
    expect(code).toBe(503);
    expect(headers.get('content-type')).toMatch('application/problem+json');
    expect(body).toMatchObject({ status: 503, code: 'unavailable' });
    const { id, body: contact } = inventContact(1);
    expect(await desk.put(`/contacts/${id}`, contact)).toMatchObject({ status: 503, body: { code: 'unavailable' } });

    await servers.start('postgres');
    await until('the house is up', async () => (await status()).body['status'] === 'up');
    expect((await desk.put(`/contacts/${id}`, contact)).status).toBe(201);
    await untilAllSettled(house);
    expect([api.child.exitCode, worker.child.exitCode]).toEqual([null, null]);
  });
});

describe('a house whose redis is gone', () => {
  const closing = undoAfterAll();

  testWithOwnRedis('registers contacts all the same, and counts them when redis is back', async () => {
    const house = await openHouse({ queue: 'redis' }, closing);
    const desk = await signIn(house.url, 'sportello');
    await house.halt('redis', 'SIGKILL');
    const { id, body } = inventContact(1);
    expect((await desk.put(`/contacts/${id}`, body)).status).toBe(201);
    expect((await openDesk(house.url).get('/status')).body).toMatchObject({ outbox: { waiting: 1 } });
    await house.restart('redis');
    await untilAllSettled(house);
    expect((await openDesk(house.url).get('/status')).body).toMatchObject({ status: 'up', outbox: { waiting: 0 } });
  });
});
