// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { PlacesController } from './http/places.controller';
import { TerritoryController } from './http/territory.controller';
import { ListCodesQuery } from './list-codes.query';
import { ReadPlaceQuery } from './places/read-place.query';
import { SearchPlacesQuery } from './places/search-places.query';
import { ReadCrosswalkQuery } from './read-crosswalk.query';
import { SearchComuniQuery } from './search-comuni.query';

@Module({
  controllers: [TerritoryController, PlacesController],
  providers: [ListCodesQuery, ReadCrosswalkQuery, ReadPlaceQuery, SearchComuniQuery, SearchPlacesQuery],
})
export class TerritoryModule {}
