// SPDX-License-Identifier: EUPL-1.2
import { getQueueToken } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queue } from 'bullmq';
import type { JobPayload, Topic } from '@soglia/kernel';
import { QUEUES } from './queues';

/** Adds jobs: the message's id is the job's id, so that the same letter is never queued twice at once. */
@Injectable()
export class QueueRegistry {
  constructor(private readonly modules: ModuleRef) {}

  async add(topic: Topic, messageIds: readonly string[]): Promise<void> {
    const { name, attempts, backoffMs } = QUEUES[topic];
    const queue = this.modules.get<Queue<JobPayload>>(getQueueToken(name), { strict: false });
    await queue.addBulk(
      messageIds.map((messageId) => ({
        name: topic,
        data: { messageId },
        opts: {
          jobId: messageId,
          attempts,
          backoff: { type: 'exponential', delay: backoffMs },
          removeOnComplete: true,
          removeOnFail: true,
        },
      })),
    );
  }
}
