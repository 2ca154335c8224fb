// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, PageDto, Requires, uuidParam } from '@soglia/platform';
import { CheckProtocolQuery } from '../check-protocol.query';
import { ListProtocolAgenciesQuery } from '../list-protocol-agencies.query';
import { ListProtocolsQuery } from '../list-protocols.query';
import { MatchProtocolsQuery } from '../matching/match-protocols.query';
import { ReadProtocolQuery } from '../read-protocol.query';
import { CheckProtocolDto, LanguageDto } from './protocol.dto';
import { MatchProtocolsDto, ProtocolMatchesDto } from './protocol-match.dto';
import { ProtocolAgenciesDto, ProtocolCheckDto, ProtocolDto, ProtocolsDto } from './protocol-view.dto';
import { toMatchDto, toProtocolDto, toSectionDto, toSummaryDto } from './to-protocol-dto';

@ApiTags('protocols')
@Controller()
export class ProtocolsController {
  constructor(
    private readonly list: ListProtocolsQuery,
    private readonly read: ReadProtocolQuery,
    private readonly check: CheckProtocolQuery,
    private readonly match: MatchProtocolsQuery,
    private readonly agencies: ListProtocolAgenciesQuery,
  ) {}

  @Get('protocols')
  @Requires('protocol.read')
  @ApiOperation({ operationId: 'listProtocols', summary: 'Protocols between agencies, by their code' })
  @ApiOkResponse({ type: ProtocolsDto })
  async page(@CurrentActor() { ambitoId }: Actor, @Query() { limit = 50, cursor }: PageDto): Promise<ProtocolsDto> {
    const { items, next } = await this.list.execute(ambitoId, { limit, cursor: cursor ?? null });
    return { items: items.map(toSummaryDto), next };
  }

  @Get('protocols/:id')
  @Requires('protocol.read')
  @ApiOperation({ operationId: 'readProtocol', summary: 'One protocol and its versions, newest first' })
  @ApiParam({ name: 'id', format: 'uuid', example: 'a0000000-0000-4000-8000-000000000401' })
  @ApiOkResponse({ type: ProtocolDto })
  async one(@CurrentActor() { ambitoId }: Actor, @Param('id', uuidParam()) id: string): Promise<ProtocolDto> {
    return toProtocolDto(await this.read.execute(ambitoId, id));
  }

  @Get('protocol-agencies')
  @Requires('protocol.read')
  @ApiOperation({ operationId: 'listProtocolAgencies', summary: 'Agencies that may be a party of a protocol, by name' })
  @ApiOkResponse({ type: ProtocolAgenciesDto })
  async parties(@CurrentActor() { ambitoId }: Actor): Promise<ProtocolAgenciesDto> {
    const items = await this.agencies.execute(ambitoId);
    return { items: items.map(({ id, name }) => ({ id, name })) };
  }

  @Post('protocol-checks')
  @HttpCode(200)
  @Requires('protocol.write')
  @ApiOperation({
    operationId: 'checkProtocol',
    summary: 'What is wrong with a protocol, and where; and what it says in plain words. Nothing is kept',
  })
  @ApiOkResponse({ type: ProtocolCheckDto })
  async problems(
    @CurrentActor() { ambitoId }: Actor,
    @Query() { language = 'it' }: LanguageDto,
    @Body() body: CheckProtocolDto,
  ): Promise<ProtocolCheckDto> {
    const { problems, preview, content, code } = await this.check.execute(ambitoId, body.content, language);
    return {
      problems: problems.map((each) => ({ pointer: each.pointer, code: each.code, facts: each.facts })),
      preview: preview.map(toSectionDto),
      content,
      code,
    };
  }

  @Post('protocol-matches')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Requires('referral.send')
  @ApiOperation({ operationId: 'matchProtocols', summary: 'Under which protocols my agency may send such a request today, and to whom' })
  @ApiOkResponse({ type: ProtocolMatchesDto })
  async matches(
    @CurrentActor() actor: Actor,
    @Query() { language = 'it' }: LanguageDto,
    @Body() { need, area, comune, birthYear, urgency }: MatchProtocolsDto,
  ): Promise<ProtocolMatchesDto> {
    const items = await this.match.execute(actor, { need, area, comune, birthYear, urgency, language });
    return { items: items.map(toMatchDto) };
  }
}
