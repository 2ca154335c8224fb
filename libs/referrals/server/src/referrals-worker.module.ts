// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ClocksWorkerModule } from './clocks/clocks-worker.module';
import { LegAttachmentsWorkerModule } from './files/leg-attachments-worker.module';
import { JourneyModule } from './journey/journey.module';
import { LegLinksWorkerModule } from './links/links.module';
import { NoticesWorkerModule } from './notices/notices-worker.module';

/** For the worker: clocks, notices, webhooks. */
@Module({ imports: [LegAttachmentsWorkerModule, ClocksWorkerModule, JourneyModule, LegLinksWorkerModule, NoticesWorkerModule] })
export class ReferralsWorkerModule {}
