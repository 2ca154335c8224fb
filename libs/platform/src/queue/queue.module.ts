// SPDX-License-Identifier: EUPL-1.2
import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { createPostgresBackend, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import type { Config, QueueConfig } from '../config/config';
import { OutboxListener } from '../outbox/outbox-listener';
import { OutboxRelay } from '../outbox/relay';
import { HandlerCheck } from './handler-check';
import { JobFailureLog } from './job-failure-log';
import { QueueRegistry } from './queue-registry';
import { QUEUES } from './queues';

/** The queues, the relay that feeds them and the check that each has its one handler. */
@Module({})
export class QueueModule {
  static with(config: Config): DynamicModule {
    if (config.queue.backend === 'postgres') setDefaultBackendFactory(createPostgresBackend);
    else setDefaultBackendFactory();
    return {
      module: QueueModule,
      global: true,
      imports: [
        DiscoveryModule,
        BullModule.forRoot({ connection: connection(config.queue) }),
        ...Object.values(QUEUES).map(({ name }) => BullModule.registerQueue({ name })),
      ],
      providers: [QueueRegistry, OutboxListener, OutboxRelay, HandlerCheck, JobFailureLog],
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
    : ({ connectionString: queue.url } as ConnectionOptions);
}
