// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Header, Param, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { csvStream, CurrentActor, Requires, uuidParam } from '@soglia/platform';
import { CurationQueueQuery } from '../curation-queue.query';
import { QualityBoardQuery } from '../quality-board.query';
import { type CampaignLine, ReadCampaignsQuery } from '../read-campaigns.query';
import { StartCampaignUseCase } from '../start-campaign.use-case';
import { QUALITY_COLUMNS, toQualityLine } from './quality-sheet';
import { CampaignDto, CampaignScopeDto, CampaignsDto, ListQueueDto, QualityBoardDto, QueueDto } from './upkeep.dto';

@ApiTags('upkeep')
@Controller()
export class UpkeepController {
  constructor(
    private readonly queue: CurationQueueQuery,
    private readonly quality: QualityBoardQuery,
    private readonly campaigns: ReadCampaignsQuery,
    private readonly start: StartCampaignUseCase,
  ) {}

  @Get('curation-queue')
  @Requires('card.curate')
  @ApiOperation({ operationId: 'listCurationQueue', summary: 'All that waits for a curator, oldest first' })
  @ApiOkResponse({ type: QueueDto })
  async waiting(@CurrentActor() actor: Actor, @Query() ask: ListQueueDto): Promise<QueueDto> {
    const { kind = null, agency = null, limit = 50, cursor = null } = ask;
    const { counts, items, next } = await this.queue.execute(actor, { kind, agencyId: agency, limit, cursor });
    return {
      counts: counts.map((each) => ({ kind: each.kind, count: each.count })),
      items: items.map(({ kind: of, id, serviceId, serviceName, organization, agencyName, since }) => ({
        kind: of,
        id,
        serviceId,
        serviceName,
        organization,
        agencyName,
        since: since.toISOString(),
      })),
      next,
    };
  }

  @Get('quality-board')
  @Requires('card.propose')
  @ApiOperation({ operationId: 'readQualityBoard', summary: 'How true the cards are, by agency; an agency reads its own line' })
  @ApiOkResponse({ type: QualityBoardDto })
  async board(@CurrentActor() actor: Actor): Promise<QualityBoardDto> {
    const { overall, agencies } = await this.quality.execute(actor);
    return { overall: toQualityLine(overall), agencies: agencies.map(toQualityLine) };
  }

  @Get('quality-board.csv')
  @Requires('card.propose')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'downloadQualityBoard', summary: 'The quality board as CSV' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'CSV, UTF-8, semicolons', schema: { type: 'string', format: 'binary' } })
  async sheet(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { agencies } = await this.quality.execute(actor);
    return new StreamableFile(csvStream(QUALITY_COLUMNS, agencies), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="qualita.csv"',
    });
  }

  @Get('verification-campaigns')
  @Requires('card.curate')
  @ApiOperation({ operationId: 'listVerificationCampaigns', summary: 'Campaigns and how they are going, newest first' })
  @ApiOkResponse({ type: CampaignsDto })
  async list(@CurrentActor() actor: Actor): Promise<CampaignsDto> {
    return { items: (await this.campaigns.execute(actor)).map(toCampaignDto), next: null };
  }

  @Put('verification-campaigns/:id')
  @Requires('card.curate')
  @ApiOperation({ operationId: 'startVerificationCampaign', summary: 'Ask agencies about their cards now, under an id made by the caller' })
  @ApiParam({ name: 'id', format: 'uuid', example: '5b1d3a52-0f5a-4d0b-8d5a-6f0f3a1c2e21' })
  @ApiOkResponse({ type: CampaignsDto })
  async begin(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string, @Body() scope: CampaignScopeDto): Promise<CampaignsDto> {
    const { agencyId = null, need = null, staleOnly } = scope;
    await this.start.execute(actor, id, { agencyId, need: need?.trim() || null, staleOnly });
    return this.list(actor);
  }
}

function toCampaignDto({ id, scope, startedAt, asked, sent, confirmed, changed, closed, silent }: CampaignLine): CampaignDto {
  const whom = scope && { agencyId: scope.agencyId, need: scope.need, staleOnly: scope.staleOnly };
  return { id, scope: whom, startedAt: startedAt.toISOString(), asked, sent, confirmed, changed, closed, silent };
}
