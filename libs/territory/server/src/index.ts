// SPDX-License-Identifier: EUPL-1.2
import { Territory1764500200000 } from './migrations/1764500200000-territory';
import { WindowsOfPlaces1764600100000 } from './migrations/1764600100000-windows-of-places';
import { PlacesOfBirth1764700600000 } from './migrations/1764700600000-places-of-birth';
import { AccessPointComune1764700650000 } from './migrations/1764700650000-access-point-comune';
import { AccessPoint, Agency, Ambito, AmbitoComune, Code, Comune, Place, SubAmbito } from './territory.entities';

export { seedDemoTerritory } from './demo/demo-territory';
export { demoTerritory, type DemoTerritory } from './reference-data';
export { TerritoryModule } from './territory.module';

export const territoryEntities = [Ambito, SubAmbito, Comune, AmbitoComune, Agency, AccessPoint, Code, Place];
export const territoryMigrations = [
  Territory1764500200000,
  WindowsOfPlaces1764600100000,
  PlacesOfBirth1764700600000,
  AccessPointComune1764700650000,
];
