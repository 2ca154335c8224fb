// SPDX-License-Identifier: EUPL-1.2
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { takeRawBodies } from '@soglia/platform';
import { LegFilesModule } from './files.module';
import { LegAttachmentsController } from './http/leg-attachments.controller';
import { OpenLegAttachmentUseCase } from './open-leg-attachment.use-case';
import { ReceiveLegAttachmentUseCase } from './receive-leg-attachment.use-case';

/** For the api: files that go with a leg are received and handed out here; the worker looks at them in between. */
@Module({
  imports: [LegFilesModule],
  controllers: [LegAttachmentsController],
  providers: [ReceiveLegAttachmentUseCase, OpenLegAttachmentUseCase],
})
export class LegAttachmentsModule implements OnModuleInit {
  constructor(private readonly http: HttpAdapterHost) {}

  onModuleInit(): void {
    takeRawBodies(this.http);
  }
}
