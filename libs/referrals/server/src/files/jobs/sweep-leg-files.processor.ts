// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import { Runs } from '@soglia/platform';
import { SweepLegFilesUseCase } from '../sweep-leg-files.use-case';

@Runs('referrals.files')
export class SweepLegFilesProcessor extends WorkerHost {
  constructor(private readonly sweep: SweepLegFilesUseCase) {
    super();
  }

  override async process(): Promise<void> {
    await this.sweep.execute();
  }
}
