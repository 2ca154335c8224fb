// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { RegisterImportWorkerModule } from './register-import/register-import-worker.module';
import { AttachmentsWorkerModule } from './attachments/attachments-worker.module';
import { RetentionWorkerModule } from './retention/retention-worker.module';

/** For the worker: one module for each drawer of the counter that has work to do there. */
@Module({ imports: [AttachmentsWorkerModule, RegisterImportWorkerModule, RetentionWorkerModule] })
export class IntakeWorkerModule {}
