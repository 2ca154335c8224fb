// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { UpkeepWorkerModule } from './upkeep/upkeep-worker.module';
import { ImportWorkerModule } from './import/import-worker.module';
import { SearchWorkerModule } from './search/search-worker.module';

/** For the worker: imports, verification campaigns, counts. */
@Module({ imports: [UpkeepWorkerModule, SearchWorkerModule, ImportWorkerModule] })
export class ResourcesWorkerModule {}
