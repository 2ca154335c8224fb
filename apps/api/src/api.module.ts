// SPDX-License-Identifier: EUPL-1.2
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { accessEntities, AccessModule } from '@soglia/access-server';
import { intakeEntities, IntakeModule } from '@soglia/intake-server';
import type { Clock } from '@soglia/kernel';
import { type Config, ConfigModule, DatabaseModule, MailModule, platformEntities, RightsGuard } from '@soglia/platform';
import { plannerEntities, PlanningModule } from '@soglia/planning-server';
import { referralsEntities, ReferralsModule } from '@soglia/referrals-server';
import { resourcesEntities, ResourcesModule } from '@soglia/resources-server';
import { territoryEntities, TerritoryModule } from '@soglia/territory-server';
import { StatusController } from './status.controller';

export interface ApiOptions {
  readonly clock?: Clock;
  /** False only where the routes are read without being served. */
  readonly connect?: boolean;
}

/** The api: every room's http door, over three database roles. It reaches neither the queue nor the anonymiser. */
@Module({})
export class ApiModule {
  static with(config: Config, { clock, connect = true }: ApiOptions = {}): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.with(config, clock),
        DatabaseModule.with(
          config,
          {
            app: [
              ...platformEntities,
              ...accessEntities,
              ...territoryEntities,
              ...intakeEntities,
              ...resourcesEntities,
              ...referralsEntities,
            ],
            planner: plannerEntities,
            public: resourcesEntities,
          },
          connect,
        ),
        MailModule,
        AccessModule,
        TerritoryModule,
        IntakeModule,
        PlanningModule,
        ResourcesModule,
        ReferralsModule,
      ],
      controllers: [StatusController],
      providers: [{ provide: APP_GUARD, useClass: RightsGuard }],
    };
  }
}
