// SPDX-License-Identifier: EUPL-1.2
import { type DynamicModule, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config';
import { dataSourceOptions, type Entities } from './data-source';
import { AnonymiserUnitOfWork, AppUnitOfWork, PlannerUnitOfWork, PublicUnitOfWork } from './unit-of-work';

const UNITS = { app: AppUnitOfWork, anonymiser: AnonymiserUnitOfWork, planner: PlannerUnitOfWork, public: PublicUnitOfWork } as const;

export type DatabaseRole = keyof typeof UNITS;

/** One pool for each database role that this process may take, each with the entities it works on. */
@Module({})
export class DatabaseModule {
  static with(config: Config, pools: Partial<Record<DatabaseRole, Entities>>, connect = true): DynamicModule {
    const roles = Object.keys(pools) as DatabaseRole[];
    return {
      module: DatabaseModule,
      global: true,
      imports: roles.map((role) =>
        TypeOrmModule.forRootAsync({
          name: role,
          useFactory: () => ({
            ...dataSourceOptions(config.database[role], pools[role] ?? []),
            name: role,
            retryAttempts: 3,
            retryDelay: 500,
            manualInitialization: !connect,
          }),
        }),
      ),
      providers: roles.map((role) => ({
        provide: UNITS[role],
        useFactory: (dataSource: DataSource) => new UNITS[role](dataSource),
        inject: [getDataSourceToken(role)],
      })),
      exports: roles.map((role) => UNITS[role]),
    };
  }
}
