// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import type { JobPayload } from '@soglia/kernel';
import { Handles } from '@soglia/platform';
import type { Job } from 'bullmq';
import { PostWebhookUseCase } from './post-webhook.use-case';

@Handles('referrals.webhook-posted')
export class WebhookPostedProcessor extends WorkerHost {
  constructor(private readonly post: PostWebhookUseCase) {
    super();
  }

  override async process({ data }: Job<JobPayload>): Promise<void> {
    await this.post.execute(data.messageId);
  }
}
