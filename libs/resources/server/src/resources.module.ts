// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ExportModule } from './export/export.module';
import { HsdsModule } from './hsds/hsds.module';
import { CardsModule } from './cards/cards.module';
import { ImportModule } from './import/import.module';
import { PageFrameModule } from './pages/page-frame.module';
import { PortalModule } from './portal/portal.module';
import { SearchModule } from './search/search.module';
import { SheetModule } from './sheet/sheet.module';
import { UpkeepModule } from './upkeep/upkeep.module';

/** For the api: one module for each drawer of the databank. */
@Module({
  imports: [ExportModule, HsdsModule, CardsModule, UpkeepModule, SearchModule, ImportModule, PageFrameModule, PortalModule, SheetModule],
})
export class ResourcesModule {}
