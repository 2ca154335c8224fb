// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { SendVerifications } from './send-verifications';
import { VerificationProcessor } from './verification.processor';
import { VerificationRunUseCase } from './verification-run.use-case';

/** For the worker: every morning's questions. */
@Module({ providers: [SendVerifications, VerificationRunUseCase, VerificationProcessor], exports: [VerificationRunUseCase] })
export class UpkeepWorkerModule {}
