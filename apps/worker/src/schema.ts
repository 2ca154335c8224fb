// SPDX-License-Identifier: EUPL-1.2
import { accessEntities, accessMigrations } from '@soglia/access-server';
import { intakeEntities, intakeMigrations } from '@soglia/intake-server';
import { platformEntities, platformMigrations } from '@soglia/platform';
import { anonymiserEntities, planningMigrations } from '@soglia/planning-server';
import { referralsEntities, referralsMigrations } from '@soglia/referrals-server';
import { resourcesEntities, resourcesMigrations } from '@soglia/resources-server';
import { territoryEntities, territoryMigrations } from '@soglia/territory-server';

/** One timeline: TypeORM runs them in the order of the time in their names, whatever room they come from. */
export const migrations = [
  ...platformMigrations,
  ...accessMigrations,
  ...territoryMigrations,
  ...intakeMigrations,
  ...planningMigrations,
  ...resourcesMigrations,
  ...referralsMigrations,
];

export const entities = [
  ...platformEntities,
  ...accessEntities,
  ...territoryEntities,
  ...intakeEntities,
  ...anonymiserEntities,
  ...resourcesEntities,
  ...referralsEntities,
];
