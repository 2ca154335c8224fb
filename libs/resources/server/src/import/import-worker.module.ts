// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ForgetImportsUseCase } from './forget-imports.use-case';
import { RunImportProcessor } from './jobs/run-import.processor';
import { RunImportUseCase } from './run-import.use-case';

/** For the worker: reads, checks and writes databanks that come in, and forgets those that nobody ended. */
@Module({ providers: [RunImportUseCase, RunImportProcessor, ForgetImportsUseCase], exports: [ForgetImportsUseCase] })
export class ImportWorkerModule {}
