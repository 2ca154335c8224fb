// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { LegLinksWorkerModule } from '../links/links.module';
import { WebhooksWorkerModule } from '../webhooks/webhooks-worker.module';
import { DigestProcessor } from './digest.processor';
import { LegMovedProcessor } from './leg-moved.processor';
import { NoticesTeller } from './notices-teller';
import { SendDigestsUseCase } from './send-digests.use-case';
import { TellLegMovedUseCase } from './tell-leg-moved.use-case';

/** For the worker: tells whoever must know that a leg moved, at once and in the morning. */
@Module({
  imports: [LegLinksWorkerModule, WebhooksWorkerModule],
  providers: [NoticesTeller, TellLegMovedUseCase, LegMovedProcessor, SendDigestsUseCase, DigestProcessor],
  exports: [TellLegMovedUseCase, SendDigestsUseCase],
})
export class NoticesWorkerModule {}
