// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Header, Inject, Param, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Actor, type Clock, romeDay } from '@soglia/kernel';
import { CLOCK, CurrentActor, etag, IfMatch, Requires } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { ReadSectionsQuery } from '../read-sections.query';
import { ReadSupervisionQuery, spanOf } from '../read-supervision.query';
import { WriteSectionsUseCase } from '../write-sections.use-case';
import { AccessPointSectionsDto, AllSectionsDto, SupervisionDto, SupervisionSpanDto, WriteSectionsDto } from './supervision.dto';
import { toSectionsDto, toSupervisionDto } from './supervision-view';

@ApiTags('supervision')
@Controller()
export class SupervisionController {
  constructor(
    private readonly read: ReadSupervisionQuery,
    private readonly sections: ReadSectionsQuery,
    private readonly write: WriteSectionsUseCase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('supervision')
  @Requires('supervision.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'readSupervision', summary: 'Counts of my agency’s access points and operators, and what is left to do' })
  @ApiOkResponse({ type: SupervisionDto })
  async get(@CurrentActor() actor: Actor, @Query() { from, to }: SupervisionSpanDto): Promise<SupervisionDto> {
    const span = spanOf(from ?? null, to ?? null, romeDay(this.clock.now()));
    return toSupervisionDto(span, await this.read.execute(actor, span));
  }

  @Get('access-point-sections')
  @Requires('contact.register')
  @ApiOperation({ operationId: 'listAccessPointSections', summary: 'What each access point of my agency must fill' })
  @ApiOkResponse({ type: AllSectionsDto })
  async all(@CurrentActor() actor: Actor): Promise<AllSectionsDto> {
    return { items: (await this.sections.execute(actor)).map(toSectionsDto) };
  }

  @Put('access-point-sections/:code')
  @Requires('supervision.write')
  @ApiOperation({ operationId: 'writeAccessPointSections', summary: 'Say what an access point of my agency must fill' })
  @ApiParam({ name: 'code', example: 'VDA-S6' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was seen; 0 for the first', example: '"0"' })
  @ApiOkResponse({ type: AccessPointSectionsDto })
  async put(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @IfMatch() seenVersion: number,
    @Body() { mandatory }: WriteSectionsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessPointSectionsDto> {
    const written = await this.write.execute(actor, { accessPoint: code, mandatory, seenVersion });
    void reply.header('ETag', etag(written.version));
    return toSectionsDto(written);
  }
}
