// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import { Runs } from '@soglia/platform';
import { RetentionRunUseCase } from '../retention-run.use-case';

@Runs('intake.retention')
export class RetentionProcessor extends WorkerHost {
  constructor(private readonly run: RetentionRunUseCase) {
    super();
  }

  override async process(): Promise<void> {
    await this.run.execute();
  }
}
