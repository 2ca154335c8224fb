// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import { Runs } from '@soglia/platform';
import { SendDigestsUseCase } from './send-digests.use-case';

@Runs('referrals.digest')
export class DigestProcessor extends WorkerHost {
  constructor(private readonly digests: SendDigestsUseCase) {
    super();
  }

  override async process(): Promise<void> {
    await this.digests.execute();
  }
}
