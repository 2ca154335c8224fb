// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import { Runs } from '@soglia/platform';
import { SweepClocksUseCase } from '../sweep-clocks.use-case';

@Runs('referrals.clocks')
export class SweepProcessor extends WorkerHost {
  constructor(private readonly sweep: SweepClocksUseCase) {
    super();
  }

  override async process(): Promise<void> {
    await this.sweep.execute();
  }
}
