// SPDX-License-Identifier: EUPL-1.2
import { getQueueToken, WorkerHost } from '@nestjs/bullmq';
import type { Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { type Topic, TOPICS } from '@soglia/kernel';
import { ConfigModule, DatabaseModule, Handles, platformEntities, QueueModule, QUEUES, Runs, SCHEDULES, type Tick } from '@soglia/platform';
import { testConfig } from '@soglia/platform-testing';
import type { Queue } from 'bullmq';
import { referralsEntities } from '../../index';
import { type Desk, draftLeg, legOf, moveLeg, openDesk } from '../../testing';
import { ClocksWorkerModule } from '../clocks-worker.module';

/** No tick helps here: what fires is woken for, or found at the start. */
const NEVER = Object.fromEntries(
  Object.entries(SCHEDULES).map(([tick, settings]) => [tick, { ...settings, pattern: '0 0 29 2 *' }]),
) as unknown as typeof SCHEDULES;

function idle(decorate: ClassDecorator): Type {
  class Idle extends WorkerHost {
    override process(): Promise<void> {
      return Promise.resolve();
    }
  }
  decorate(Idle);
  return Idle;
}
const others = [
  ...TOPICS.filter((topic) => topic !== 'referrals.clock-armed').map((topic: Topic) => idle(Handles(topic))),
  ...(Object.keys(SCHEDULES) as Tick[]).filter((tick) => tick !== 'referrals.clocks').map((tick) => idle(Runs(tick))),
];

const quiet = () => undefined;

async function openWorker({ room }: Desk): Promise<TestingModule> {
  const config = testConfig(room.db);
  const worker = await Test.createTestingModule({
    imports: [
      ConfigModule.with(config),
      DatabaseModule.with(config, { app: [...platformEntities, ...referralsEntities] }),
      QueueModule.with(config, NEVER),
      ClocksWorkerModule,
    ],
    providers: others,
  })
    .setLogger({ log: quiet, warn: quiet, error: quiet })
    .compile();
  return worker.init();
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not within 20 s: ${what}`);
}

describe('a worker', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    desk.clock.set(new Date());
  });
  const workers: TestingModule[] = [];
  afterAll(async () => {
    for (const worker of workers) await worker.close();
    await desk.room.close();
  });
  /** Sends what leaves at a time of the test's own, and answers its leg. */
  async function sent(leavesAt: Date): Promise<string> {
    const [leg] = await draftLeg(desk);
    await moveLeg(desk, desk.sender, leg!, 'send');
    await setRelease(leg!, leavesAt);
    return leg!;
  }
  async function setRelease(leg: string, at: Date): Promise<void> {
    await desk.room.db.query('update referrals.leg set release_at = $2 where id = $1', [leg, at]);
    await desk.room.db.query("update referrals.clock set due_at = $2, next_at = $2 where leg_id = $1 and kind = 'TR'", [leg, at]);
  }
  const left = (leg: string) => async () => (await legOf(desk, leg)).state === 'requested';

  it('wakes for what leaves in a moment, and fires at its start what fell due while the queue’s store was emptied', async () => {
    const soon = await sent(new Date(Date.now() + 2_000));
    const first = await openWorker(desk);
    workers.push(first);
    expect(await left(soon)()).toBe(false);
    await until('what leaves in two seconds has left', left(soon));
    const away = await sent(new Date(Date.now() + 3_600_000));
    const queue = first.get<Queue>(getQueueToken(QUEUES['referrals.clock-armed'].name), { strict: false });
    await until('its wake waits', async () => (await queue.getDelayed()).length > 0);
    expect((await queue.getDelayed()).map(({ data }) => data as unknown)).toEqual([{}]);
    await queue.obliterate({ force: true });
    await workers.pop()?.close();
    await setRelease(away, new Date());
    workers.push(await openWorker(desk));
    await until('what fell due meanwhile has left', left(away));
    const releases = await desk.room.db.query("select leg_id from referrals.leg_event where name = 'release'");
    expect(releases).toHaveLength(2);
  });
});
