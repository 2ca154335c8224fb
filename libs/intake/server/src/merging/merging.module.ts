// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { PersonsModule } from '../persons/persons.module';
import { DismissDuplicateUseCase } from './dismiss-duplicate.use-case';
import { DuplicatePairs } from './duplicate-pairs';
import { DuplicatesQuery } from './duplicates.query';
import { DuplicatesController } from './http/duplicates.controller';
import { MergesController } from './http/merges.controller';
import { MergePersonsUseCase } from './merge-persons.use-case';
import { ReadMergesQuery } from './read-merges.query';
import { UnmergePersonsUseCase } from './unmerge-persons.use-case';

/** For the api: two files of one person become one, and two again. */
@Module({
  imports: [PersonsModule],
  controllers: [MergesController, DuplicatesController],
  providers: [MergePersonsUseCase, UnmergePersonsUseCase, ReadMergesQuery, DuplicatePairs, DuplicatesQuery, DismissDuplicateUseCase],
  exports: [DuplicatePairs],
})
export class MergingModule {}
