// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { CardsModule } from '../cards/cards.module';
import { HsdsModule } from '../hsds/hsds.module';
import { SearchModule } from '../search/search.module';
import { UpkeepModule } from '../upkeep/upkeep.module';
import { CardQuery } from './card.query';
import { DailyQuestions } from './daily-questions';
import { EventQuery } from './event.query';
import { HomeQuery } from './home.query';
import { PortalCardController } from './http/portal-card.controller';
import { PortalFilesController } from './http/portal-files.controller';
import { PortalController } from './http/portal.controller';
import { MapQuery } from './map.query';
import { PortalFrames } from './portal-frames';
import { ReadingQuery } from './reading.query';
import { ResultsQuery } from './results.query';
import { SendReportUseCase } from './send-report.use-case';
import { SitemapQuery } from './sitemap.query';

/** The citizens' portal: pages made from what everybody may read. */
@Module({
  imports: [CardsModule, HsdsModule, SearchModule, UpkeepModule],
  controllers: [PortalController, PortalCardController, PortalFilesController],
  providers: [
    PortalFrames,
    DailyQuestions,
    HomeQuery,
    ResultsQuery,
    CardQuery,
    EventQuery,
    MapQuery,
    ReadingQuery,
    SitemapQuery,
    SendReportUseCase,
  ],
})
export class PortalModule {}
