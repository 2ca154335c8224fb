// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ImportWorkerModule } from '../import/import-worker.module';
import { SendVerifications } from './verification/send-verifications';
import { VerificationProcessor } from './verification/verification.processor';
import { VerificationRunUseCase } from './verification/verification-run.use-case';

/** For the worker: every morning's questions. */
@Module({
  imports: [ImportWorkerModule],
  providers: [SendVerifications, VerificationRunUseCase, VerificationProcessor],
  exports: [VerificationRunUseCase],
})
export class UpkeepWorkerModule {}
