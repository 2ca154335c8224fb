// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { LegFilesModule } from './files.module';
import { ScanLegAttachmentProcessor } from './jobs/scan-leg-attachment.processor';
import { SweepLegFilesProcessor } from './jobs/sweep-leg-files.processor';
import { ScanLegAttachmentUseCase } from './scan-leg-attachment.use-case';
import { SweepLegFilesUseCase } from './sweep-leg-files.use-case';

/** For the worker: looks at files that came in, and sweeps up those that no leg has any more. */
@Module({
  imports: [LegFilesModule],
  providers: [ScanLegAttachmentUseCase, ScanLegAttachmentProcessor, SweepLegFilesUseCase, SweepLegFilesProcessor],
})
export class LegAttachmentsWorkerModule {}
