// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { RunImportProcessor } from './jobs/run-import.processor';
import { RunImportUseCase } from './run-import.use-case';

/** For the worker: reads, checks and writes databanks that come in. */
@Module({ providers: [RunImportUseCase, RunImportProcessor] })
export class ImportWorkerModule {}
