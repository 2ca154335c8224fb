// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AgencyLoadsQuery } from './agency-loads.query';
import { CentraleQueueQuery } from './centrale-queue.query';
import { CentraleController } from './http/centrale.controller';
import { ShiftsController } from './http/shifts.controller';
import { ListShiftsQuery } from './list-shifts.query';
import { RemoveShiftUseCase } from './remove-shift.use-case';
import { WriteShiftUseCase } from './write-shift.use-case';

/** What the Centrale unica looks after, and who answers when. */
@Module({
  controllers: [CentraleController, ShiftsController],
  providers: [CentraleQueueQuery, AgencyLoadsQuery, ListShiftsQuery, WriteShiftUseCase, RemoveShiftUseCase],
})
export class CentraleModule {}
