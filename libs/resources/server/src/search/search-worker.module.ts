// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { CountOrientationsProcessor } from './count-orientations.processor';
import { CountOrientationsUseCase } from './count-orientations.use-case';

/** For the worker: counts what was chosen. */
@Module({ providers: [CountOrientationsUseCase, CountOrientationsProcessor] })
export class SearchWorkerModule {}
