// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CHILD_TABLES } from './hsds-child-tables.sql';
import { ROOT_TABLES } from './hsds-root-tables.sql';
import { PUBLIC_TIER } from './public-tier.sql';
import { REACHES, TIER_POLICIES } from './tier-policies.sql';

/** The databank's tables, who reaches which row, and the role of everybody. */
export class Resources1764600200000 implements MigrationInterface {
  name = 'Resources1764600200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema resources');
    for (const part of [ROOT_TABLES, CHILD_TABLES, REACHES, TIER_POLICIES, GRANTS, ...PUBLIC_TIER]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const GRANTS = `
grant usage on schema resources to soglia_app, soglia_public;
grant select, insert, update, delete on all tables in schema resources to soglia_app;
grant select on all tables in schema resources to soglia_public;
grant usage on schema public to soglia_public;
`;
