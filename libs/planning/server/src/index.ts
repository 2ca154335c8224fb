// SPDX-License-Identifier: EUPL-1.2
import { Planning1764500400000 } from './migrations/1764500400000-planning';
import { PersonPosition1764700350000 } from './migrations/1764700350000-person-position';
import { NeedAnswers1764800200000 } from './migrations/1764800200000-need-answers';
import { NeedFactRow, TraceKey } from './need-fact.entity';
import { Release, ReleaseCommand, ReleaseTable } from './release.entities';

export { CommandReleaseUseCase } from './command-release.use-case';
export { PlanningModule } from './planning.module';
export { PlanningWorkerModule } from './planning-worker.module';
export { ReadReleasesQuery } from './read-releases.query';

export const anonymiserEntities = [NeedFactRow, TraceKey, Release, ReleaseTable, ReleaseCommand];
export const plannerEntities = [Release, ReleaseTable, ReleaseCommand];
export const planningMigrations = [Planning1764500400000, PersonPosition1764700350000, NeedAnswers1764800200000];
