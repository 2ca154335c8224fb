// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Job } from 'bullmq';
import { describeError } from '../logging/logger';

/** Says which job failed, at which try and by what kind of error. The letter becomes due again by itself. */
@Injectable()
export class JobFailureLog implements OnApplicationBootstrap {
  private readonly log = new Logger('jobs');

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders() as { instance: unknown }[]) {
      if (!(instance instanceof WorkerHost)) continue;
      instance.worker.on('failed', (job: Job | undefined, error: Error) => {
        const { type, code, frames } = describeError(error);
        const where = frames.find((frame) => !frame.includes('node_modules')) ?? '';
        this.log.warn(
          `${job?.queueName ?? 'a job'} ${job?.id ?? ''} failed at try ${job?.attemptsMade ?? '?'}: ${[type, code, where].filter(Boolean).join(' ')}`,
        );
      });
    }
  }
}
