// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ExecuteReleaseCommandUseCase } from './execute-release-command.use-case';
import { FactStore } from './fact.store';
import { ExecuteReleaseCommandProcessor } from './jobs/execute-release-command.processor';
import { FollowAnswerProcessor } from './jobs/follow-answer.processor';
import { RebuildFactsProcessor } from './jobs/rebuild-facts.processor';
import { KnownCodesWindow } from './known-codes.window';
import { RebuildFactsUseCase } from './rebuild-facts.use-case';
import { TraceKeys } from './trace-keys';

/** For the worker: what the anonymiser's role does. */
@Module({
  providers: [
    TraceKeys,
    FactStore,
    KnownCodesWindow,
    RebuildFactsUseCase,
    ExecuteReleaseCommandUseCase,
    RebuildFactsProcessor,
    FollowAnswerProcessor,
    ExecuteReleaseCommandProcessor,
  ],
})
export class PlanningWorkerModule {}
