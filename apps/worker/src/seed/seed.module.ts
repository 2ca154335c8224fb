// SPDX-License-Identifier: EUPL-1.2
import { type DynamicModule, Module } from '@nestjs/common';
import { accessEntities } from '@soglia/access-server';
import { intakeEntities, IntakeModule } from '@soglia/intake-server';
import type { Clock } from '@soglia/kernel';
import { type Config, ConfigModule, DatabaseModule, platformEntities } from '@soglia/platform';
import { plannerEntities, PlanningModule } from '@soglia/planning-server';
import { referralsEntities, ReferralsModule } from '@soglia/referrals-server';
import { territoryEntities } from '@soglia/territory-server';

/** What the seed needs: the rooms' use cases, and no door. */
@Module({})
export class SeedModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    return {
      module: SeedModule,
      imports: [
        ConfigModule.with(config, clock),
        DatabaseModule.with(config, {
          app: [...platformEntities, ...accessEntities, ...territoryEntities, ...intakeEntities, ...referralsEntities],
          planner: plannerEntities,
        }),
        IntakeModule,
        PlanningModule,
        ReferralsModule,
      ],
    };
  }
}
