// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { describeError } from '../logging/logger';

/** Silence after which an error is news again. Who reconnects tries more often than this. */
const LULL_MS = 60_000;

/** One line an outage, from whichever queue or worker notices it first, and no stacks: without a listener BullMQ prints each. */
@Injectable()
export class QueueOutageLog implements OnApplicationBootstrap {
  private readonly log = new Logger('queue');
  private readonly lastSeen = new Map<string, number>();

  /** Queues are listened to as soon as they are made: a store may be away before the worker is up. */
  constructor(
    private readonly discovery: DiscoveryService,
    queues: readonly Queue[],
  ) {
    for (const queue of queues) queue.on('error', (error) => this.note(error));
  }

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders() as { instance: unknown }[]) {
      if (instance instanceof WorkerHost) instance.worker.on('error', (error: Error) => this.note(error));
    }
  }

  note(error: Error): void {
    const { type, code, frames } = describeError(error);
    const lost = isConnectionLoss(error, code);
    const what = lost ? 'outage' : [type, code, frames[0]].filter(Boolean).join(' ');
    const seen = this.lastSeen.get(what) ?? 0;
    this.lastSeen.set(what, Date.now());
    if (Date.now() - seen < LULL_MS) return;
    if (lost) this.log.warn(`the queue's store does not answer (${code ?? type}): jobs wait, letters stay in the outbox`);
    else this.log.warn(`a queue met an error: ${what}`);
  }
}

/** Of ioredis and of pg: by code (57P0x: Postgres stops or starts), and where they give none by the words they use. */
function isConnectionLoss({ message }: Error, code: string | undefined): boolean {
  if (code) return /^(E[A-Z]+|08\d{3}|57P0\d|53300|CONNECTION_.*|NR_CLOSED)$/.test(code);
  return /connection|timeout|closed|terminat/i.test(message);
}
