// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AttachmentFiles } from './attachment-files';
import { ScanAttachmentProcessor } from './jobs/scan-attachment.processor';
import { ScanAttachmentUseCase } from './scan-attachment.use-case';
import { SweepFilesUseCase } from './sweep-files.use-case';

/** For the worker: looks at files that came in, and sweeps up those that no contact has any more. */
@Module({
  providers: [AttachmentFiles, ScanAttachmentUseCase, ScanAttachmentProcessor, SweepFilesUseCase],
  exports: [AttachmentFiles, SweepFilesUseCase],
})
export class AttachmentsWorkerModule {}
