// SPDX-License-Identifier: EUPL-1.2
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { takeRawBodies } from '@soglia/platform';
import { AttachmentFiles } from './attachment-files';
import { AttachmentStore } from './attachment.store';
import { AttachmentsController } from './http/attachments.controller';
import { ListAttachmentsQuery } from './list-attachments.query';
import { OpenAttachmentUseCase } from './open-attachment.use-case';
import { ReceiveAttachmentUseCase } from './receive-attachment.use-case';
import { RemoveAttachmentUseCase } from './remove-attachment.use-case';

/** For the api: files that come with a contact are received and handed out here; the worker looks at them in between. */
@Module({
  controllers: [AttachmentsController],
  providers: [
    AttachmentFiles,
    AttachmentStore,
    ReceiveAttachmentUseCase,
    ListAttachmentsQuery,
    OpenAttachmentUseCase,
    RemoveAttachmentUseCase,
  ],
  exports: [AttachmentFiles],
})
export class AttachmentsModule implements OnModuleInit {
  constructor(private readonly http: HttpAdapterHost) {}

  onModuleInit(): void {
    takeRawBodies(this.http);
  }
}
