// SPDX-License-Identifier: EUPL-1.2
import { Territory1764500200000 } from './migrations/1764500200000-territory';
import { WindowsOfPlaces1764600100000 } from './migrations/1764600100000-windows-of-places';
import { AccessPoint, Agency, Ambito, AmbitoComune, Code, Comune, SubAmbito } from './territory.entities';

export { seedDemoTerritory } from './demo/demo-territory';
export { demoTerritory, type DemoTerritory } from './reference-data';
export { TerritoryModule } from './territory.module';

export const territoryEntities = [Ambito, SubAmbito, Comune, AmbitoComune, Agency, AccessPoint, Code];
export const territoryMigrations = [Territory1764500200000, WindowsOfPlaces1764600100000];
