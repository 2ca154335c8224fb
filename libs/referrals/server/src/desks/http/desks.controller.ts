// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { toLegLineDto } from '../../referrals/http/leg-line.dto';
import { LegBoxesQuery } from '../leg-boxes.query';
import { ListLegsQuery } from '../list-legs.query';
import { ReadLegQuery } from '../read-leg.query';
import { LegBoxesDto, LegPageDto, ListLegsDto } from './boxes.dto';
import { LegViewDto } from './leg.dto';
import { toLegViewDto } from './leg-view';

@ApiTags('legs')
@Controller()
export class DesksController {
  constructor(
    private readonly boxes: LegBoxesQuery,
    private readonly list: ListLegsQuery,
    private readonly read: ReadLegQuery,
  ) {}

  @Get('leg-boxes')
  @Requires('referral.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'readLegBoxes', summary: 'To me, from me, my team in, my team out: how many, how many late' })
  @ApiOkResponse({ type: LegBoxesDto })
  async counts(@CurrentActor() actor: Actor): Promise<LegBoxesDto> {
    const { items, nextSteps } = await this.boxes.execute(actor);
    return { items: items.map(({ box, total, late, today, undecided }) => ({ box, total, late, today, undecided })), nextSteps };
  }

  @Get('legs')
  @Requires('referral.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'listLegs', summary: 'One box, by term: what is late first' })
  @ApiOkResponse({ type: LegPageDto })
  async page(@CurrentActor() actor: Actor, @Query() ask: ListLegsDto): Promise<LegPageDto> {
    const { box, show = 'all', sort = 'due', limit = 50, cursor = null } = ask;
    const { items, next } = await this.list.execute(actor, { box, show, sort, limit, cursor });
    return { items: items.map(toLegLineDto), next };
  }

  @Get('legs/:id')
  @Requires('referral.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'readLeg',
    summary: 'A leg as my side may see it, and what I may do with it; whoever reads it leaves a trace',
  })
  @ApiParam({ name: 'id', format: 'uuid', example: '5f0c6a2e-1b3d-4f7a-9c8e-2d4b6f8a0c1e' })
  @ApiOkResponse({ type: LegViewDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LegViewDto> {
    const seen = await this.read.execute(actor, id);
    void reply.header('ETag', etag(seen.line.version));
    return toLegViewDto(seen);
  }
}
