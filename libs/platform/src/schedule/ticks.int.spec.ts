// SPDX-License-Identifier: EUPL-1.2
import { getQueueToken, WorkerHost } from '@nestjs/bullmq';
import type { LoggerService, Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { type Topic, TOPICS } from '@soglia/kernel';
import type { Job, Queue } from 'bullmq';
import { randomUUID } from 'node:crypto';
import { AppUnitOfWork, ConfigModule, DatabaseModule, Handles, issueLink, platformEntities, postMail, QueueModule } from '../index';
import { testConfig, testDatabase, type TestDatabase } from '../testing';
import { ForgetOldUseCase } from './forget-old.use-case';
import { Runs } from './runs';
import { SCHEDULES, type Tick } from './schedules';
import { TickScheduler } from './tick-scheduler';

const EVERY_SECOND = Object.fromEntries(
  Object.entries(SCHEDULES).map(([tick, settings]) => [tick, { ...settings, pattern: '* * * * * *' }]),
) as unknown as Record<Tick, (typeof SCHEDULES)[Tick]>;
const ticked: Job[] = [];

function idleHandlerOf(topic: Topic): Type {
  @Handles(topic)
  class Handler extends WorkerHost {
    override process(): Promise<void> {
      return Promise.resolve();
    }
  }
  return Handler;
}

function runnerOf(tick: Tick): Type {
  @Runs(tick)
  class Runner extends WorkerHost {
    override async process(job: Job): Promise<void> {
      if (tick === 'platform.housekeeping') ticked.push(job);
    }
  }
  return Runner;
}

const lines: string[] = [];
const say = (message: unknown) => void lines.push(String(message));
const logger: LoggerService = { log: () => undefined, warn: say, error: say };

async function openWorker(db: TestDatabase): Promise<TestingModule> {
  const config = testConfig(db);
  const worker = await Test.createTestingModule({
    imports: [ConfigModule.with(config), DatabaseModule.with(config, { app: platformEntities }), QueueModule.with(config, EVERY_SECOND)],
    providers: [...TOPICS.map(idleHandlerOf), ...(Object.keys(SCHEDULES) as Tick[]).map(runnerOf), ForgetOldUseCase],
  })
    .setLogger(logger)
    .compile();
  await worker.init();
  return worker;
}

async function until(what: string, holds: () => unknown): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`not within 20 s: ${what}`);
}

describe('a tick, with two workers up', () => {
  let db: TestDatabase;
  let workers: TestingModule[];
  const queueOf = (worker: TestingModule) => worker.get<Queue>(getQueueToken('housekeeping'), { strict: false });
  beforeAll(async () => {
    db = await testDatabase();
    workers = [await openWorker(db), await openWorker(db)];
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    await db.drop();
  });

  it('fires by the clock, once for the whole house, and carries nothing', async () => {
    await until('four ticks', () => ticked.length >= 4);
    const seconds = ticked.map((job) => Math.floor((job.processedOn ?? 0) / 1_000));
    expect(new Set(ticked.map(({ id }) => id)).size).toBe(ticked.length);
    expect((seconds.at(-1) ?? 0) - (seconds[0] ?? 0)).toBeGreaterThanOrEqual(ticked.length - 2);
    expect(ticked.map(({ data }) => data as unknown)).toEqual(ticked.map(() => ({})));
    expect(await queueOf(workers[0]!).getJobSchedulersCount()).toBe(1);
  });

  it('comes back after the queue’s store was emptied', async () => {
    await queueOf(workers[0]!).obliterate({ force: true });
    await queueOf(workers[0]!).removeJobScheduler('platform.housekeeping');
    const before = ticked.length;
    await Promise.all(workers.map((worker) => worker.get(TickScheduler, { strict: false }).look()));
    await until('it ticks again', () => ticked.length > before + 1);
  });

  it('outlives the loss of every connection, of which one line is logged, without a stack', async () => {
    const before = ticked.length;
    await db.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'soglia_queue' and datname = current_database()",
    );
    await until('it ticks again', () => ticked.length > before + 1);
    const outages = lines.filter((line) => line.includes('the queue’s store') || line.includes("the queue's store"));
    expect(outages).toHaveLength(workers.length);
    expect(outages.join()).not.toMatch(/\n|\.js|node_modules/);
  });
});

describe('the nightly housekeeping', () => {
  it('forgets mail that left long ago and links that closed long ago, of every ambito, and nothing that waits', async () => {
    const db = await testDatabase();
    const worker = await openWorker(db);
    const unit = worker.get(AppUnitOfWork, { strict: false });
    const [long, recent] = [new Date(Date.now() - 100 * 86_400_000), new Date(Date.now() - 86_400_000)];
    for (const ambitoId of ['T1', 'T2']) {
      await unit.run(ambitoId, async (tx) => {
        for (const subject of ['old sent', 'old waiting', 'new sent']) await postMail(tx, ambitoId, { to: 'a@b', subject, text: '' });
        for (const expiresAt of [long, recent]) await issueLink(tx, { ambitoId, purpose: 'x', subjectId: randomUUID(), expiresAt });
      });
    }
    await db.query("update platform.outgoing_mail set state = 'sent' where subject like '%sent'");
    await db.query("update platform.outgoing_mail set created_at = $1 where subject like 'old%'", [long]);
    await worker.get(ForgetOldUseCase, { strict: false }).execute();
    const subjects = await db.query<{ subject: string }>('select distinct subject from platform.outgoing_mail order by 1');
    expect(subjects.map(({ subject }) => subject)).toEqual(['new sent', 'old waiting']);
    expect(await db.query('select 1 from platform.link')).toHaveLength(2);
    await worker.close();
    await db.drop();
  });
});
