// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { TerritoryController } from './http/territory.controller';
import { ListCodesQuery } from './list-codes.query';
import { SearchComuniQuery } from './search-comuni.query';

@Module({ controllers: [TerritoryController], providers: [ListCodesQuery, SearchComuniQuery] })
export class TerritoryModule {}
