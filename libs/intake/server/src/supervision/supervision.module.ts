// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { MergingModule } from '../merging/merging.module';
import { WindowsModule } from '../windows/windows.module';
import { SupervisionController } from './http/supervision.controller';
import { ReadSectionsQuery } from './read-sections.query';
import { ReadSupervisionQuery } from './read-supervision.query';
import { WriteSectionsUseCase } from './write-sections.use-case';

@Module({
  imports: [MergingModule, WindowsModule],
  controllers: [SupervisionController],
  providers: [ReadSectionsQuery, ReadSupervisionQuery, WriteSectionsUseCase],
})
export class SupervisionModule {}
