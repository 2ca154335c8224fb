// SPDX-License-Identifier: EUPL-1.2
import { CardWindow1764600250000 } from './migrations/1764600250000-card-window';
import { Import1764600500000 } from './migrations/1764600500000-import';
import { Resources1764600200000 } from './migrations/1764600200000-resources';
import { Search1764600300000 } from './migrations/1764600300000-search';
import { Upkeep1764600400000 } from './migrations/1764600400000-upkeep';
import { importEntities } from './import/import.entities';
import { hsdsEntities } from './model/entity-schemas';
import { TierChange } from './model/tier-change.entity';
import { searchEntities } from './search/search.entities';
import { upkeepEntities } from './upkeep/upkeep.entities';

export const resourcesEntities = [...hsdsEntities, TierChange, ...searchEntities, ...upkeepEntities, ...importEntities];
export const resourcesMigrations = [
  Resources1764600200000,
  CardWindow1764600250000,
  Search1764600300000,
  Upkeep1764600400000,
  Import1764600500000,
];

export { seedDemoDatabank } from './demo/seed-demo-databank';
export { ResourcesModule } from './resources.module';
export { ResourcesWorkerModule } from './resources-worker.module';
