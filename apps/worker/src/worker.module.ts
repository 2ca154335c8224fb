// SPDX-License-Identifier: EUPL-1.2
import { type DynamicModule, Module } from '@nestjs/common';
import { intakeEntities, IntakeWorkerModule } from '@soglia/intake-server';
import type { Clock } from '@soglia/kernel';
import {
  type Config,
  ConfigModule,
  DatabaseModule,
  HousekeepingWorkerModule,
  MailWorkerModule,
  platformEntities,
  QueueModule,
} from '@soglia/platform';
import { anonymiserEntities, PlanningWorkerModule } from '@soglia/planning-server';
import { referralsEntities, ReferralsWorkerModule } from '@soglia/referrals-server';
import { resourcesEntities, ResourcesWorkerModule } from '@soglia/resources-server';

/** The worker: relays letters as the counter's role, and does the anonymiser's work as the anonymiser. */
@Module({})
export class WorkerModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.with(config, clock),
        DatabaseModule.with(config, {
          app: [...platformEntities, ...intakeEntities, ...resourcesEntities, ...referralsEntities],
          anonymiser: anonymiserEntities,
        }),
        QueueModule.with(config),
        HousekeepingWorkerModule,
        MailWorkerModule,
        IntakeWorkerModule,
        PlanningWorkerModule,
        ResourcesWorkerModule,
        ReferralsWorkerModule,
      ],
    };
  }
}
