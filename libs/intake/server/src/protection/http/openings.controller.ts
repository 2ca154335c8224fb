// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Header, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, PageDto, Requires, uuidParam } from '@soglia/platform';
import { ListEmergenciesQuery } from '../list-emergencies.query';
import { OpenInEmergencyUseCase } from '../open-in-emergency.use-case';
import { OpenUseCase } from '../open.use-case';
import { EmergenciesDto, EmergencyOpenedDto, OpenDto, OpenedDto, OpenInEmergencyDto, toEmergencyDto } from './opening.dto';

@ApiTags('protection')
@Controller()
export class OpeningsController {
  constructor(
    private readonly open: OpenUseCase,
    private readonly emergency: OpenInEmergencyUseCase,
    private readonly list: ListEmergenciesQuery,
  ) {}

  @Put('openings/:id')
  @Requires('person.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'openProtected', summary: 'Open what is under protection for half an hour, with a reason' })
  @ApiParam({ name: 'id', format: 'uuid', example: 'd3a2c8e5-9f4b-4a7c-8b1d-6e8f2a3b4c5d' })
  @ApiOkResponse({ type: OpenedDto })
  async put(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string, @Body() { subject, reason }: OpenDto): Promise<OpenedDto> {
    const until = await this.open.execute(actor, { id, subject, reason });
    return { until: until.toISOString() };
  }

  @Put('emergency-openings/:id')
  @Requires('emergency.open')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'openInEmergency',
    summary: 'Open in danger, for three hours, what one may not know of; the heads are told',
  })
  @ApiParam({ name: 'id', format: 'uuid', example: 'e4b3d9f6-0a5c-4b8d-9c2e-7f9a3b4c5d6e' })
  @ApiOkResponse({ type: EmergencyOpenedDto })
  async putEmergency(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() { codiceFiscale, familyName, givenName, birthDate, contact, reason }: OpenInEmergencyDto,
  ): Promise<EmergencyOpenedDto> {
    const clue = { codiceFiscale, familyName, givenName, birthDate, contact };
    const { items, until } = await this.emergency.execute(actor, { id, clue, reason });
    return { items: items.map(({ kind, id: subject, name }) => ({ kind, id: subject, name })), until: until.toISOString() };
  }

  @Get('emergency-openings')
  @Requires('protection.head')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'listEmergencyOpenings', summary: 'Emergency openings that concern one’s own agency, newest first' })
  @ApiOkResponse({ type: EmergenciesDto })
  async emergencies(@CurrentActor() actor: Actor, @Query() { limit, cursor }: PageDto): Promise<EmergenciesDto> {
    const { items, next } = await this.list.execute(actor, limit ?? 50, cursor ?? null);
    return { items: items.map(toEmergencyDto), next };
  }
}
