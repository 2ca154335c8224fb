// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import { Runs } from '@soglia/platform';
import { RetryWebhooksUseCase } from './retry-webhooks.use-case';

@Runs('referrals.webhooks')
export class RetryWebhooksProcessor extends WorkerHost {
  constructor(private readonly retry: RetryWebhooksUseCase) {
    super();
  }

  override async process(): Promise<void> {
    await this.retry.execute();
  }
}
