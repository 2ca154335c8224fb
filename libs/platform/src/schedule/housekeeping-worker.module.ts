// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ForgetOldProcessor } from './forget-old.processor';
import { ForgetOldUseCase } from './forget-old.use-case';

/** For the worker: forgets, every night, what has served its time. */
@Module({ providers: [ForgetOldUseCase, ForgetOldProcessor] })
export class HousekeepingWorkerModule {}
