// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { LinksModule as AttemptsModule } from '@soglia/platform';
import { JourneyModule } from '../journey/journey.module';
import { CallbackLimit } from './callback-limit';
import { LegCallbacksController } from './http/leg-callbacks.controller';
import { WebhookDeliveriesController } from './http/webhook-deliveries.controller';
import { WebhooksController } from './http/webhooks.controller';
import { ListDeliveriesQuery } from './list-deliveries.query';
import { ListWebhooksQuery } from './list-webhooks.query';
import { ReceiveCallbackUseCase } from './receive-callback.use-case';
import { RenewSecretUseCase } from './renew-secret.use-case';
import { ReplayDeliveryUseCase } from './replay-delivery.use-case';
import { WebhookSeal } from './seal';
import { WriteWebhookUseCase } from './write-webhook.use-case';

const WEBHOOKS = [WebhookSeal, ListWebhooksQuery, WriteWebhookUseCase, RenewSecretUseCase, ListDeliveriesQuery, ReplayDeliveryUseCase];

/** For the api: the systems of agencies, and what they call back. */
@Module({
  imports: [JourneyModule, AttemptsModule],
  controllers: [WebhooksController, WebhookDeliveriesController, LegCallbacksController],
  providers: [...WEBHOOKS, ReceiveCallbackUseCase, CallbackLimit],
})
export class WebhooksModule {}
