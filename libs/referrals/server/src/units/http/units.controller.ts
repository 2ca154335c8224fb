// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, OptionalIfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { ListUnitsQuery } from '../list-units.query';
import type { UnitRow } from '../unit.store';
import { WriteCapacityUseCase } from '../write-capacity.use-case';
import { WriteUnitUseCase } from '../write-unit.use-case';
import { ListUnitsDto, toUnitDto, UnitDto, UnitsDto, WriteCapacityDto, WriteUnitDto } from './unit.dto';

const unitId = { name: 'id', format: 'uuid', example: '6d8f0b2c-4e5a-4c7d-9f1b-3a5c7e9d1f2b' };

@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly list: ListUnitsQuery,
    private readonly write: WriteUnitUseCase,
    private readonly capacity: WriteCapacityUseCase,
  ) {}

  @Get()
  @Requires('protocol.read')
  @ApiOperation({ operationId: 'listUnits', summary: 'Services that receive referrals, by agency and name' })
  @ApiOkResponse({ type: UnitsDto })
  async page(@CurrentActor() actor: Actor, @Query() ask: ListUnitsDto): Promise<UnitsDto> {
    const { agency = 'all', limit = 100, cursor = null } = ask;
    const { items, next } = await this.list.execute(actor, { mine: agency === 'mine', limit, cursor });
    return { items: items.map(toUnitDto), next };
  }

  @Put(':id')
  @Requires('unit.write')
  @ApiOperation({
    operationId: 'writeUnit',
    summary: 'A new service of my agency, under an id made by the caller, or another word on one that is there',
  })
  @ApiParam(unitId)
  @ApiHeader({ name: 'If-Match', required: false, description: 'The version that was seen, of one that is there', example: '"1"' })
  @ApiOkResponse({ type: UnitDto })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @OptionalIfMatch() seenVersion: number | null,
    @Body() body: WriteUnitDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UnitDto> {
    const { agencyId, name, comune, email, phone, byLink, comuni, services, active } = body;
    const said = { agencyId, name: name.trim(), comune, email, phone, byLink, comuni, services, active };
    return tell(reply, await this.write.execute(actor, { id, seenVersion, ...said }));
  }

  @Put(':id/capacity')
  @Requires('unit.write')
  @ApiOperation({
    operationId: 'writeUnitCapacity',
    summary: 'How many places are free, how many wait: shown to whoever sends, it stops nobody',
  })
  @ApiParam(unitId)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was seen', example: '"1"' })
  @ApiOkResponse({ type: UnitDto })
  async places(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() seenVersion: number,
    @Body() { freePlaces, waiting }: WriteCapacityDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UnitDto> {
    return tell(reply, await this.capacity.execute(actor, { id, seenVersion, freePlaces, waiting }));
  }
}

function tell(reply: FastifyReply, row: UnitRow): UnitDto {
  void reply.header('ETag', etag(row.version));
  return toUnitDto(row);
}
