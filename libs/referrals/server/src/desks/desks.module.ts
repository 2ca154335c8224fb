// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { FinishNextStepUseCase } from './finish-next-step.use-case';
import { DesksController } from './http/desks.controller';
import { MessagesController } from './http/messages.controller';
import { NextStepsController } from './http/next-steps.controller';
import { LegBoxesQuery } from './leg-boxes.query';
import { ListLegsQuery } from './list-legs.query';
import { ListNextStepsQuery } from './list-next-steps.query';
import { ReadLegQuery } from './read-leg.query';
import { WriteLegMessageUseCase } from './write-leg-message.use-case';

/** What both sides of a leg look at and write to each other. */
@Module({
  controllers: [DesksController, MessagesController, NextStepsController],
  providers: [LegBoxesQuery, ListLegsQuery, ReadLegQuery, ListNextStepsQuery, FinishNextStepUseCase, WriteLegMessageUseCase],
})
export class DesksModule {}
