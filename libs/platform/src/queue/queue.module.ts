// SPDX-License-Identifier: EUPL-1.2
import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { createPostgresBackend, type Queue, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import type { Config, QueueConfig } from '../config/config';
import { OutboxListener } from '../outbox/outbox-listener';
import { OutboxRelay } from '../outbox/relay';
import { SCHEDULES, SCHEDULES_IN_USE, type Schedules } from '../schedule/schedules';
import { TickScheduler } from '../schedule/tick-scheduler';
import { HandlerCheck } from './handler-check';
import { JobFailureLog } from './job-failure-log';
import { QueueOutageLog } from './queue-outage-log';
import { QueueRegistry } from './queue-registry';
import { QUEUES } from './queues';

const NAMES = [...Object.values(QUEUES), ...Object.values(SCHEDULES)].map(({ name }) => name);

/** On Postgres every queue and every worker of BullMQ has a pool of its own, beside the worker's line that listens: some sixty of them. */
const SMALL_POOL = { max: 2, idleTimeoutMillis: 2_000 };

/** The queues, the relay and the clock that feed them, and the check that each has its one handler. */
@Module({})
export class QueueModule {
  static with(config: Config, schedules: Schedules = SCHEDULES): DynamicModule {
    if (config.queue.backend === 'postgres') setDefaultBackendFactory(createPostgresBackend);
    else setDefaultBackendFactory();
    return {
      module: QueueModule,
      global: true,
      imports: [
        DiscoveryModule,
        BullModule.forRoot({ connection: connection(config.queue) }),
        ...NAMES.map((name) => BullModule.registerQueue({ name })),
      ],
      providers: [
        QueueRegistry,
        OutboxListener,
        OutboxRelay,
        HandlerCheck,
        JobFailureLog,
        TickScheduler,
        { provide: SCHEDULES_IN_USE, useValue: schedules },
        {
          provide: QueueOutageLog,
          inject: [DiscoveryService, ...NAMES.map((name) => getQueueToken(name))],
          useFactory: (discovery: DiscoveryService, ...queues: Queue[]) => new QueueOutageLog(discovery, queues),
        },
      ],
      exports: [QueueRegistry, OutboxRelay, BullModule],
    };
  }
}

/**
 * BullMQ types only Redis connections; the Postgres backend takes a connection string in the same place. Whoever needs Redis waits
 * while it is away: a worker that is refused at once turns in circles when it is told to stop (BullMQ 6.7).
 */
function connection(queue: QueueConfig): ConnectionOptions {
  return queue.backend === 'redis'
    ? { url: queue.url, maxRetriesPerRequest: null }
    : ({ connectionString: queue.url, ...SMALL_POOL } as ConnectionOptions);
}
