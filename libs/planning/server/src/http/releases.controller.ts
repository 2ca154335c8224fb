// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Put, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Actor, isQuarter, RuleViolation } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, PageDto, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { CommandReleaseUseCase } from '../command-release.use-case';
import { ReadReleasesQuery } from '../read-releases.query';
import { toQuarterDto, toReleaseDto, toSummaryDto } from './release-view';
import { PrepareReleaseDto, QuartersDto, RefuseReleaseDto, ReleaseDto, ReleasesDto } from './release.dto';

const seenVersion = { name: 'If-Match', required: true, description: 'The ETag that was seen', example: '"2"' };
const releaseId = { name: 'id', format: 'uuid', example: '7a1c1c38-3a4b-4c69-9b0e-2f3a7c1d9e01' };

@ApiTags('releases')
@Controller()
export class ReleasesController {
  constructor(
    private readonly command: CommandReleaseUseCase,
    private readonly read: ReadReleasesQuery,
  ) {}

  @Get('quarters')
  @Requires('release.read')
  @ApiOperation({ operationId: 'listQuarters', summary: 'Quarters, newest first, each with its release if there is one' })
  @ApiOkResponse({ type: QuartersDto })
  async quarters(@CurrentActor() actor: Actor): Promise<QuartersDto> {
    return { items: (await this.read.quarters(actor)).map(toQuarterDto), next: null };
  }

  @Get('releases')
  @Requires('release.read')
  @ApiOperation({ operationId: 'listReleases', summary: 'Releases, newest first' })
  @ApiOkResponse({ type: ReleasesDto })
  async list(@CurrentActor() actor: Actor, @Query() { limit, cursor }: PageDto): Promise<ReleasesDto> {
    const { items, next } = await this.read.page(actor, limit ?? 50, cursor ?? null);
    return { items: items.map(toSummaryDto), next };
  }

  @Get('releases/:id')
  @Requires('release.read')
  @ApiOperation({ operationId: 'readRelease', summary: 'One release; figures only once published, or to who may sign' })
  @ApiParam(releaseId)
  @ApiOkResponse({ type: ReleaseDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReleaseDto> {
    const release = toReleaseDto(await this.read.one(actor, id));
    void reply.header('ETag', etag(release.version)).header('Cache-Control', 'no-store');
    return release;
  }

  @Put('releases/:id')
  @HttpCode(202)
  @Requires('release.prepare')
  @ApiOperation({ operationId: 'prepareRelease', summary: 'Ask for the tables of a closed quarter, under an id made by the caller' })
  @ApiParam(releaseId)
  @ApiAcceptedResponse({ type: ReleaseDto })
  async prepare(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() { quarter }: PrepareReleaseDto,
  ): Promise<ReleaseDto> {
    if (!isQuarter(quarter)) throw new RuleViolation('malformed');
    await this.command.prepare(actor, id.toLowerCase(), quarter);
    return toReleaseDto(await this.read.one(actor, id));
  }

  @Put('releases/:id/publication')
  @HttpCode(202)
  @Requires('release.publish')
  @ApiOperation({ operationId: 'publishRelease', summary: 'Sign a prepared release' })
  @ApiParam(releaseId)
  @ApiHeader(seenVersion)
  @ApiAcceptedResponse({ type: ReleaseDto })
  async publish(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string, @IfMatch() version: number): Promise<ReleaseDto> {
    await this.command.sign(actor, { releaseId: id, seenVersion: version, refusal: null });
    return toReleaseDto(await this.read.one(actor, id));
  }

  @Put('releases/:id/refusal')
  @HttpCode(202)
  @Requires('release.publish')
  @ApiOperation({
    operationId: 'refuseRelease',
    summary: 'Refuse a prepared release: its figures are destroyed, the quarter can be prepared again',
  })
  @ApiParam(releaseId)
  @ApiHeader(seenVersion)
  @ApiAcceptedResponse({ type: ReleaseDto })
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() version: number,
    @Body() { reason }: RefuseReleaseDto,
  ): Promise<ReleaseDto> {
    await this.command.sign(actor, { releaseId: id, seenVersion: version, refusal: reason });
    return toReleaseDto(await this.read.one(actor, id));
  }
}
