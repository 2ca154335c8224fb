// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Requires } from '@soglia/platform';
import { ReadPlaceQuery } from '../places/read-place.query';
import { SearchPlacesQuery } from '../places/search-places.query';
import type { Place } from '../territory.entities';
import { PlaceDto, PlacesDto, SearchPlacesDto } from './territory.dto';

@ApiTags('territory')
@Controller('places')
export class PlacesController {
  constructor(
    private readonly search: SearchPlacesQuery,
    private readonly read: ReadPlaceQuery,
  ) {}

  @Get()
  @Requires('territory.read')
  @ApiOperation({ operationId: 'searchPlaces', summary: 'Places of birth: comuni of today and of the past, and states' })
  @ApiOkResponse({ type: PlacesDto })
  async places(@Query() { q, limit }: SearchPlacesDto): Promise<PlacesDto> {
    const rows = await this.search.execute(q?.trim() ?? '', limit ?? 10);
    return { items: rows.map(toDto), next: null };
  }

  @Get(':code')
  @Requires('territory.read')
  @Header('Cache-Control', 'private, max-age=86400')
  @ApiParam({ name: 'code', example: 'Z330' })
  @ApiOperation({ operationId: 'readPlace', summary: 'One place of birth, by Belfiore code' })
  @ApiOkResponse({ type: PlaceDto })
  async place(@Param('code') code: string): Promise<PlaceDto> {
    return toDto(await this.read.execute(code));
  }
}

function toDto({ code, kind, name, nameFr, detail, validFrom, validTo }: Place): PlaceDto {
  return { code, kind, name, nameFr, detail, validFrom, validTo };
}
