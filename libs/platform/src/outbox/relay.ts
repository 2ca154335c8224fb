// SPDX-License-Identifier: EUPL-1.2
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Topic } from '@soglia/kernel';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { AppUnitOfWork } from '../database/unit-of-work';
import { QueueRegistry } from '../queue/queue-registry';
import { OutboxListener } from './outbox-listener';

const BATCH = 500;
/** How long the relay waits for a notification before it looks by itself. */
const IDLE_MS = 1_000;

interface DueRow {
  readonly id: string;
  readonly topic: Topic;
}

/**
 * Hands due letters to the queue. A letter that nobody handled in time becomes due again, later each time, so that an
 * emptied queue store is refilled from here. Several relays may run: each locks its own rows.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(OutboxRelay.name);
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly unit: AppUnitOfWork,
    private readonly queues: QueueRegistry,
    private readonly listener: OutboxListener,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.loop();
  }

  /** Before the queues close: an addition to a closed one is never answered. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.listener.wake();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      const relayed = await this.relayBatch().catch((error: Error) => {
        this.log.warn(`outbox not relayed, next try in ${IDLE_MS} ms (${error.name})`);
        return 0;
      });
      if (relayed < BATCH && !this.stopped) await this.listener.next(IDLE_MS);
    }
  }

  /** One batch: marked as relayed only if the queue took it. */
  async relayBatch(): Promise<number> {
    return this.unit.runUnbound(async (tx) => {
      const [rows]: [DueRow[], number] = await tx.query(
        `update platform.outbox o
            set relay_count = o.relay_count + 1,
                due_at = now() + make_interval(secs => $1::float8 / 1000 * power(2, least(o.relay_count, 6)))
           from (select id from platform.outbox where settled_at is null and due_at <= now()
                  order by due_at limit $2 for update skip locked) due
          where o.id = due.id returning o.id, o.topic`,
        [this.config.relay.retryAfterMs, BATCH],
      );
      const byTopic = new Map<Topic, string[]>();
      for (const { id, topic } of rows) byTopic.set(topic, [...(byTopic.get(topic) ?? []), id]);
      for (const [topic, ids] of byTopic) await this.queues.add(topic, ids);
      return rows.length;
    });
  }
}
