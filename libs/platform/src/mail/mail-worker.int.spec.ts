// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { type Topic, TOPICS } from '@soglia/kernel';
import {
  AppUnitOfWork,
  ConfigModule,
  DatabaseModule,
  Handles,
  HousekeepingWorkerModule,
  MailWorkerModule,
  platformEntities,
  postMail,
  QueueModule,
  Runs,
  SCHEDULES,
  type Tick,
} from '../index';
import { testConfig, testDatabase } from '../testing';

class Idle extends WorkerHost {
  override process(): Promise<void> {
    return Promise.resolve();
  }
}
function idle(takes: ClassDecorator): Type {
  @takes
  class IdleWorker extends Idle {}
  return IdleWorker;
}

it('a posted mail goes through the outbox and the queue to the one who sends it', async () => {
  const db = await testDatabase();
  const config = testConfig(db);
  const others = [
    ...TOPICS.filter((topic: Topic) => topic !== 'platform.mail-posted').map((topic) => idle(Handles(topic))),
    ...(Object.keys(SCHEDULES) as Tick[]).filter((tick) => tick !== 'platform.housekeeping').map((tick) => idle(Runs(tick))),
  ];
  const worker = await Test.createTestingModule({
    imports: [
      ConfigModule.with(config),
      DatabaseModule.with(config, { app: platformEntities }),
      QueueModule.with(config),
      HousekeepingWorkerModule,
      MailWorkerModule,
    ],
    providers: others,
  }).compile();
  await worker.init();
  const id = await worker
    .get(AppUnitOfWork, { strict: false })
    .run('T1', (tx) => postMail(tx, 'T1', { to: 'ufficio@ente.example.org', subject: 'Verifica', text: 'testo' }));
  let state = '';
  for (const end = Date.now() + 20_000; state !== 'kept' && Date.now() < end; ) {
    state = (await db.query<{ state: string }>('select state from platform.outgoing_mail where id = $1', [id]))[0]!.state;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  await worker.close();
  await db.drop();
  expect(state).toBe('kept');
});
