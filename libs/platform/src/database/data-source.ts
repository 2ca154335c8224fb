// SPDX-License-Identifier: EUPL-1.2
import { DataSource, type DataSourceOptions, type EntityTarget, type MigrationInterface, type ObjectLiteral } from 'typeorm';
import { SnakeNaming } from './naming';

export type Entities = readonly EntityTarget<ObjectLiteral>[];
export type Migrations = readonly (new () => MigrationInterface)[];

/** How every connection to Postgres is made: nothing is ever synchronised, the schema comes from migrations alone. */
export function dataSourceOptions(url: string, entities: Entities, poolSize = 16): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: entities as DataSourceOptions['entities'] & unknown[],
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    logging: false,
    poolSize,
    extra: { connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000, keepAlive: true },
    applicationName: 'soglia',
  };
}

/** The owner's connection: used to migrate, and by the test that compares entities with the schema. */
export function ownerDataSource(url: string, entities: Entities, migrations: Migrations): DataSource {
  return new DataSource({
    ...dataSourceOptions(url, entities, 2),
    migrations: [...migrations],
    migrationsTableName: 'platform_migration',
    migrationsTransactionMode: 'all',
  } as DataSourceOptions);
}
