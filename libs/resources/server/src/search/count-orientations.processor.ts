// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import type { JobPayload } from '@soglia/kernel';
import { Handles } from '@soglia/platform';
import type { Job } from 'bullmq';
import { CountOrientationsUseCase } from './count-orientations.use-case';

@Handles('intake.orientation-recorded')
export class CountOrientationsProcessor extends WorkerHost {
  constructor(private readonly countOrientations: CountOrientationsUseCase) {
    super();
  }

  override async process({ data }: Job<JobPayload>): Promise<void> {
    await this.countOrientations.execute(data.messageId);
  }
}
