// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ClosuresController } from './http/closures.controller';
import { UnitsController } from './http/units.controller';
import { ListClosuresQuery } from './list-closures.query';
import { ListUnitsQuery } from './list-units.query';
import { RemoveClosureUseCase } from './remove-closure.use-case';
import { WriteCapacityUseCase } from './write-capacity.use-case';
import { WriteClosureUseCase } from './write-closure.use-case';
import { WriteUnitUseCase } from './write-unit.use-case';

/** Services that receive, and when their agencies are closed. */
@Module({
  controllers: [UnitsController, ClosuresController],
  providers: [ListUnitsQuery, WriteUnitUseCase, WriteCapacityUseCase, ListClosuresQuery, WriteClosureUseCase, RemoveClosureUseCase],
})
export class UnitsModule {}
