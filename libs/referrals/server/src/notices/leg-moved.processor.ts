// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import type { JobPayload } from '@soglia/kernel';
import { Handles } from '@soglia/platform';
import type { Job } from 'bullmq';
import { TellLegMovedUseCase } from './tell-leg-moved.use-case';

@Handles('referrals.leg-moved')
export class LegMovedProcessor extends WorkerHost {
  constructor(private readonly tell: TellLegMovedUseCase) {
    super();
  }

  override async process({ data }: Job<JobPayload>): Promise<void> {
    await this.tell.execute(data.messageId);
  }
}
