// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { HsdsModule } from '../hsds/hsds.module';
import { ExportsController } from './exports.controller';
import { KeptExports } from './kept-exports';
import { OpenDataController } from './open-data.controller';
import { OwnExportUseCase } from './own-export.use-case';

/** The databank as files: open data for everybody, and the curators' own. */
@Module({
  imports: [HsdsModule],
  controllers: [OpenDataController, ExportsController],
  providers: [KeptExports, OwnExportUseCase],
})
export class ExportModule {}
