// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { PostSigned } from './post-signed';
import { PostWebhookUseCase } from './post-webhook.use-case';
import { RetryWebhooksProcessor } from './retry-webhooks.processor';
import { RetryWebhooksUseCase } from './retry-webhooks.use-case';
import { WebhookSeal } from './seal';
import { WebhookCourier } from './webhook-courier';
import { WebhookPostedProcessor } from './webhook-posted.processor';
import { WebhooksTeller } from './webhooks-teller';

const JOBS = [WebhookPostedProcessor, RetryWebhooksProcessor];

/** For the worker: carries what agencies' systems are to be told. */
@Module({
  providers: [PostSigned, WebhookSeal, WebhookCourier, PostWebhookUseCase, RetryWebhooksUseCase, WebhooksTeller, ...JOBS],
  exports: [WebhooksTeller, PostWebhookUseCase, RetryWebhooksUseCase],
})
export class WebhooksWorkerModule {}
