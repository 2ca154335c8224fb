// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { CommandReleaseUseCase } from './command-release.use-case';
import { ReleasesController } from './http/releases.controller';
import { ReadReleasesQuery } from './read-releases.query';

/** For the api: only what the planners' role can do. */
@Module({
  controllers: [ReleasesController],
  providers: [CommandReleaseUseCase, ReadReleasesQuery],
  exports: [CommandReleaseUseCase, ReadReleasesQuery],
})
export class PlanningModule {}
