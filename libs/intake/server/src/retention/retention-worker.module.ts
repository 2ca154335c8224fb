// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AttachmentsWorkerModule } from '../attachments/attachments-worker.module';
import { RetentionProcessor } from './jobs/retention.processor';
import { RetentionRunUseCase } from './retention-run.use-case';

/** For the worker: forgets and disposes, every night. */
@Module({ imports: [AttachmentsWorkerModule], providers: [RetentionRunUseCase, RetentionProcessor] })
export class RetentionWorkerModule {}
