// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, Requires } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { PublishCriteriaUseCase } from '../publish-criteria.use-case';
import { ReadCriteriaQuery } from '../read-criteria.query';
import { CriteriaDto, PublishCriteriaDto } from './upkeep.dto';

@ApiTags('upkeep')
@Controller('inclusion-criteria')
export class CriteriaController {
  constructor(
    private readonly read: ReadCriteriaQuery,
    private readonly publish: PublishCriteriaUseCase,
  ) {}

  @Get()
  @Requires('card.read')
  @ApiOperation({ operationId: 'readInclusionCriteria', summary: 'By which rule a card is in the databank' })
  @ApiOkResponse({ type: CriteriaDto })
  async get(@CurrentActor() { ambitoId }: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<CriteriaDto> {
    const { version, validFrom, textIt, textFr } = await this.read.execute(ambitoId);
    void reply.header('ETag', etag(version));
    return { version, validFrom, textIt, textFr };
  }

  @Put()
  @Requires('card.curate')
  @ApiOperation({ operationId: 'publishInclusionCriteria', summary: 'Publish criteria: in force from today, the earlier ones are kept' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was seen', example: '"0"' })
  @ApiOkResponse({ type: CriteriaDto })
  async put(@CurrentActor() actor: Actor, @IfMatch() seenVersion: number, @Body() body: PublishCriteriaDto): Promise<CriteriaDto> {
    await this.publish.execute(actor, { textIt: body.textIt, textFr: body.textFr, seenVersion });
    const { version, validFrom, textIt, textFr } = await this.read.execute(actor.ambitoId);
    return { version, validFrom, textIt, textFr };
  }
}
