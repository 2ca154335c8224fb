// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { WindowsModule } from '../windows/windows.module';
import { HouseholdsController } from './http/households.controller';
import { ResponsibilitiesController } from './http/responsibilities.controller';
import { MovePersonUseCase } from './move-person.use-case';
import { ReadHouseholdQuery } from './read-household.query';
import { ReadResponsibilitiesQuery } from './read-responsibilities.query';
import { ResponsibilityWindow } from './responsibility-window';
import { SplitHouseholdUseCase } from './split-household.use-case';
import { WriteHouseholdUseCase } from './write-household.use-case';
import { WriteResponsibilityUseCase } from './write-responsibility.use-case';

const HOUSEHOLDS = [ReadHouseholdQuery, WriteHouseholdUseCase, MovePersonUseCase, SplitHouseholdUseCase];
const RESPONSIBILITY = [ReadResponsibilitiesQuery, WriteResponsibilityUseCase];

/** For the api: who lives with whom, and who answers for a minor. */
@Module({
  imports: [WindowsModule],
  controllers: [HouseholdsController, ResponsibilitiesController],
  providers: [...HOUSEHOLDS, ...RESPONSIBILITY, ResponsibilityWindow],
  exports: [ResponsibilityWindow],
})
export class HouseholdsModule {}
