// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpStatus, Param, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { CurrentActor, etag, OptionalIfMatch, PageDto, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { readerOf } from '../../model/reach';
import { ListCardsQuery } from '../list-cards.query';
import { ListChoicesQuery } from '../list-choices.query';
import { ReadCardQuery } from '../read-card.query';
import { ReadHistoryQuery } from '../read-history.query';
import { WriteCardUseCase } from '../write-card.use-case';
import { WriteCardDto } from './card-form.dto';
import { CardDto, CardLinesDto, CardReceiptDto, HistoryDto, toCardDto, toCardLine, toHistoryLine } from './card-view.dto';
import { CardChoicesDto } from './choices.dto';
import { ChoicesQueryDto, ListCardsDto } from './list-cards.dto';
import { toWriteCard } from './write-card';

const cardId = { name: 'id', format: 'uuid', example: '5b1d3a52-0f5a-4d0b-8d5a-6f0f3a1c2e01' };

@ApiTags('resources')
@Controller()
export class CardsController {
  constructor(
    private readonly read: ReadCardQuery,
    private readonly list: ListCardsQuery,
    private readonly history: ReadHistoryQuery,
    private readonly choices: ListChoicesQuery,
    private readonly write: WriteCardUseCase,
  ) {}

  @Get('resources')
  @Requires('card.read')
  @ApiOperation({ operationId: 'listResources', summary: 'Cards within reach, by name' })
  @ApiOkResponse({ type: CardLinesDto })
  async page(@CurrentActor() actor: Actor, @Query() ask: ListCardsDto): Promise<CardLinesDto> {
    const { status = null, agency = null, stale = null, q, limit = 50, cursor = null } = ask;
    const { items, next } = await this.list.execute(actor, { status, agency, stale, q: q?.trim() || null, limit, cursor });
    return { items: items.map(toCardLine), next };
  }

  @Get('resource-choices')
  @Requires('card.read')
  @ApiOperation({ operationId: 'listResourceChoices', summary: 'Organisations, places, agencies and life events for the form of a card' })
  @ApiOkResponse({ type: CardChoicesDto })
  async choose(@CurrentActor() actor: Actor, @Query() { q }: ChoicesQueryDto): Promise<CardChoicesDto> {
    const { organizations, places, agencies, lifeEvents } = await this.choices.execute(actor, q?.trim() ?? '');
    return {
      organizations: organizations.map(({ id, name, visibility }) => ({ id, name, visibility })),
      places: places.map(({ id, name, belfiore }) => ({ id, name, belfiore })),
      agencies: agencies.map(({ id, name }) => ({ id, name })),
      lifeEvents: lifeEvents.map(({ code, label }) => ({ code, label })),
    };
  }

  @Get('resources/:id')
  @Requires('card.read')
  @ApiOperation({ operationId: 'readResource', summary: 'One card; beyond the reader’s reach there is none' })
  @ApiParam(cardId)
  @ApiOkResponse({ type: CardDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CardDto> {
    const { ambitoId, agencyId } = actor;
    const view = await this.read.execute({ ambitoId, agencyId, reader: readerOf(actor) }, id);
    if (!view) throw new RuleViolation('not-found');
    void reply.header('ETag', etag(view.version)).header('Cache-Control', 'no-store');
    return toCardDto(view, actor);
  }

  @Get('resources/:id/history')
  @Requires('card.read')
  @ApiOperation({ operationId: 'readResourceHistory', summary: 'What changed on a card, newest first' })
  @ApiParam(cardId)
  @ApiOkResponse({ type: HistoryDto })
  async changes(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string, @Query() page: PageDto): Promise<HistoryDto> {
    const { items, next } = await this.history.execute(actor, id, page.limit ?? 50, page.cursor ?? null);
    return { items: items.map(toHistoryLine), next };
  }

  @Put('resources/:id')
  @Requires('card.curate')
  @ApiOperation({
    operationId: 'writeResource',
    summary: 'Write a whole card: a new one under an id made by the caller, a known one with If-Match',
  })
  @ApiParam(cardId)
  @ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that was seen; not for a new card', example: '"1"' })
  @ApiCreatedResponse({ type: CardReceiptDto })
  @ApiOkResponse({ type: CardReceiptDto })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @OptionalIfMatch() seenVersion: number | null,
    @Body() body: WriteCardDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CardReceiptDto> {
    const { outcome, version } = await this.write.execute(actor, toWriteCard(id, body, seenVersion));
    void reply.status(outcome === 'created' ? HttpStatus.CREATED : HttpStatus.OK).header('ETag', etag(version));
    return { id, version };
  }
}
