// SPDX-License-Identifier: EUPL-1.2
import type { DynamicModule, Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Clock } from '@soglia/kernel';
import { ConfigModule } from '../config/config.module';
import type { Entities } from '../database/data-source';
import { DatabaseModule, type DatabaseRole } from '../database/database.module';
import { testConfig } from './test-config';
import { testDatabase, type TestDatabase } from './test-database';

export interface TestRoom {
  readonly db: TestDatabase;
  readonly nest: TestingModule;
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
  close(): Promise<void>;
}

interface RoomOptions {
  readonly pools: Partial<Record<DatabaseRole, Entities>>;
  readonly imports: readonly (Type | DynamicModule)[];
  readonly providers?: readonly Type[];
  readonly clock?: Clock;
}

/** A room's real module on a real database with the shipped migrations and grants. Nothing is mocked but, if asked, the clock. */
export async function openRoom({ pools, imports, providers = [], clock }: RoomOptions): Promise<TestRoom> {
  const db = await testDatabase();
  const config = testConfig(db);
  const nest = await Test.createTestingModule({
    imports: [ConfigModule.with(config, clock), DatabaseModule.with(config, pools), ...imports],
    providers: [...providers],
  }).compile();
  await nest.init();
  return {
    db,
    nest,
    get: (type) => nest.get(type, { strict: false }),
    close: async () => {
      await nest.close();
      await db.drop();
    },
  };
}
