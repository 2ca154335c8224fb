// SPDX-License-Identifier: EUPL-1.2
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { AttachmentFiles } from './attachment-files';
import { AttachmentStore } from './attachment.store';
import { AttachmentsController } from './http/attachments.controller';
import { takeRawBodies } from './http/raw-bodies';
import { ReadAttachmentsQuery } from './read-attachments.query';
import { ReceiveAttachmentUseCase } from './receive-attachment.use-case';
import { RemoveAttachmentUseCase } from './remove-attachment.use-case';

/** For the api: files that come with a contact are received and handed out here; the worker looks at them in between. */
@Module({
  controllers: [AttachmentsController],
  providers: [AttachmentFiles, AttachmentStore, ReceiveAttachmentUseCase, ReadAttachmentsQuery, RemoveAttachmentUseCase],
})
export class AttachmentsModule implements OnModuleInit {
  constructor(private readonly http: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.http.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    if (typeof fastify?.addContentTypeParser === 'function') takeRawBodies(fastify);
  }
}
