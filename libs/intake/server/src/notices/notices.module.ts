// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { HouseholdsModule } from '../households/households.module';
import { NoticesController } from './http/notices.controller';
import { SummaryController } from './http/summary.controller';
import { PrintNoticeUseCase } from './print-notice.use-case';
import { PrintSummaryUseCase } from './print-summary.use-case';
import { SummaryStore } from './summary.store';

@Module({
  imports: [HouseholdsModule],
  controllers: [NoticesController, SummaryController],
  providers: [PrintNoticeUseCase, PrintSummaryUseCase, SummaryStore],
})
export class NoticesModule {}
